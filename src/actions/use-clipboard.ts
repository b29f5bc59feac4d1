// Copy, cut and paste by the browser's own events while the canvas has the focus: no permission is asked for.

import { useEffect } from 'react'
import { pasteText, removeSelection, selectionText } from './entries'
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
      if (!isOurs() || !context.editor || text.trim() === '') return
      event.preventDefault()
      void pasteText(context, text)
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
