// A note on the map: a sheet with a folded corner, as wide as a step.

import { polygon } from '../drawing/path-data'
import type { GroupShape } from '../drawing/primitive'
import { wrap } from '../drawing/text'
import type { Note } from '../model/types'
import { type Level, textSize } from './level'

export const noteWidth = 180
const padding = 10
const lineHeight = 17
const fold = 12
const mostLines = 12

const textOf = (note: Note): string => (note.text.trim() === '' ? 'Empty note' : note.text)

const linesOf = (note: Note, size: number) => wrap(textOf(note), noteWidth - 2 * padding, size, 400, mostLines)

/** Whole pixels. */
export const noteSize = (note: Note): { readonly width: number; readonly height: number } => ({
  width: noteWidth,
  height: 2 * padding + linesOf(note, 13).lines.length * lineHeight + 2,
})

/** The note with its top left corner at (0, 0). */
export function drawNote(note: Note, level: Level): GroupShape {
  const { width, height } = noteSize(note)
  const size = textSize(level, 13)
  const scale = size / 13
  const most = Math.max(1, Math.floor((height - 2 * padding) / (lineHeight * scale)))
  const withText = level.detail === 'full' || level.detail === 'compact'
  const { lines, cut } = wrap(textOf(note), width - 2 * padding, size, 400, most)
  return {
    kind: 'group',
    x: 0,
    y: 0,
    entry: `notes/${note.id}`,
    label: textOf(note),
    description: 'note',
    ...(cut ? { title: note.text } : {}),
    children: [
      {
        kind: 'path',
        d: polygon([
          { x: 0, y: 0 },
          { x: width - fold, y: 0 },
          { x: width, y: fold },
          { x: width, y: height },
          { x: 0, y: height },
        ]),
        fill: 'paper',
        stroke: 'soft',
        strokeWidth: 1,
        join: 'round',
      },
      {
        kind: 'path',
        d: `M${width - fold} 0V${fold}H${width}`,
        fill: 'none',
        stroke: 'soft',
        strokeWidth: 1,
        join: 'round',
      },
      ...(withText
        ? [
            {
              kind: 'text' as const,
              x: padding,
              baseline: padding + size * 0.95,
              size,
              weight: 400 as const,
              anchor: 'start' as const,
              fill: 'ink' as const,
              lines,
              lineHeight: lineHeight * scale,
            },
          ]
        : []),
    ],
  }
}
