// Tells those who do not see the map what each change did to it: the edit's name and the lead time that follows.

import { useEffect, useState } from 'react'
import { cellSentence, headline } from '../diagram/headline'
import { assessmentOf, useEditor } from '../session/editor'

/** Typing and dragging end before something is said. */
const pause = 700

export function MapListener() {
  const { store } = useEditor()
  const [said, setSaid] = useState('')

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let leadTime = headline(store.doc, assessmentOf(store.doc)).leadTime.figure
    const stop = store.subscribe(change => {
      if (!change) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        const cell = headline(store.doc, assessmentOf(store.doc)).leadTime
        const news = cell.figure === leadTime ? '' : ` Lead time: ${cellSentence(cell)}`
        leadTime = cell.figure
        setSaid(`${change.label}.${news}`)
      }, pause)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store])

  return (
    <div aria-live="polite" className="visually-hidden">
      {said}
    </div>
  )
}
