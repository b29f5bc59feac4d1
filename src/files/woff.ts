// Packs a TrueType file as WOFF: the same font, each table deflated, in a form that every browser reads.

import { zlibSync } from 'fflate'

const padded = (length: number): number => Math.ceil(length / 4) * 4

interface Packed {
  readonly entry: number
  readonly data: Uint8Array
  readonly length: number
}

/** The file of any font with its tables in order; the same bytes in every engine. */
export function woff(sfnt: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const from = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength)
  const count = from.getUint16(4)
  const tables = Array.from({ length: count }, (_, index): Packed => {
    const entry = 12 + index * 16
    const start = from.getUint32(entry + 8)
    const plain = sfnt.subarray(start, start + from.getUint32(entry + 12))
    const small = zlibSync(plain, { level: 9 })
    return { entry, data: small.length < plain.length ? small : plain, length: plain.length }
  })
  const start = 44 + count * 20
  const file = new Uint8Array(tables.reduce((total, { data }) => total + padded(data.length), start))
  const view = new DataView(file.buffer)
  // 'wOFF', then what it unpacks to and how large both are.
  view.setUint32(0, 0x774f4646)
  view.setUint32(4, from.getUint32(0))
  view.setUint32(8, file.length)
  view.setUint16(12, count)
  view.setUint32(16, 12 + count * 16 + tables.reduce((total, { length }) => total + padded(length), 0))
  view.setUint16(20, 1)
  let offset = start
  for (const [index, { entry, data, length }] of tables.entries()) {
    const at = 44 + index * 20
    view.setUint32(at, from.getUint32(entry))
    view.setUint32(at + 4, offset)
    view.setUint32(at + 8, data.length)
    view.setUint32(at + 12, length)
    view.setUint32(at + 16, from.getUint32(entry + 4))
    file.set(data, offset)
    offset += padded(data.length)
  }
  return file
}
