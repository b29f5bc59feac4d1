// Measures, wraps and shortens text from the one table of advance widths, so that the browser, the file and the command
// line break every line at the same place. Nothing here asks a browser how wide a text is.

import { advances, unitsPerEm } from './font/widths'
import { clusterAt, isEmoji, isMark, isWide } from './graphemes'
import type { Weight } from './primitive'

const tableSize = 0x2800
const unknown = -1
const ellipsis = '…'

/** Widths in ems of characters that the bundled font lacks, by class; the browser draws these in a font of the system. */
const wideEm = 1
const emojiEm = 1.25
const otherEm = 0.65

function readTable(packed: string): Int16Array {
  const table = new Int16Array(tableSize).fill(unknown)
  for (const run of packed.split(';')) {
    const colon = run.indexOf(':')
    const first = Number(run.slice(0, colon))
    run
      .slice(colon + 1)
      .split(' ')
      .forEach((cell, index) => {
        if (cell !== '') table[first + index] = Number(cell)
      })
  }
  return table
}

const tables: Readonly<Record<Weight, Int16Array>> = { 400: readTable(advances[400]), 600: readTable(advances[600]) }

/** Whether the bundled font draws this character. */
export const isInFont = (point: number): boolean => point < tableSize && (tables[400][point] ?? unknown) !== unknown

function pointEm(point: number, weight: Weight): number {
  const known = point < tableSize ? (tables[weight][point] ?? unknown) : unknown
  if (known !== unknown) return known / unitsPerEm
  if (isMark(point)) return 0
  // What XML cannot hold is drawn as U+FFFD, a full em.
  if (isWide(point) || point < 0x20 || point === 0xfffd || (point >= 0xd800 && point <= 0xdfff)) return wideEm
  return isEmoji(point) ? emojiEm : otherEm
}

/** Width in ems of the visible letter at `start`, and where it ends. */
function letterAt(text: string, start: number, weight: Weight): { readonly end: number; readonly em: number } {
  const code = text.charCodeAt(start)
  const next = text.charCodeAt(start + 1)
  // Nearly all text: a plain letter before another plain letter, or the last.
  if (code < 0x250 && !(next >= 0x300)) return { end: start + 1, em: pointEm(code, weight) }
  const cluster = clusterAt(text, start)
  const em = cluster.emoji ? Math.max(emojiEm, pointEm(cluster.base, weight)) : pointEm(cluster.base, weight)
  return { end: cluster.end, em: em + cluster.spacing * otherEm }
}

/** Width of one line of text in the units of `size`, without kerning, as the bundled font sets it. */
export function measure(text: string, size: number, weight: Weight): number {
  let em = 0
  for (let at = 0; at < text.length; ) {
    const letter = letterAt(text, at, weight)
    em += letter.em
    at = letter.end
  }
  return em * size
}

/** The end of the longest start of `text`, from `from` on, that is at most `width` wide; whole letters only. */
function fitting(text: string, from: number, width: number, size: number, weight: Weight): number {
  let left = width / size + 1e-9
  let at = from
  while (at < text.length) {
    const letter = letterAt(text, at, weight)
    left -= letter.em
    if (left < 0) return at
    at = letter.end
  }
  return at
}

/** The text as it is when it fits, else as many whole letters as fit before an ellipsis. */
export function shorten(text: string, width: number, size: number, weight: Weight): string {
  if (fitting(text, 0, width, size, weight) === text.length) return text
  const end = fitting(text, 0, width - measure(ellipsis, size, weight), size, weight)
  return text.slice(0, end).trimEnd() + ellipsis
}

export interface Wrapped {
  readonly lines: readonly string[]
  /** Whether letters had to be left out. */
  readonly cut: boolean
}

const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x2028 || code === 0x2029
const breaksAfter = (code: number): boolean =>
  code === 0x2d || code === 0x2f || code === 0x2013 || code === 0x2014 || code === 0x200b

/** The end of the piece that begins at `from` and may not be broken: up to a space, a hyphen, or a wide character's end. */
function pieceEnd(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) return at
    const cluster = code < 0x250 ? null : clusterAt(text, at)
    at = cluster ? cluster.end : at + 1
    if (breaksAfter(code) || (cluster && isWide(cluster.base))) return at
    if (at < limit) {
      const next = text.codePointAt(at) ?? 0
      if (isWide(next)) return at
    }
  }
  return at
}

/**
 * Lines of at most `width`, broken at spaces that may be broken at, after hyphens and between wide characters. A word too long for a line is
 * broken between letters, or shortened so that the next word still has its line.
 */
export function wrap(
  raw: string,
  width: number,
  size: number,
  weight: Weight,
  maxLines: number,
  longWords: 'break' | 'shorten' = 'break',
): Wrapped {
  // No line holds more letters than this, so a text of any length costs no more than what is shown of it.
  const reach = Math.min(raw.length, 4000 * maxLines)
  const text = raw
    .slice(0, reach)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()
  const lines: string[] = []
  let cut = reach < raw.length
  let start = 0
  while (start < text.length) {
    const fits = fitting(text, start, width, size, weight)
    if (fits === text.length) {
      lines.push(text.slice(start))
      return { lines, cut }
    }
    if (lines.length === maxLines - 1) {
      lines.push(shorten(text.slice(start), width, size, weight))
      return { lines, cut: true }
    }
    let end = start
    for (let next = pieceEnd(text, start, text.length); next <= fits; ) {
      end = next
      let begin = next
      while (begin < text.length && isSpace(text.charCodeAt(begin))) begin += 1
      if (begin >= text.length) break
      next = pieceEnd(text, begin, text.length)
      if (next <= begin) break
    }
    if (end === start && longWords === 'shorten') {
      end = pieceEnd(text, start, text.length)
      lines.push(shorten(text.slice(start, end), width, size, weight))
      cut = true
    } else {
      if (end === start) end = Math.max(fits, letterAt(text, start, weight).end)
      lines.push(text.slice(start, end).trimEnd())
    }
    start = end
    while (start < text.length && isSpace(text.charCodeAt(start))) start += 1
  }
  return { lines, cut }
}
