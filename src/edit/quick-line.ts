// The quick line: one line of text that becomes a step with its numbers, a blocker or an experiment. It says for every letter
// what it takes it for, so that the line can be coloured while it is typed.

import { parseDuration } from '../model/duration'
import { readTyped } from '../model/typed'
import type { Basis, DurationText, Fraction, MapDocument } from '../model/types'
import { isFallingSum } from './falling-sum'
import { looksLikeTime, type Word, wordsOf } from './quick-words'
import { teamNamed } from './team-edits'

export type TokenKind = 'name' | 'work' | 'wait' | 'quality' | 'team' | 'blocker' | 'experiment' | 'guess' | 'error'

/** A stretch of the line, `from` inclusive to `to` exclusive, in UTF-16 units. Stretches do not overlap and are in order. */
export interface Token {
  readonly from: number
  readonly to: number
  readonly kind: TokenKind
}

export interface QuickStep {
  readonly name: string
  readonly work: DurationText | null
  readonly wait: DurationText | null
  readonly completeAccurate: Fraction | null
  /** A team's name as the map writes it, or a new one as typed; `null` when none was named. */
  readonly team: string | null
  readonly basis: { readonly wait?: Basis; readonly work?: Basis; readonly completeAccurate?: Basis }
}

export interface QuickLine {
  readonly tokens: readonly Token[]
  /** `null` while there is no name yet, and for blockers and experiments. */
  readonly step: QuickStep | null
  readonly blocker: string | null
  readonly experiment: string | null
  /** What is wrong and what would be right; the words that it speaks of are the `error` token. */
  readonly error: string | null
}

type Field = 'work' | 'wait' | 'completeAccurate'

/** The longest duration in words: `1 d - 3 d 30 min`. */
const longest = 8

/**
 * Reads `Smoke test 2h wait 1-3d 90% @Test office ~`, `! a blocker` or `? an experiment`. The name comes first; then, in any
 * order, work, wait, %C&A and team. A `~` of its own marks all numbers as guesses, one at a number only that.
 */
export function parseQuickLine(text: string, doc: Pick<MapDocument, 'teams' | 'calendar'>): QuickLine {
  const words = wordsOf(text)
  const [first] = words
  if (!first) return { tokens: [], step: null, blocker: null, experiment: null, error: null }
  const end = words.at(-1)?.to ?? text.length
  if (first.text.startsWith('!')) return marked('blocker', text, first.from, end)
  if (first.text.startsWith('?')) return marked('experiment', text, first.from, end)
  return readStep(text, words, doc)
}

function marked(kind: 'blocker' | 'experiment', text: string, from: number, to: number): QuickLine {
  const title = text.slice(from + 1, to).trim()
  const none = { step: null, blocker: null, experiment: null, error: null }
  return { ...none, tokens: [{ from, to, kind }], [kind]: title === '' ? null : title }
}

function readStep(text: string, words: readonly Word[], doc: Pick<MapDocument, 'teams' | 'calendar'>): QuickLine {
  const tokens: Token[] = []
  const found: { work?: DurationText; wait?: DurationText; completeAccurate?: Fraction } = {}
  const guessed = new Set<Field>()
  const name: Word[] = []
  let team: string | null = null
  let guessAll = false
  let error: string | null = null
  const say = (kind: TokenKind, from: Word, to: Word = from) => tokens.push({ from: from.from, to: to.to, kind })
  const fail = (message: string, from: Word, to: Word = from) => {
    say('error', from, to)
    error ??= message
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

  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (!word) break
    const next = words[at + 1]
    if (name.length > 0 && /^wait$/i.test(word.text)) {
      const taken = time(at + 1, 'wait', word)
      if (taken === 0 && !next) fail('Write how long after wait, as in wait 3d.', word)
      else if (taken === 0) {
        name.push(word)
        say('name', word)
      }
      at += 1 + taken
      continue
    }
    if (word.text === '~') {
      guessAll = true
      say('guess', word)
      at++
      continue
    }
    if (word.text.startsWith('@')) {
      const count = lengthOfTeam(words, at, doc)
      const last = words[at + count - 1] ?? word
      const typed = text.slice(word.from + 1, last.to).trim()
      if (team !== null) fail('A step has one team. Write one name after @.', word, last)
      else {
        if (typed !== '') team = teamNamed(doc.teams, typed)?.name ?? typed
        say('team', word, last)
      }
      at += count
      continue
    }
    const percent = name.length > 0 ? percentAt(words, at) : null
    if (percent) {
      const last = words[at + percent.count - 1] ?? word
      if (percent.value > 1) fail('%C&A is at most 100%.', word, last)
      else if (found.completeAccurate !== undefined) fail('%C&A stands there twice. Keep one.', word, last)
      else {
        found.completeAccurate = percent.value
        if (percent.guess) guessed.add('completeAccurate')
        say('quality', word, last)
      }
      at += percent.count
      continue
    }
    const taken = name.length === 0 ? 0 : time(at, /^~?every$/i.test(word.text) ? 'wait' : 'work', null)
    if (taken === 0) {
      name.push(word)
      say('name', word)
    }
    at += taken || 1
  }

  const [only] = name
  if (
    !error &&
    name.length === 1 &&
    only &&
    words.length === 1 &&
    durationLengths(words, 0, 'wait').length > 0 &&
    only.text !== '0'
  ) {
    tokens.length = 0
    fail(`Name the step first, as in Smoke test ${only.text}.`, only)
  }
  const fields: readonly Field[] = ['wait', 'work', 'completeAccurate']
  const basis = Object.fromEntries(
    fields
      .filter(field => found[field] !== undefined && (guessAll || guessed.has(field)))
      .map(field => [field, 'guessed']),
  )
  const step: QuickStep = {
    name: name.map(word => word.text).join(' '),
    work: found.work ?? null,
    wait: found.wait ?? null,
    completeAccurate: found.completeAccurate ?? null,
    team,
    basis,
  }
  return { tokens: mergeTokens(tokens), step: name.length > 0 ? step : null, blocker: null, experiment: null, error }
}

const twice = (use: 'wait' | 'work', first: string | undefined, second: string): string =>
  use === 'work'
    ? `Two times for the work, ${first} and ${second}. Write wait ${second} for the time before it.`
    : `Two times for the wait, ${first} and ${second}. Keep one.`

/** How many words from there on are one duration: every possible number, the most first. */
function durationLengths(words: readonly Word[], at: number, use: 'wait' | 'work'): readonly number[] {
  const lengths: number[] = []
  for (let count = Math.min(longest, words.length - at); count > 0; count--) {
    const taken = words.slice(at, at + count).map(word => word.text)
    const plain = taken.join(' ').replace(/^~|(?<! )~$/g, '')
    // A number alone belongs to the name (Sprint 0), and a range goes on behind its dash.
    const isCut = /^(?:-|–|\.\.)/.test(words[at + count]?.text ?? '')
    if (isCut || /^[\d.,]+$/.test(plain) || plain.includes('~')) continue
    if (isFallingSum(plain) && parseDuration(plain, use).ok) lengths.push(count)
  }
  return lengths
}

function percentAt(words: readonly Word[], at: number): { value: Fraction; guess: boolean; count: number } | null {
  const [word, next] = [words[at]?.text ?? '', words[at + 1]?.text ?? '']
  const count = /^~?\d+([.,]\d+)?$/.test(word) && /^%~?$/.test(next) ? 2 : 1
  const text = count === 2 ? word + next : word
  const match = /^(~?)(\d+(?:[.,]\d+)?)%(~?)$/.exec(text)
  if (!match?.[2]) return null
  return { value: Number(match[2].replace(',', '.')) / 100, guess: match[1] !== '' || match[3] !== '', count }
}

/** A team's name goes on to the end or to the next number; names that the map knows are taken whole. */
function lengthOfTeam(words: readonly Word[], at: number, doc: Pick<MapDocument, 'teams'>): number {
  const most = Math.max(0, ...Object.values(doc.teams).map(team => wordsOf(team.name).length))
  for (let count = Math.min(most + 1, words.length - at); count > 0; count--) {
    const name = words
      .slice(at, at + count)
      .map(word => word.text)
      .join(' ')
      .slice(1)
    if (teamNamed(doc.teams, name)) return count
  }
  let count = 1
  while (at + count < words.length && isPartOfTeam(words, at + count)) count++
  return count
}

function isPartOfTeam(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? ''
  if (text === '~' || text.startsWith('@') || /^wait$/i.test(text)) return false
  return (
    percentAt(words, at) === null && durationLengths(words, at, 'wait').length === 0 && !looksLikeTime(words, at, false)
  )
}

/** Neighbours of one kind are one stretch, the space between them included, where only names and teams can be neighbours. */
function mergeTokens(tokens: readonly Token[]): readonly Token[] {
  const merged: Token[] = []
  for (const token of tokens) {
    const last = merged.at(-1)
    if (last && last.kind === token.kind && token.kind === 'name') merged[merged.length - 1] = { ...last, to: token.to }
    else merged.push(token)
  }
  return merged
}
