// Where flows meet boxes: work enters at the left and leaves at the right, at the height of the rule under the name;
// symbols are met at the middle of their sides.

import type { XY } from '../drawing/path-data'
import type { Rect } from './rect-index'
import type { Port } from './route-search'
import { portHeight } from './step-size'

export type Side = 'left' | 'right' | 'top' | 'bottom'

/** A step or a symbol as flows see it. */
export interface FlowBox extends Rect {
  readonly isStep: boolean
  /** Where flows meet the sides of a symbol, below its top, when that is not half its height: its words hang below it. */
  readonly middle?: number
}

const outOf: Readonly<Record<Side, XY>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
}

/** The place on a side, `shift` along it from where a single flow would be; never beyond the corners. */
export function port(box: FlowBox, side: Side, shift = 0, cost = 0): Port {
  const { x, y, width, height } = box
  const level = Math.min(Math.max((box.isStep ? portHeight : (box.middle ?? height / 2)) + shift, 8), height - 8)
  const along = Math.min(Math.max(width / 2 + shift, 8), width - 8)
  const at =
    side === 'left'
      ? { x, y: y + level }
      : side === 'right'
        ? { x: x + width, y: y + level }
        : side === 'top'
          ? { x: x + along, y }
          : { x: x + along, y: y + height }
  return { at, out: outOf[side], cost }
}
