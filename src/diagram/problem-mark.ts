// The sign on a step whose numbers cannot be right as it is drawn: an exclamation mark and a few words on the box's upper edge.
// What is merely not known shows as a question mark in its own place.

import type { Analysis, ProblemCode } from '../analysis/types'
import { group, type Primitive } from '../drawing/primitive'
import { measure, shorten } from '../drawing/text'
import type { Id } from '../model/types'
import { type Level, textSize } from './level'
import { stepWidth } from './step-size'

const words: { readonly [code in ProblemCode]?: string } = {
  'no-way-out': 'no way out',
  unreachable: 'not reached',
  'which-start': 'start here?',
  'shares-above-one': 'shares over 100 %',
  'shares-below-one': 'shares under 100 %',
  'branches-meet-early': 'branches meet early',
  'items-without-demand': 'demand not known',
}

const marks = new WeakMap<Analysis, ReadonlyMap<string, string>>()

/** The words of the step's first problem, '' where its numbers are right or only incomplete. */
export function problemMark(analysis: Analysis, step: Id): string {
  const known = marks.get(analysis) ?? marksOf(analysis)
  marks.set(analysis, known)
  return known.size === 0 ? '' : (known.get(`steps/${step}`) ?? '')
}

function marksOf({ problems }: Analysis): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { code, entry } of problems) {
    const said = words[code]
    if (entry !== null && said !== undefined && !found.has(entry)) found.set(entry, said)
  }
  return found
}

/** In the coordinates of the step's box; `null` where there is nothing to say or no room to say it. */
export function drawProblemMark(mark: string, level: Level): Primitive | null {
  if (mark === '' || level.detail === 'bar') return null
  const size = textSize(level, 12)
  const height = size * 1.5
  const edge = size * 0.5
  // It stands on the upper edge, free of the name below it at any size.
  const top = 3 - height
  const isFar = level.detail === 'small'
  const text = isFar ? '!' : shorten(`! ${mark}`, stepWidth - 2 * edge, size, 600)
  // A little wider than the text: where the file brings no typeface along, another one may run wider.
  const width = measure(text, size, 600) * 1.1 + 2 * edge
  return group([
    {
      kind: 'rect',
      x: -4,
      y: top,
      width,
      height,
      radius: 3,
      fill: 'paper',
      stroke: 'ink',
      strokeWidth: 1.25,
    },
    {
      kind: 'text',
      x: -4 + edge,
      baseline: top + height / 2 + size * 0.36,
      size,
      weight: 600,
      anchor: 'start',
      fill: 'ink',
      lines: [text],
      title: mark,
    },
  ])
}
