// What is shown in place of a map that cannot be opened: why, and how to take it along all the same.

import { useEffect, useState } from 'react'
import { useLibrary } from '../actions/library'
import type { Id } from '../model/types'
import { downloadText } from '../parts/download'
import { goTo } from '../session/route'
import { Button } from '../widgets/Button'
import { useArrival } from '../widgets/use-arrival'
import '../widgets/message.css'

export function MapMissing({ id, message }: { readonly id: Id; readonly message: string }) {
  const library = useLibrary()
  const heading = useArrival()
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    library.rawText(id).then(setText, () => setText(null))
  }, [library, id])
  return (
    <main className="message">
      <h1 ref={heading} tabIndex={-1}>
        {text === null ? 'This map cannot be opened' : 'This map is damaged'}
      </h1>
      <p>
        {text === null
          ? `${message} If you have it as a file, open that file.`
          : 'What is stored cannot be read as a map. It is kept as it is; you can download it and look into it.'}
      </p>
      {text === null ? null : <p className="message-reason">{message}</p>}
      <div className="message-actions">
        <Button onPress={() => goTo({ at: 'home' })} variant="primary">
          All maps
        </Button>
        {text === null ? null : (
          <Button onPress={() => downloadText(`${id}.json`, text)}>Download what is stored</Button>
        )}
      </div>
    </main>
  )
}
