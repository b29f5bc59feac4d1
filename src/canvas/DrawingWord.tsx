// Says that a large map is being drawn, before the page is busy with it.

import { useEffect } from 'react'
import { thousands } from '../model/limits'

interface DrawingWordProps {
  readonly steps: number
  /** Called once the word is on the screen. */
  readonly onSeen: () => void
}

export function DrawingWord({ steps, onSeen }: DrawingWordProps) {
  useEffect(() => {
    let timer = 0
    // A frame is painted after what asked for it has run: from a task of its own on, the word is seen.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(onSeen)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [onSeen])
  return (
    <p className="canvas-empty" role="status">
      Drawing {thousands(steps)} steps…
    </p>
  )
}
