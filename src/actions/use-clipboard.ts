// Copy, cut and paste by the browser's own events while the canvas has the focus: no permission is asked for.

import { useEffect } from 'react'
import { pasteText, removeSelection, selectionText } from './entries'
import { looksPasted, openPastedTable } from './open-table'
import { placeOf, useActions } from './use-actions'

export function useClipboard(): void {
  const { context } = useActions()
  useEffect(() => {
    const isOurs = () => placeOf(document.activeElement) === 'canvas' && (document.getSelection()?.isCollapsed ?? true)
    const copy = (event: ClipboardEvent) => {
      const text = isOurs() ? selectionText(context) : ''
      if (text === '') return
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      if (event.type === 'cut') removeSelection(context)
    }
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!isOurs()) return
      if (pasteText(context, text)) event.preventDefault()
      else if (context.editor && !context.editor.readOnly && looksPasted(text)) {
        event.preventDefault()
        openPastedTable(context.session, text)
      }
    }
    document.addEventListener('copy', copy)
    document.addEventListener('cut', copy)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', copy)
      document.removeEventListener('paste', paste)
    }
  }, [context])
}
