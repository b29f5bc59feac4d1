// A map with reviews that are due begins with them, once each time it is opened.

import { useEffect } from 'react'
import { dueReviews } from '../experiments/due-reviews'
import { type Editor, useEditor } from '../session/editor'

const asked = new WeakSet<Editor>()

export function useDueReviews(): void {
  const editor = useEditor()
  useEffect(() => {
    const { store, session, today, readOnly } = editor
    if (readOnly || asked.has(editor)) return
    asked.add(editor)
    const due = dueReviews(store.doc, today())
    if (due.length === 0 || session.getState().dialog !== null) return
    session.setState({ dialog: 'review', reviews: due.map(({ experiment }) => experiment.id) })
  }, [editor])
}
