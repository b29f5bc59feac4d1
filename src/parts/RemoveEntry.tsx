// The button that removes what the inspector shows; what goes can be brought back by Undo.

import { removeEntries } from '../edit/remove'
import type { EntryRef } from '../model/entry'
import { announceChange } from '../session/announce'
import { useEditor } from '../session/editor'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'

export function RemoveEntry({ refs, label }: { readonly refs: readonly EntryRef[]; readonly label: string }) {
  const { store, session, newId, readOnly } = useEditor()
  if (readOnly) return null
  const remove = () => {
    const edit = removeEntries(store.doc, refs, newId)
    select(session, [])
    store.commit(edit)
    announceChange(session, store, `${edit.label.replace(/^Remove/, 'Removed')}.`)
    session.getState().camera?.focus()
  }
  return (
    <Button className="inspector-remove" onPress={remove} variant="danger">
      {label}
    </Button>
  )
}
