// Zip archives from strangers: what is in one by the list at its end, and one file of it. Nothing is unpacked further than the
// list says, whatever the packed data would give: an archive cannot swell.

import { Inflate, strFromU8 } from 'fflate'

export interface ZipFile {
  readonly name: string
  /** Bytes once unpacked, as the list says. */
  readonly size: number
  readonly packed: number
  /** 0: as it is; 8: deflate. */
  readonly method: number
  /** Where its own header begins. */
  readonly at: number
}

const endMark = 0x06054b50
const listMark = 0x02014b50
const fileMark = 0x04034b50
const endLength = 22
const listLength = 46
const fileLength = 30
const longestRemark = 0xffff
/** Packed bytes unpacked at a time: deflate makes at most 1032 of one, so that too much is noticed after 17 MB. */
const pace = 16 * 1024

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What is in the archive, in the order of its list; `null` when the list is not there or leads outside of the file. */
export function zipFiles(bytes: Uint8Array, most: number): readonly ZipFile[] | null {
  const view = viewOf(bytes)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const files: ZipFile[] = []
  while (files.length < Math.min(count, most + 1)) {
    if (at + listLength > bytes.length || view.getUint32(at, true) !== listMark) return null
    const nameLength = view.getUint16(at + 28, true)
    const nameAt = at + listLength
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0
    files.push({
      name: strFromU8(bytes.subarray(nameAt, nameAt + nameLength), !isUtf8),
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    })
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return files
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0 && at >= last - longestRemark; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return null
}

/** One file of the archive; `null` when it is cut off, damaged, packed in another way, or not as long as the list says. */
export function unzipped(bytes: Uint8Array, { at, packed, size, method }: ZipFile): Uint8Array | null {
  const view = viewOf(bytes)
  if (at + fileLength > bytes.length || view.getUint32(at, true) !== fileMark) return null
  const start = at + fileLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (data.length !== packed) return null
  if (method === 0) return size === packed ? data : null
  // No packer gets further than 1032 to 1: what claims more lies, and gets no memory.
  return method === 8 && size <= packed * 1032 ? inflated(data, size) : null
}

function inflated(data: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size)
  let filled = 0
  const inflate = new Inflate(chunk => {
    if (filled + chunk.length <= size) out.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < data.length && filled <= size; at += pace)
      inflate.push(data.subarray(at, at + pace), at + pace >= data.length)
  } catch {
    return null
  }
  return filled === size ? out : null
}
