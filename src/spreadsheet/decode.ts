// Bytes of a spreadsheet's file as text. Spreadsheets do not say how they write letters: a byte order mark does, else what the
// bytes themselves allow: UTF-16 by its zeros, UTF-8 when it is without a fault, and one byte a letter for what is left.

import { macLetter, windowsLetter } from './legacy-letters'

export interface Decoded {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Mac Roman'
}

const replacement = 0xfffd

/** Reads bytes as text, whatever they are; never throws. What cannot be read is U+FFFD. A byte order mark is not part of the text. */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: utf8(bytes, 3).text, encoding: 'UTF-8' }
  if (a === 0xff && b === 0xfe) return { text: utf16(bytes, 2, true), encoding: 'UTF-16' }
  if (a === 0xfe && b === 0xff) return { text: utf16(bytes, 2, false), encoding: 'UTF-16' }
  const zeros = zeroBytes(bytes)
  if (zeros !== null) return { text: utf16(bytes, 0, zeros === 'odd'), encoding: 'UTF-16' }
  const { text, faults } = utf8(bytes, 0)
  if (faults === 0) return { text, encoding: 'UTF-8' }
  // Lines that end in a carriage return alone come from a Mac, and so do the letters.
  const isMac = bytes.includes(0x0d) && !bytes.includes(0x0a)
  return isMac
    ? { text: lettersOf(bytes, macLetter), encoding: 'Mac Roman' }
    : { text: lettersOf(bytes, windowsLetter), encoding: 'Windows-1252' }
}

const sample = 4096

/** UTF-16 of mostly Latin text has a zero in every other byte: in which of them; `null` where it is no UTF-16. */
function zeroBytes(bytes: Uint8Array): 'odd' | 'even' | null {
  const length = Math.min(bytes.length, sample)
  if (length < 4 || bytes.length % 2 === 1) return null
  const zeros = [0, 0]
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > length / 5 && even < odd / 4) return 'odd'
  return even > length / 5 && odd < even / 4 ? 'even' : null
}

/** Text from UTF-16 code units, put together in pieces: a function takes only so many arguments. */
function fromUnits(units: Uint16Array): string {
  const piece = 8192
  const parts: string[] = []
  for (let at = 0; at < units.length; at += piece) {
    parts.push(String.fromCharCode(...units.subarray(at, at + piece)))
  }
  return parts.join('')
}

function utf16(bytes: Uint8Array, start: number, isLittle: boolean): string {
  const units = new Uint16Array((bytes.length - start) >> 1)
  for (let at = 0; at < units.length; at += 1) {
    const [first = 0, second = 0] = [bytes[start + 2 * at], bytes[start + 2 * at + 1]]
    units[at] = isLittle ? first | (second << 8) : (first << 8) | second
  }
  return fromUnits(units)
}

const lettersOf = (bytes: Uint8Array, letter: (byte: number) => number): string =>
  fromUnits(Uint16Array.from(bytes, letter))

/** Length of a sequence by its first byte, and the least code that needs so many: shorter spellings are faults. */
function sequence(byte: number): { readonly length: number; readonly least: number; readonly bits: number } | null {
  if (byte >= 0xc2 && byte < 0xe0) return { length: 2, least: 0x80, bits: byte & 0x1f }
  if (byte >= 0xe0 && byte < 0xf0) return { length: 3, least: 0x800, bits: byte & 0x0f }
  return byte >= 0xf0 && byte < 0xf5 ? { length: 4, least: 0x10000, bits: byte & 0x07 } : null
}

/** One code after plain ASCII; `null` for a sequence that is broken, too long for its code, half a pair or out of range. */
function codeAt(bytes: Uint8Array, at: number): { readonly code: number; readonly length: number } | null {
  const start = sequence(bytes[at] ?? 0)
  if (!start) return null
  let code = start.bits
  for (let next = 1; next < start.length; next += 1) {
    const byte = bytes[at + next] ?? 0
    if ((byte & 0xc0) !== 0x80) return null
    code = (code << 6) | (byte & 0x3f)
  }
  const isHalf = code >= 0xd800 && code < 0xe000
  return code < start.least || code > 0x10ffff || isHalf ? null : { code, length: start.length }
}

function utf8(bytes: Uint8Array, start: number): { readonly text: string; readonly faults: number } {
  const units = new Uint16Array(bytes.length - start)
  let length = 0
  let faults = 0
  for (let at = start; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      units[length++] = byte
      at += 1
      continue
    }
    const found = codeAt(bytes, at)
    if (!found) {
      faults += 1
      units[length++] = replacement
      at += 1
      continue
    }
    at += found.length
    if (found.code < 0x10000) units[length++] = found.code
    else {
      units[length++] = 0xd800 + ((found.code - 0x10000) >> 10)
      units[length++] = 0xdc00 + ((found.code - 0x10000) & 0x3ff)
    }
  }
  return { text: fromUnits(units.subarray(0, length)), faults }
}
