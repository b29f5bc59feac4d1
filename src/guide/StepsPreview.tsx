// The boxes that appear while the names of steps are typed: the map as it will be, in rows as wide as there is room.

import { useMemo } from 'react'
import type { Level } from '../diagram/level'
import { drawScene } from '../diagram/scene'
import { drawStep } from '../diagram/step-drawing'
import { Drawing } from '../drawing-react/Drawing'
import { useWidth } from '../parts/use-width'
import { useAssessment, useView } from '../session/editor'
import { useTheme } from '../session/use-theme'

const pitch = 206
const margin = 16
/** A row of fewer boxes would look like no stream. */
const leastInRow = 3

/** From one row to the next, in map units, and the room that the heading of the page takes, in px. */
const rowPitch = 336
const heading = 170

/** How many boxes a row holds so that all are in sight, drawn as large as they can be. */
function fitted(count: number, width: number): { readonly wrap: number; readonly scale: number } {
  const height = Math.max(240, window.innerHeight - heading)
  let best = { wrap: leastInRow, scale: 0 }
  for (let wrap = leastInRow; wrap <= Math.max(leastInRow, count); wrap += 1) {
    const rows = Math.ceil(count / wrap)
    const across = width / (wrap * pitch + 60 + 2 * margin)
    const scale = Math.min(1, across, height / (rows * rowPitch - 140))
    // As large in fewer rows is no better: short rows are read more easily.
    if (scale > best.scale + 0.02) best = { wrap, scale }
  }
  return { wrap: best.wrap, scale: Math.max(best.scale, 0.2) }
}

export function StepsPreview() {
  const view = useView()
  const assessment = useAssessment()
  const theme = useTheme()
  const [ref, width] = useWidth<HTMLDivElement>()
  const count = Object.keys(view.steps).length
  const { wrap, scale } = fitted(count, width)
  // Names and nothing else while nothing else is known. Where the boxes are drawn smaller, their names stay readable.
  const textScale = 1 / scale
  const detail = Object.values(view.steps).some(({ wait, work }) => wait !== null || work !== null)
    ? 'compact'
    : 'small'
  const names: Level = useMemo(() => ({ detail, textScale }), [detail, textScale])
  const scene = useMemo(
    () => drawScene({ ...view, view: { ...view.view, wrap } }, assessment, names),
    [view, assessment, wrap, names],
  )
  const { bounds, steps, flows } = scene
  const left = bounds.x - margin
  const top = Math.min(...Object.values(steps).map(step => step.y)) - 40
  const bottom = Math.max(...Object.values(steps).map(step => step.y + step.height)) + margin
  return (
    <div className="guide-preview" ref={ref}>
      {count === 0 || width === 0 ? (
        <p className="guide-preview-empty">Each line becomes a box here.</p>
      ) : (
        <svg
          aria-label={`${count} ${count === 1 ? 'step' : 'steps'} in a row`}
          className="guide-scene"
          role="img"
          viewBox={`${left} ${top} ${Math.max(bounds.width + 2 * margin, width / scale)} ${bottom - top}`}
        >
          {Object.entries(flows).map(([id, flow]) => (
            <Drawing key={id} primitive={flow.primitive} theme={theme} />
          ))}
          {Object.entries(steps).map(([id, step]) => (
            <g key={id} transform={`translate(${step.x} ${step.y})`}>
              <Drawing primitive={drawStep(step.face, names)} theme={theme} />
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}
