// Signs before a value of the data box: a gear for work that a machine does; for what the customer would pay for a full disc, for
// what must be a half one, for waste an empty one struck through.

import { num } from '../drawing/path-data'
import type { Primitive } from '../drawing/primitive'
import type { Step } from '../model/types'

export type RowMark = 'gear' | NonNullable<Step['value']>

/** The side of the square that a mark fills. */
export const markSize = 12

const teeth = 8

/** A ring of eight teeth around the middle. */
function gearPath(): string {
  const at = (radius: number, degrees: number): string => {
    const angle = (degrees * Math.PI) / 180
    return `${num(6 + radius * Math.cos(angle))} ${num(6 + radius * Math.sin(angle))}`
  }
  const points = Array.from({ length: teeth }, (_, tooth) => {
    const middle = (tooth * 360) / teeth
    return [at(4.1, middle - 13), at(5.6, middle - 9), at(5.6, middle + 9), at(4.1, middle + 13)]
  })
  return `M${points.flat().join('L')}Z`
}

const gear = gearPath()
const disc = (fill: 'paper' | 'ink'): Primitive => ({
  kind: 'circle',
  x: 6,
  y: 6,
  radius: 4.6,
  fill,
  stroke: 'ink',
  strokeWidth: 1.25,
})

/** The mark with its top left corner at (0, 0). */
export function drawMark(mark: RowMark): readonly Primitive[] {
  switch (mark) {
    case 'gear':
      return [
        { kind: 'path', d: gear, fill: 'paper', stroke: 'ink', strokeWidth: 1.1, join: 'round' },
        { kind: 'circle', x: 6, y: 6, radius: 1.7, fill: 'none', stroke: 'ink', strokeWidth: 1.1 },
      ]
    case 'adds':
      return [disc('ink')]
    case 'necessary':
      return [disc('paper'), { kind: 'path', d: 'M6 1.4C0 1.4 0 10.6 6 10.6Z', fill: 'ink' }]
    case 'waste':
      return [disc('paper'), { kind: 'path', d: 'M2.2 9.8L9.8 2.2', fill: 'none', stroke: 'ink', strokeWidth: 1.25 }]
  }
}
