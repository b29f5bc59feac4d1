// Keeps the tables of a TrueType file that a writer of subsets needs (characters, outlines, widths), packed for a module.

import { deflateRawSync } from 'node:zlib'

const needed = new Set(['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'])

function tablesOf(sfnt) {
  const count = sfnt.readUInt16BE(4)
  return Array.from({ length: count }, (_, index) => {
    const at = 12 + index * 16
    const start = sfnt.readUInt32BE(at + 8)
    return { tag: sfnt.toString('latin1', at, at + 4), data: sfnt.subarray(start, start + sfnt.readUInt32BE(at + 12)) }
  })
}

/** A TrueType file with the needed tables alone; checksums are left at 0, since nothing reads them before a subset is written. */
export function neededTables(sfnt) {
  const tables = tablesOf(sfnt).filter(({ tag }) => needed.has(tag))
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.length, 4)
  const parts = [head]
  let offset = head.length
  tables.forEach(({ tag, data }, index) => {
    const at = 12 + index * 16
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4)
    data.copy(padded)
    parts.push(padded)
    offset += padded.length
  })
  return Buffer.concat(parts)
}

/** The file as base64 of raw deflate, which unpacks with a few hundred lines anywhere; woff2 needs a decoder of 100 kB. */
export const packed = sfnt => deflateRawSync(neededTables(sfnt), { level: 9 }).toString('base64')
