// Undo and redo of the open map as components see them.

import { useSyncExternalStore } from 'react'
import { useEditor } from './editor'

/** Re-renders whenever something can newly be undone or redone. */
export function useHistory() {
  const { store } = useEditor()
  const read = () => `${store.history.canUndo}|${store.history.canRedo}|${store.doc.id}`
  useSyncExternalStore(store.subscribe, read)
  return store.history
}
