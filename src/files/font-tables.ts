// The tables that a browser asks of a font and that a subset for PDF does without: characters, metrics, names.

import type { Weight } from '../drawing/primitive'
import type { TrueType } from '../drawing/true-type'

type Table = readonly [tag: string, data: Uint8Array<ArrayBuffer>]

interface Run {
  readonly from: number
  to: number
  /** What has to be added to a character to get its glyph. */
  readonly delta: number
}

/** Neighbouring characters in one run; `points[i]` is glyph `i + 1`. */
function runsOf(points: readonly number[]): readonly Run[] {
  const runs: Run[] = []
  for (const [index, point] of points.entries()) {
    const last = runs.at(-1)
    if (last && last.to === point - 1) last.to = point
    else runs.push({ from: point, to: point, delta: index + 1 - point })
  }
  return [...runs, { from: 0xffff, to: 0xffff, delta: 1 }]
}

/** Which character is which glyph, in the form that every reader knows: format 4, for characters up to U+FFFF. */
function characters(points: readonly number[]): Table {
  const runs = runsOf(points)
  const count = runs.length
  const length = 16 + count * 8
  const view = new DataView(new ArrayBuffer(12 + length))
  const power = Math.floor(Math.log2(count))
  const head = [0, 1, 3, 1, 0, 12, 4, length, 0, count * 2, 2 ** power * 2, power, (count - 2 ** power) * 2]
  for (const [index, value] of head.entries()) view.setUint16(index * 2, value)
  for (const [index, { from, to, delta }] of runs.entries()) {
    view.setUint16(26 + index * 2, to)
    view.setUint16(28 + count * 2 + index * 2, from)
    view.setUint16(28 + count * 4 + index * 2, delta & 0xffff)
  }
  return ['cmap', new Uint8Array(view.buffer)]
}

/** Weight, height and who may embed it: anybody, as its licence says. */
function metrics(font: TrueType, weight: Weight, points: readonly number[]): Table {
  const view = new DataView(new ArrayBuffer(96))
  view.setUint16(0, 4)
  view.setInt16(2, Math.round(font.unitsPerEm / 2))
  view.setUint16(4, weight)
  view.setUint16(6, 5)
  view.setUint16(62, weight === 400 ? 0x40 : 0)
  view.setUint16(64, points[0] ?? 0)
  view.setUint16(66, points.at(-1) ?? 0)
  view.setInt16(68, font.ascent)
  view.setInt16(70, font.descent)
  view.setUint16(74, font.ascent)
  view.setUint16(76, -font.descent)
  view.setUint16(90, 0x20)
  return ['OS/2', new Uint8Array(view.buffer)]
}

function noNames(): Table {
  return ['name', Uint8Array.of(0, 0, 0, 0, 0, 6)]
}

function noGlyphNames(): Table {
  const view = new DataView(new ArrayBuffer(32))
  view.setUint32(0, 0x00030000)
  return ['post', new Uint8Array(view.buffer)]
}

/** For a subset in which `points[i]`, in rising order, is glyph `i + 1`. */
export const browserTables = (font: TrueType, weight: Weight, points: readonly number[]): readonly Table[] => [
  metrics(font, weight, points),
  characters(points),
  noNames(),
  noGlyphNames(),
]
