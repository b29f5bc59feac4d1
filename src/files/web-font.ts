// The bundled font with only the letters that a picture uses, small enough to travel in it.

import { toBase64 } from '../drawing/base64'
import { outlinesOf } from '../drawing/outlines'
import type { Weight } from '../drawing/primitive'
import { subsetTables, writeTables } from '../pdf/subset-font'
import { browserTables } from './font-tables'
import { woff } from './woff'

/** A WOFF file of one weight that draws these characters; those that the bundled font lacks are left to the system's fonts. */
export function webFont(weight: Weight, characters: Iterable<number>): Uint8Array<ArrayBuffer> {
  const font = outlinesOf(weight)
  const points = [...new Set(characters)].filter(point => font.glyphOf(point) !== 0).sort((a, b) => a - b)
  const tables = subsetTables(
    font,
    points.map(point => font.glyphOf(point)),
  )
  const all = [...tables, ...browserTables(font, weight, points)].sort(([a], [b]) => (a < b ? -1 : 1))
  return woff(writeTables(all))
}

/** The style rule that brings the font along. */
export const fontFace = (weight: Weight, characters: Iterable<number>): string =>
  `@font-face{font-family:Inter;font-style:normal;font-weight:${weight};src:url(data:font/woff;base64,${toBase64(webFont(weight, characters))}) format("woff")}`
