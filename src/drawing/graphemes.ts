// Where one letter as people see it ends: marks, joined emoji, flags and surrogate pairs are never cut apart.
// Own tables, since engines know different versions of Unicode and the same map must give the same file in each.

import { marks, spacingMarks } from './font/classes'

const joiner = 0x200d
const emojiSelector = 0xfe0f

function inRuns(runs: readonly number[], point: number): boolean {
  let low = 0
  let high = runs.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (point < (runs[middle * 2] ?? 0)) high = middle - 1
    else if (point > (runs[middle * 2 + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}

/** A combining mark, joiner, selector or direction sign: it takes no width of its own. */
export const isMark = (point: number): boolean => point >= 0xad && inRuns(marks, point)

const isRegional = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff

export const isEmoji = (point: number): boolean =>
  (point >= 0x1f000 && point <= 0x1faff) || (point >= 0x2600 && point <= 0x27bf)

/** Characters that fill a whole em: East Asian scripts and full-width forms. */
export const isWide = (point: number): boolean =>
  point >= 0x1100 &&
  (point <= 0x115f ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xa960 && point <= 0xa97f) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    (point >= 0x16fe0 && point <= 0x18dff) ||
    (point >= 0x1b000 && point <= 0x1b2ff) ||
    (point >= 0x20000 && point <= 0x3fffd))

const length = (point: number): number => (point > 0xffff ? 2 : 1)

export interface Cluster {
  /** Index of the code unit after it. */
  readonly end: number
  /** Its first code point, which gives the width. */
  readonly base: number
  /** Shown as an emoji by a selector or by joining, whatever its first character alone would look like. */
  readonly emoji: boolean
  /** Spacing marks in it, which take width after the base. */
  readonly spacing: number
}

/** The visible letter that begins at `start`, the index of a code unit below the text's length. */
export function clusterAt(text: string, start: number): Cluster {
  const base = text.codePointAt(start) ?? 0
  let end = start + length(base)
  let emoji = false
  let spacing = 0
  let before = base
  if (isRegional(base)) {
    emoji = true
    const second = text.codePointAt(end)
    if (second !== undefined && isRegional(second)) end += length(second)
  }
  while (end < text.length) {
    const next = text.codePointAt(end) ?? 0
    const joined = before === joiner && isEmoji(next)
    const spaced = !joined && next >= 0x900 && inRuns(spacingMarks, next)
    if (!joined && !spaced && !isMark(next)) break
    if (next === emojiSelector) emoji = true
    if (spaced) spacing += 1
    end += length(next)
    before = next
  }
  return { end, base, emoji, spacing }
}
