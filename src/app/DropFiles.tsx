// A map file or a table of steps dropped anywhere on the window is opened; while one is held over it, the window says so.

import { useEffect, useState } from 'react'
import { useOpenFile } from '../actions/open-file'
import { pasteOnHome } from '../actions/paste-text'
import { placeOf } from '../actions/use-actions'
import { useSessionStore } from '../session/editor'
import '../widgets/drop.css'

export function DropFiles() {
  const openFile = useOpenFile()
  const session = useSessionStore()
  const [over, setOver] = useState(false)

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const dragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      if (file) void openFile(file)
    }
    // On Home a map or rows copied in a spreadsheet are pasted as they would be dropped; over a map its own views take them.
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const isHome = session.getState().screen.at === 'home' && placeOf(document.activeElement) !== 'text'
      if (isHome && text.trim() !== '') pasteOnHome(session, text, openFile)
    }
    document.addEventListener('paste', paste)
    window.addEventListener('dragover', dragOver)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('paste', paste)
      window.removeEventListener('dragover', dragOver)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [openFile, session])

  return over ? (
    <div className="drop-over">
      <p>Let go to open the file</p>
    </div>
  ) : null
}
