// A map file or a table of steps dropped anywhere on the window is opened; while one is held over it, the window says so.

import { useEffect, useState } from 'react'
import { useOpenFile } from '../actions/open-file'
import '../widgets/drop.css'

export function DropFiles({ children }: { readonly children: React.ReactNode }) {
  const openFile = useOpenFile()
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
    window.addEventListener('dragover', dragOver)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', dragOver)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [openFile])

  return (
    <>
      {children}
      {over ? (
        <div className="drop-over">
          <p>Let go to open the file</p>
        </div>
      ) : null}
    </>
  )
}
