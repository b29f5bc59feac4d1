// The numbered objects of a PDF file and the file around them: dictionaries packed together, streams on their own,
// and the table that says where each begins. No dates and no random identity, so that the same objects give the same bytes.

import { zlibSync } from 'fflate'

export interface PdfObjects {
  /** A number for an object that others name before it is known. */
  reserve(): number
  /** Sets the text of a reserved object. */
  set(number: number, text: string): void
  /** Adds an object and gives its number. */
  add(text: string): number
  /** Adds bytes with what a dictionary says of them, `/Type /XObject`, and gives their number. */
  addStream(data: Uint8Array | string, dictionary?: string): number
  /** The whole file; `catalog` and `info` are numbers of objects. */
  file(catalog: number, info: number): Uint8Array<ArrayBuffer>
}

/** A reference to an object, as others write it. */
export const reference = (number: number): string => `${number} 0 R`

/** Bytes of a text that holds no character above U+00FF. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}

/** Any text as a PDF string. */
export function textString(text: string): string {
  let hex = 'FEFF'
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index))
  return `<${hex}>`
}

/** Four digits of a number below 65,536. */
export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')

export function pdfObjects(): PdfObjects {
  /** By number less one; bytes where the object is a stream. */
  const objects: (string | Uint8Array)[] = []
  const add = (object: string | Uint8Array): number => objects.push(object)
  return {
    reserve: () => add('null'),
    set: (number, text) => {
      objects[number - 1] = text
    },
    add,
    addStream: (data, dictionary = '') => add(stream(data, dictionary)),
    file: (catalog, info) => writeFile(objects, catalog, info),
  }
}

function stream(data: Uint8Array | string, dictionary: string): Uint8Array {
  const packed = zlibSync(typeof data === 'string' ? latin1(data) : data, { level: 9 })
  const head = latin1(`<<${dictionary}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`)
  return joined([head, packed, latin1('\nendstream')])
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Where an object is: at a byte of the file, or in another object at a place. */
type Entry = readonly [kind: 1, offset: number, zero: 0] | readonly [kind: 2, container: number, index: number]

/** Objects packed together at most; readers unpack all of them to find one. */
const together = 500

function writeFile(objects: readonly (string | Uint8Array)[], catalog: number, info: number): Uint8Array<ArrayBuffer> {
  const entries: Entry[] = []
  const parts: Uint8Array[] = [joined([latin1('%PDF-1.7\n%'), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a)])]
  let length = parts[0]?.length ?? 0
  let last = objects.length
  const write = (number: number, body: Uint8Array): void => {
    const part = joined([latin1(`${number} 0 obj\n`), body, latin1('\nendobj\n')])
    entries[number - 1] = [1, length, 0]
    parts.push(part)
    length += part.length
  }
  const loose: number[] = []
  for (const [index, object] of objects.entries()) {
    if (typeof object === 'string') loose.push(index)
    else write(index + 1, object)
  }
  for (let first = 0; first < loose.length; first += together) {
    last += 1
    write(last, container(objects, loose.slice(first, first + together), last, entries))
  }
  const start = length
  entries[last] = [1, start, 0]
  const table = new DataView(new ArrayBuffer((last + 2) * 7))
  table.setUint16(5, 0xffff)
  for (const [index, [kind, second, third]] of entries.entries()) {
    table.setUint8((index + 1) * 7, kind)
    table.setUint32((index + 1) * 7 + 1, second)
    table.setUint16((index + 1) * 7 + 5, third)
  }
  const size = last + 2
  const head = `/Type/XRef/Size ${size}/W[1 4 2]/Root ${reference(catalog)}/Info ${reference(info)}`
  write(last + 1, stream(new Uint8Array(table.buffer), head))
  parts.push(latin1(`startxref\n${start}\n%%EOF\n`))
  return joined(parts)
}

function container(
  objects: readonly (string | Uint8Array)[],
  indexes: readonly number[],
  number: number,
  entries: Entry[],
): Uint8Array {
  let places = ''
  let body = ''
  for (const [place, index] of indexes.entries()) {
    places += `${index + 1} ${body.length} `
    body += `${String(objects[index])}\n`
    entries[index] = [2, number, place]
  }
  return stream(places + body, `/Type/ObjStm/N ${indexes.length}/First ${places.length}`)
}
