// Draws a symbol of the map: the standard sign of its kind with its text, or a labelled box for a kind that nobody knows.

import type { GroupShape, Primitive } from '../drawing/primitive'
import { isSymbolKind, symbolKinds } from '../model/symbol-kinds'
import type { MapSymbol } from '../model/types'
import type { Glyph } from './glyph'
import { glyphs } from './glyph-table'
import { type Level, textSize } from './level'
import type { Rect } from './rect-index'
import { symbolWords, usualRoom, type WordRoom, wordsBelow } from './symbol-words'

const unknownGlyph: Glyph = {
  width: 112,
  height: 56,
  words: { x: 8, y: 6, width: 96, height: 44 },
  draw: [
    { kind: 'rect', x: 0, y: 0, width: 112, height: 56, radius: 3, fill: 'paper', stroke: 'ink', strokeWidth: 1.25 },
  ],
}

const textOf = (symbol: MapSymbol): string => symbol.text.trim().replace(/\s+/g, ' ')

/** What the kind is called; a kind that nobody knows by its own word. */
export const symbolName = (kind: string): string =>
  isSymbolKind(kind) ? symbolKinds[kind].label : kind.replace(/-/g, ' ')

const glyphOf = (kind: string): Glyph => (isSymbolKind(kind) ? glyphs[kind] : unknownGlyph)

/** Height that the words below a symbol take, without those within it. */
export const symbolWordsHeight = (symbol: MapSymbol): number => wordsBelow(glyphOf(symbol.kind), textOf(symbol))

/** Whole pixels, without the words below it. */
export function symbolSize(symbol: MapSymbol): { readonly width: number; readonly height: number } {
  const { width, height } = glyphOf(symbol.kind)
  return { width, height }
}

/** Strokes a little heavier from further away, as those of boxes and flows. */
function heavier(part: Primitive, scale: number): Primitive {
  if ((part.kind !== 'path' && part.kind !== 'circle' && part.kind !== 'rect') || !part.stroke || scale === 1)
    return part
  return { ...part, strokeWidth: (part.strokeWidth ?? 1) * scale }
}

/** The words that are drawn at a level; a box for words is never empty: without words of its own it says what it is. */
function drawnText(symbol: MapSymbol, { detail }: Level): string {
  if (detail !== 'full' && detail !== 'compact') return ''
  const own = textOf(symbol)
  return own === '' && glyphOf(symbol.kind).words !== 'below' ? symbolName(symbol.kind) : own
}

/** What its words would cover below the sign in a room; `null` for words within the sign, or none. */
export function symbolPlate(
  symbol: MapSymbol,
  level: Level,
  room: WordRoom,
): (Rect & { readonly cut: boolean }) | null {
  const text = drawnText(symbol, level)
  const { plate, cut } = symbolWords(glyphOf(symbol.kind), text, level, room)
  return plate && text !== '' ? { x: plate.x, y: plate.y, width: plate.width, height: plate.height, cut } : null
}

/** The symbol with its top left corner at (0, 0); its words are left out where there is no room for them. */
export function drawSymbol(symbol: MapSymbol, level: Level, room: WordRoom | null = usualRoom): GroupShape {
  const glyph = glyphOf(symbol.kind)
  const own = textOf(symbol)
  const name = symbolName(symbol.kind)
  const text = drawnText(symbol, level)
  const scale = 0.6 + Math.min(level.textScale, 4) * 0.4
  // Words of the sign itself stay as large as its strokes: too small to read they are left out.
  const drawn: Primitive[] = glyph.draw
    .filter(part => part.kind !== 'text' || part.size >= textSize(level, 12))
    .map(part => heavier(part, scale))
  let title: string | undefined
  if (text !== '') {
    const words = room && symbolWords(glyph, text, level, room)
    if (words) drawn.push(...words.shapes)
    if (!words || words.cut) title = symbol.text
  }
  return {
    kind: 'group',
    x: 0,
    y: 0,
    entry: `symbols/${symbol.id}`,
    label: own === '' ? name : `${name}: ${own}`,
    description: 'symbol',
    ...(title === undefined ? {} : { title }),
    children: drawn,
  }
}
