// One step drawn large, exactly as it stands on the map.

import { drawStep } from '../diagram/step-drawing'
import { stepFace } from '../diagram/step-face'
import { Drawing } from '../drawing-react/Drawing'
import type { Id } from '../model/types'
import { useAssessment, useView } from '../session/editor'
import { useTheme } from '../session/use-theme'

/** Room around the box, in map units: the wait at its left, the tag above, the blockers below. */
const around = { left: 84, top: 48, right: 84, bottom: 120 }
const box = { width: 150, height: 128 }
const scale = 1.9

export function StepPicture({ step }: { readonly step: Id }) {
  const view = useView()
  const assessment = useAssessment()
  const theme = useTheme()
  if (!Object.hasOwn(view.steps, step)) return null
  // The arrow of its wait is drawn whatever leads to it.
  const face = { ...stepFace(view, assessment, step), isStart: true }
  const width = around.left + box.width + around.right
  const height = around.top + box.height + around.bottom
  return (
    <svg
      aria-hidden="true"
      className="guide-step"
      height={height * scale}
      viewBox={`${-around.left} ${-around.top} ${width} ${height}`}
      width={width * scale}
    >
      <Drawing primitive={drawStep(face, { detail: 'full', textScale: 1 })} theme={theme} />
    </svg>
  )
}
