// A TrueType file with only the glyphs that a text uses, renumbered from 1 in the order given: what a PDF or a picture embeds.

import { componentsOf, type TrueType } from '../drawing/true-type'

const padded = (length: number): number => Math.ceil(length / 4) * 4

function sum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = 0; at + 4 <= bytes.length; at += 4) total = (total + view.getUint32(at)) >>> 0
  return total
}

export type FontTable = readonly [tag: string, data: Uint8Array]

/** `glyphs[i]` becomes glyph `i + 1`; 0 stays the sign for what is missing. Parts of composite letters come after them. */
export const subsetFont = (font: TrueType, glyphs: readonly number[]): Uint8Array<ArrayBuffer> =>
  writeTables(subsetTables(font, glyphs))

/** The tables of `subsetFont`, for a file that needs more of them. */
export function subsetTables(font: TrueType, glyphs: readonly number[]): readonly FontTable[] {
  const kept = [0, ...glyphs]
  const numberOf = new Map<number, number>()
  const outlines: Uint8Array<ArrayBuffer>[] = []
  for (let index = 0; index < kept.length; index += 1) {
    const outline = font.outlineOf(kept[index] ?? 0)
    const view = new DataView(outline.buffer)
    for (const part of componentsOf(outline)) {
      let number = numberOf.get(part.glyph)
      if (number === undefined) {
        number = kept.length
        numberOf.set(part.glyph, number)
        kept.push(part.glyph)
      }
      view.setUint16(part.at, number)
    }
    outlines.push(outline)
  }
  return assemble(font, kept, outlines)
}

function assemble(font: TrueType, kept: readonly number[], outlines: readonly Uint8Array[]): readonly FontTable[] {
  const glyf = new Uint8Array(outlines.reduce((total, outline) => total + padded(outline.length), 0))
  const loca = new DataView(new ArrayBuffer((kept.length + 1) * 4))
  const hmtx = new DataView(new ArrayBuffer(kept.length * 4))
  let at = 0
  for (const [index, outline] of outlines.entries()) {
    const glyph = kept[index] ?? 0
    glyf.set(outline, at)
    at += padded(outline.length)
    loca.setUint32((index + 1) * 4, at)
    hmtx.setUint16(index * 4, font.advanceOf(glyph))
    hmtx.setInt16(index * 4 + 2, font.bearingOf(glyph))
  }
  const head = font.table('head')
  new DataView(head.buffer).setInt16(50, 1)
  new DataView(head.buffer).setUint32(8, 0)
  const hhea = font.table('hhea')
  new DataView(hhea.buffer).setUint16(34, kept.length)
  const maxp = font.table('maxp')
  new DataView(maxp.buffer).setUint16(4, kept.length)
  return [
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', maxp],
  ]
}

/** Tables in the order of their names, each with its checksum, and the sum of the whole file in `head`. */
export function writeTables(tables: readonly FontTable[]): Uint8Array<ArrayBuffer> {
  const start = 12 + tables.length * 16
  const file = new Uint8Array(tables.reduce((total, [, data]) => total + padded(data.length), start))
  const view = new DataView(file.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (tables.length - power) * 16)
  let offset = start
  let head = 0
  for (const [index, [tag, data]] of tables.entries()) {
    const at = 12 + index * 16
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(at + letter, tag.charCodeAt(letter))
    file.set(data, offset)
    view.setUint32(at + 4, sum(file.subarray(offset, offset + padded(data.length))))
    view.setUint32(at + 8, offset)
    view.setUint32(at + 12, data.length)
    if (tag === 'head') head = offset
    offset += padded(data.length)
  }
  view.setUint32(head + 8, (0xb1b0afba - sum(file)) >>> 0)
  return file
}
