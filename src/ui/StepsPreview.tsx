// The boxes that appear while the names of steps are typed: the map as it will be, in rows as wide as there is room.

import { drawScene } from '../diagram/scene'
import { fullDetail } from '../diagram/level'
import { Drawing } from '../drawing-react/Drawing'
import { useAssessment, useView } from '../session/editor'
import { useTheme } from '../session/use-theme'
import { useWidth } from './use-width'

const pitch = 206
const margin = 24

export function StepsPreview() {
  const view = useView()
  const assessment = useAssessment()
  const theme = useTheme()
  const [ref, width] = useWidth<HTMLDivElement>()
  const count = Object.keys(view.steps).length
  const wrap = Math.max(1, Math.floor((width - 2 * margin) / pitch))
  const shown = { ...view, view: { ...view.view, wrap } }
  const scene = drawScene(shown, assessment, fullDetail)
  const left = Math.min(scene.bounds.x, 0) - margin
  const top = scene.bounds.y - margin
  const wide = Math.max(scene.bounds.width + 2 * margin, width)
  const high = scene.bounds.height + 2 * margin
  return (
    <div className="guide-preview" ref={ref}>
      {count === 0 ? (
        <p className="guide-preview-empty">Each line becomes a box here.</p>
      ) : (
        <svg
          aria-label={`${count} steps in a row`}
          className="guide-scene"
          height={high}
          role="img"
          viewBox={`${left} ${top} ${wide} ${high}`}
          width={wide}
        >
          {Object.values(scene.flows).map(flow => (
            <Drawing key={flow.id} primitive={flow.primitive} theme={theme} />
          ))}
        </svg>
      )}
    </div>
  )
}
