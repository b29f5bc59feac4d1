// The boxes that appear while the names of steps are typed: the map as it will be, in rows as wide as there is room.

import { useMemo } from 'react'
import type { Level } from '../diagram/level'
import { drawScene } from '../diagram/scene'
import { drawStep } from '../diagram/step-drawing'
import { Drawing } from '../drawing-react/Drawing'
import { useAssessment, useView } from '../session/editor'
import { useTheme } from '../session/use-theme'
import { useWidth } from './use-width'

const pitch = 206
const margin = 16
/** A row of fewer boxes would look like no stream. */
const leastInRow = 3

export function StepsPreview() {
  const view = useView()
  const assessment = useAssessment()
  const theme = useTheme()
  const [ref, width] = useWidth<HTMLDivElement>()
  const count = Object.keys(view.steps).length
  const wrap = Math.max(leastInRow, Math.floor((width - 2 * margin) / pitch))
  // Names and nothing else: the numbers come after. Where the boxes are drawn smaller, their names stay readable.
  const textScale = Math.max(1, (wrap * pitch + 60) / Math.max(1, width))
  const names: Level = useMemo(() => ({ detail: 'small', textScale }), [textScale])
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
          viewBox={`${left} ${top} ${Math.max(bounds.width + 2 * margin, width)} ${bottom - top}`}
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
