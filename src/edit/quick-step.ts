// One step of the quick line: its name, then work, wait, %C&A and team in any order. It says for every word what it takes it
// for, so that the line can be coloured while it is typed.

import { parseDuration } from '../model/duration'
import { readTyped } from '../model/typed'
import type { Basis, DurationText, Fraction, MapDocument } from '../model/types'
import { isFallingSum } from './falling-sum'
import { shareAt } from './quick-share'
import { looksLikeTime, plain, type Word, wordsOf } from './quick-words'
import { teamNamed } from './team-edits'

export type TokenKind =
  | 'name'
  | 'work'
  | 'wait'
  | 'quality'
  | 'share'
  | 'team'
  | 'sign'
  | 'back'
  | 'blocker'
  | 'experiment'
  | 'guess'
  | 'error'

/** A stretch of the text, `from` inclusive to `to` exclusive, in UTF-16 units. Stretches do not overlap and are in order. */
export interface Token {
  readonly from: number
  readonly to: number
  readonly kind: TokenKind
}

/** What is wrong with some words, and what would be right. */
export interface Slip {
  readonly from: number
  readonly to: number
  readonly message: string
  /** It is right so far: whoever types on mends it, so that it is only spoken of when the line is entered. */
  readonly isUnfinished: boolean
}

export interface QuickStep {
  readonly name: string
  readonly work: DurationText | null
  readonly wait: DurationText | null
  readonly completeAccurate: Fraction | null
  /** How often this way of a choice is taken; `null` where it is none or nobody said. */
  readonly share: Fraction | null
  /** A team's name as the map writes it, or a new one as typed; `null` when none was named. */
  readonly team: string | null
  readonly basis: { readonly wait?: Basis; readonly work?: Basis; readonly completeAccurate?: Basis }
}

export interface StepReading {
  readonly tokens: readonly Token[]
  /** `null` while there is no name. */
  readonly step: QuickStep | null
  readonly slips: readonly Slip[]
}

export type QuickContext = Pick<MapDocument, 'teams' | 'calendar'>

type Field = 'work' | 'wait' | 'completeAccurate'

/** The longest duration in words: `1 d - 3 d 30 min`. */
const longest = 8

/**
 * Reads the words of one step of `text`. A `~` of its own marks all numbers as guesses, one at a number only that. In a way
 * of a choice the first percentage is how often it is taken, a second one its %C&A.
 */
export function readStep(text: string, words: readonly Word[], doc: QuickContext, isWay: boolean): StepReading {
  const tokens: Token[] = []
  const slips: Slip[] = []
  const found: { work?: DurationText; wait?: DurationText; completeAccurate?: Fraction; share?: Fraction } = {}
  const guessed = new Set<Field>()
  const name: Word[] = []
  let team: string | null = null
  let guessAll = false
  const say = (kind: TokenKind, from: Word, to: Word = from) => tokens.push({ from: from.from, to: to.to, kind })
  const fail = (message: string, from: Word, to: Word = from, isUnfinished = false) => {
    say('error', from, to)
    slips.push({ from: from.from, to: to.to, message, isUnfinished })
  }

  /** Reads a time at a word, `by` is the word in front that says what it is; how many words it took, 0 for none. */
  function time(at: number, use: 'wait' | 'work', by: Word | null): number {
    const lengths = durationLengths(words, at, use)
    // wait 3d 4h is wait and work, as where numbers are asked for; wait 1d 4h behind a work is one sum.
    const count = (use === 'wait' && found.work === undefined ? lengths.at(-1) : lengths[0]) ?? 0
    const start = words[at]
    const last = words[at + Math.max(count, 1) - 1]
    if (!start || !last || (count === 0 && !looksLikeTime(words, at, by !== null))) return 0
    const typed = text.slice(start.from, last.to)
    const read = readTyped(typed, use, doc.calendar)
    if (!read.ok) fail(read.error.message, by ?? start, last)
    else if (found[use] !== undefined) fail(twice(use, found[use], typed), by ?? start, last)
    else {
      found[use] = read.value.text
      if (read.value.guess) guessed.add(use)
      say(use, by ?? start, last)
    }
    return Math.max(count, 1)
  }

  function takeShare(at: number, word: Word): number {
    const percent = name.length > 0 || isWay ? shareAt(words, at) : null
    if (!percent) return 0
    const last = words[at + percent.count - 1] ?? word
    const use = isWay && found.share === undefined ? 'share' : 'completeAccurate'
    if (percent.value > 1) fail(use === 'share' ? 'A way is taken at most 100%.' : '%C&A is at most 100%.', word, last)
    else if (found[use] !== undefined) fail('%C&A stands there twice. Keep one.', word, last)
    else {
      found[use] = percent.value
      if (percent.guess && use !== 'share') guessed.add(use)
      say(use === 'share' ? 'share' : 'quality', word, last)
    }
    return percent.count
  }

  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (!word) break
    const written = plain(word)
    if (name.length > 0 && /^wait$/i.test(written)) {
      const taken = time(at + 1, 'wait', word)
      if (taken === 0 && !words[at + 1]) fail('Write how long after wait, as in wait 3d.', word, word, true)
      else if (taken === 0) {
        name.push(word)
        say('name', word)
      }
      at += 1 + taken
      continue
    }
    if (written === '~') {
      guessAll = true
      say('guess', word)
      at++
      continue
    }
    if (word.isTeam) {
      const count = lengthOfTeam(words, at, doc)
      const last = words[at + count - 1] ?? word
      const typed = joined(words.slice(at, at + count))
        .slice(1)
        .trim()
      if (team !== null) fail('A step has one team. Write one name after @.', word, last)
      else {
        if (typed !== '') team = teamNamed(doc.teams, typed)?.name ?? typed
        say('team', word, last)
      }
      at += count
      continue
    }
    const share = takeShare(at, word)
    const taken = share || (name.length === 0 ? 0 : time(at, /^~?every$/i.test(written) ? 'wait' : 'work', null))
    if (taken === 0) {
      name.push(word)
      say('name', word)
    }
    at += taken || 1
  }

  const [only] = name
  if (slips.length === 0 && only && words.length === 1 && only.text !== '0') {
    if (durationLengths(words, 0, 'wait').length > 0) {
      tokens.length = 0
      fail(`Name the step first, as in Smoke test ${only.text}.`, only)
    }
  }
  const fields: readonly Field[] = ['wait', 'work', 'completeAccurate']
  const basis = Object.fromEntries(
    fields
      .filter(field => found[field] !== undefined && (guessAll || guessed.has(field)))
      .map(field => [field, 'guessed']),
  )
  const step: QuickStep = {
    name: joined(name),
    work: found.work ?? null,
    wait: found.wait ?? null,
    completeAccurate: found.completeAccurate ?? null,
    share: found.share ?? null,
    team,
    basis,
  }
  return { tokens: mergeTokens(tokens), step: name.length > 0 ? step : null, slips }
}

/** The words as one text, without their quotes. */
export const joined = (words: readonly Word[]): string => words.map(word => word.text).join(' ')

const twice = (use: 'wait' | 'work', first: string | undefined, second: string): string =>
  use === 'work'
    ? `Two times for the work, ${first} and ${second}. Write wait ${second} for the time before it.`
    : `Two times for the wait, ${first} and ${second}. Keep one.`

/** What a word within a duration can look like: looked at first, since reading every stretch of words takes its time. */
const timePart = /^(?:[~\d.,–−-].*|p\S+|every|items?|cd|(?!wait$)[smhdw][a-z]{0,6}~?)$/i

/** How many words from there on are one duration: every possible number, the most first. */
function durationLengths(words: readonly Word[], at: number, use: 'wait' | 'work'): readonly number[] {
  const lengths: number[] = []
  let most = 0
  while (most < longest && timePart.test(plain(words[at + most]))) most++
  for (let count = most; count > 0; count--) {
    const taken = words.slice(at, at + count)
    if (taken.some(word => word.isQuoted)) continue
    const text = joined(taken).replace(/^~|(?<! )~$/g, '')
    // A number alone belongs to the name (Sprint 0), and a range goes on behind its dash.
    const isCut = /^(?:-|–|\.\.)/.test(plain(words[at + count]))
    if (isCut || /^[\d.,]+$/.test(text) || text.includes('~')) continue
    if (isFallingSum(text) && parseDuration(text, use).ok) lengths.push(count)
  }
  return lengths
}

/** A team's name goes on to the end or to the next number; names that the map knows are taken whole. */
function lengthOfTeam(words: readonly Word[], at: number, doc: QuickContext): number {
  if (words[at]?.isQuoted) return 1
  const most = Math.max(0, ...Object.values(doc.teams).map(team => wordsOf(team.name).length))
  for (let count = Math.min(most + 1, words.length - at); count > 0; count--) {
    if (teamNamed(doc.teams, joined(words.slice(at, at + count)).slice(1))) return count
  }
  let count = 1
  while (at + count < words.length && isPartOfTeam(words, at + count)) count++
  return count
}

function isPartOfTeam(words: readonly Word[], at: number): boolean {
  const text = plain(words[at])
  if (text === '~' || words[at]?.isTeam || /^wait$/i.test(text)) return false
  return (
    shareAt(words, at) === null && durationLengths(words, at, 'wait').length === 0 && !looksLikeTime(words, at, false)
  )
}

/** Neighbours of one kind are one stretch, the space between them included, where only names can be neighbours. */
function mergeTokens(tokens: readonly Token[]): readonly Token[] {
  const merged: Token[] = []
  for (const token of tokens) {
    const last = merged.at(-1)
    if (last && last.kind === token.kind && token.kind === 'name') merged[merged.length - 1] = { ...last, to: token.to }
    else merged.push(token)
  }
  return merged
}
