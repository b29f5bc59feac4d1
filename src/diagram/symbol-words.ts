// Where a symbol's own words stand: within its sign where they fit, else below it, from further away on a plate of their own so
// that no line runs through them.

import type { Primitive, RectShape, TextShape } from '../drawing/primitive'
import { measure, wrap } from '../drawing/text'
import type { Glyph } from './glyph'
import { type Level, textSize } from './level'

const nearSize = 13
/** How wide words below a symbol may be from further away, as parts of their room near by, and on how many lines. */
export interface WordRoom {
  readonly widest: number
  readonly lines: number
}

export const usualRoom: WordRoom = { widest: 1.8, lines: 2 }
/** Where the usual is taken: one long line, then ever less; `whole` only where no letter is left out. */
export const otherRooms: readonly (WordRoom & { readonly whole: boolean })[] = [
  { widest: 4, lines: 1, whole: true },
  { widest: 1, lines: 2, whole: true },
  { widest: 1.2, lines: 2, whole: false },
  { widest: 1.8, lines: 1, whole: false },
  { widest: 1, lines: 1, whole: false },
]
/** How much nearer to the outline words may stand from further away. */
const tighter = 3

export interface SymbolWords {
  readonly shapes: readonly Primitive[]
  /** Whether letters had to be left out. */
  readonly cut: boolean
  /** The ground that they stand on below the sign, from further away. */
  readonly plate: RectShape | null
}

const widthBelow = (glyph: Glyph): number => Math.max(glyph.width + 40, 110)

/** Height that words below a symbol take, as near as the file shows it; 0 for those within it. */
export function wordsBelow(glyph: Glyph, text: string): number {
  if (glyph.words !== 'below' || text === '') return 0
  return 8 + wrap(text, widthBelow(glyph), nearSize, 600, 2).lines.length * nearSize * 1.2
}

const textShape = (
  lines: readonly string[],
  x: number,
  baseline: number,
  size: number,
  lineHeight: number,
): TextShape => ({ kind: 'text', x, baseline, size, weight: 600, anchor: 'middle', fill: 'ink', lines, lineHeight })

function within(area: Exclude<Glyph['words'], 'below'>, text: string, size: number): SymbolWords {
  const lineHeight = size * 1.14
  const most = Math.max(1, 1 + Math.floor((area.height - size * 0.95) / lineHeight))
  const { lines, cut } = wrap(text, area.width, size, 600, most, 'shorten')
  const block = (lines.length - 1) * lineHeight
  const baseline = area.y + area.height / 2 - block / 2 + size * 0.36
  return { shapes: [textShape(lines, area.x + area.width / 2, baseline, size, lineHeight)], cut, plate: null }
}

function below(
  glyph: Glyph,
  text: string,
  size: number,
  scale: number,
  { widest, lines: most }: WordRoom,
): SymbolWords {
  const lineHeight = size * 1.2
  const room = widthBelow(glyph) * Math.min(scale, widest)
  const { lines, cut } = wrap(text, room, size, 600, most, scale > 1 ? 'shorten' : 'break')
  const middle = glyph.width / 2
  const top = glyph.height + 5
  const wide = Math.max(...lines.map(line => measure(line, size, 600)))
  const plate: RectShape = {
    kind: 'rect',
    x: middle - wide / 2 - 3,
    y: top,
    width: wide + 6,
    height: lineHeight * lines.length + size * 0.1,
    radius: 3,
    fill: 'canvas',
  }
  const shapes = [...(scale > 1 ? [plate] : []), textShape(lines, middle, top + size, size, lineHeight)]
  return { shapes, cut, plate: scale > 1 ? plate : null }
}

/** The words of a symbol at a level of detail, in the coordinates of its sign. */
export function symbolWords(glyph: Glyph, text: string, level: Level, room: WordRoom = usualRoom): SymbolWords {
  const size = textSize(level, nearSize)
  if (glyph.words === 'below') return below(glyph, text, size, level.textScale, room)
  const { x, y, width, height } = glyph.words
  const more = level.textScale > 1 ? tighter : 0
  const inside = within({ x: x - more, y: y - more, width: width + 2 * more, height: height + 2 * more }, text, size)
  return inside.cut && level.textScale > 1 ? below(glyph, text, size, level.textScale, room) : inside
}
