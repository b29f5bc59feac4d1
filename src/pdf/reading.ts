// Splits a line of text into runs from left to right as they are seen: what the bundled font draws, and what only the system
// can. Hebrew and Arabic stand in the order in which they are seen, since that is how PDF readers put words together again.

import { clusterAt } from '../drawing/graphemes'
import type { Weight } from '../drawing/primitive'
import { glyphOf } from './letters'

export interface Run {
  /** Letters from left to right, each with its marks. */
  readonly letters: readonly string[]
  /** The same letters in the order in which they are read. */
  readonly text: string
  readonly known: boolean
}

// Strong right-to-left scripts: Hebrew, Arabic, Syriac, Thaana, N'Ko and their forms for presentation.
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const digit = /^[0-9\u0660-\u0669\u06f0-\u06f9]/
// Letters and other signs with a direction of their own, by range: engines know different versions of Unicode.
const strong =
  /^[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u0370-\u1fff\u2c00-\u2dff\u3005-\ud7ff\uf900-\uffdf\u{10000}-\u{1efff}\u{20000}-\u{3ffff}]/u

export const readsRightToLeft = (text: string): boolean => rightToLeft.test(text)

function lettersOf(text: string): readonly string[] {
  const letters: string[] = []
  for (let at = 0; at < text.length; ) {
    const { end } = clusterAt(text, at)
    letters.push(text.slice(at, end))
    at = end
  }
  return letters
}

/**
 * The letters of a line as seen from left to right, in a line that as a whole runs from left to right: right-to-left words
 * are turned round, numbers in them are not. Signs between two such words belong to them.
 */
export function seenOrder(letters: readonly string[]): readonly string[] {
  const kinds = letters.map(letter =>
    rightToLeft.test(letter) ? 'right' : digit.test(letter) ? 'digit' : strong.test(letter) ? 'left' : 'sign',
  )
  const seen: string[] = []
  for (let at = 0; at < letters.length; ) {
    if (kinds[at] !== 'right') {
      seen.push(letters[at] ?? '')
      at += 1
      continue
    }
    let end = at + 1
    for (let next = end; next < letters.length && kinds[next] !== 'left'; next += 1) {
      if (kinds[next] !== 'sign') end = next + 1
    }
    seen.push(...turned(letters.slice(at, end), kinds.slice(at, end)))
    at = end
  }
  return seen
}

function turned(letters: readonly string[], kinds: readonly string[]): readonly string[] {
  const out: string[] = []
  for (let at = letters.length - 1; at >= 0; ) {
    let first = at
    while (kinds[at] === 'digit' && kinds[first - 1] === 'digit') first -= 1
    out.push(...letters.slice(first, at + 1))
    at = first - 1
  }
  return out
}

/**
 * The runs of one line. With `whole`, a line that holds right-to-left words is one run for the system, which alone can join
 * their letters.
 */
export function runsOf(line: string, weight: Weight, whole: boolean): readonly Run[] {
  const letters = lettersOf(line)
  const turns = readsRightToLeft(line)
  if (turns && whole) return [{ letters: seenOrder(letters), text: line, known: false }]
  const runs: { letters: string[]; known: boolean }[] = []
  for (const letter of turns ? seenOrder(letters) : letters) {
    const known = glyphOf(letter, weight) !== 0
    const last = runs.at(-1)
    if (last && last.known === known) last.letters.push(letter)
    else runs.push({ letters: [letter], known })
  }
  return runs.map(run => ({ ...run, text: run.letters.join('') }))
}
