// The ladder as wide as the window, under the strip of the guided screens: every step the same width, its wait and its work.

import { ladder } from '../diagram/ladder'
import { leadIn } from '../diagram/ladder-rows'
import { Drawing } from '../drawing-react/Drawing'
import { useWidth } from '../parts/use-width'
import { useReading } from '../session/editor'
import { useTheme } from '../session/use-theme'
import './ladder-bar.css'

/** From the label of the upper line to that of the lower, where the ladder of boxes without height stands. */
const top = 40
const height = 84
const margin = 20
const tail = 14
const widestPitch = 206
const boxShare = 0.7

export function LadderBar() {
  const { doc, assessment } = useReading()
  const theme = useTheme()
  const [ref, width] = useWidth<HTMLDivElement>()
  const { criticalPath, flowOrder } = assessment.analysis
  const shown = flowOrder.filter(id => criticalPath.includes(id))
  // The first wait is as long as the ladder begins before its first box.
  const room = width - 2 * margin - leadIn - tail
  const pitch = Math.min(widestPitch, room / Math.max(1, shown.length - 1 + boxShare))
  const box = pitch * boxShare
  const boxes = Object.fromEntries(
    shown.map((id, index) => [id, { x: margin + leadIn + index * pitch, y: 0, width: box, height: 0 }]),
  )
  return (
    <div className="ladder-bar" ref={ref}>
      {width > 0 ? (
        <svg aria-hidden="true" height={height} viewBox={`0 ${top} ${width} ${height}`} width={width}>
          <Drawing primitive={ladder(doc, assessment, boxes)} theme={theme} />
        </svg>
      ) : null}
    </div>
  )
}
