// What the quick line offers while one types: names of usual steps where a step begins, teams after an `@`, and after `<-` the
// steps that work can go back to.

import { markLength, needsQuotes, signOf } from '../edit/quick-pieces'
import { wordsOf } from '../edit/quick-words'
import { completeStepName } from '../edit/usual-steps'
import { inOrder } from '../model/records'
import type { MapDocument } from '../model/types'

export interface Completion {
  /** What is shown, and what replaces the text from `from` to `to`. */
  readonly text: string
  readonly from: number
  readonly to: number
  readonly kind: 'step' | 'team' | 'back'
}

/** Names that were typed and are not on the map yet. */
export interface TypedNames {
  readonly steps: readonly string[]
  readonly teams: readonly string[]
}

const most = 6

/** Names whose words begin like what was typed; those that begin with it first. Each once. */
function matching(names: readonly string[], typed: string): readonly string[] {
  const start = typed.toLowerCase()
  const open = [...new Set(names.map(name => name.trim()))].filter(name => name !== '' && name.toLowerCase() !== start)
  if (start === '') return open.slice(0, most)
  const begins = open.filter(name => name.toLowerCase().startsWith(start))
  const within = open.filter(name => name.toLowerCase().includes(` ${start}`) && !begins.includes(name))
  return [...begins, ...within].slice(0, most)
}

/** Where the piece that is typed at begins, after its sign and the space behind it, and what the sign says. */
function pieceAt(text: string, caret: number) {
  const start = text.lastIndexOf('\n', caret - 1) + 1
  const line = text.slice(start, caret)
  const mark = markLength(line)
  const words = wordsOf(line.slice(mark), start + mark)
  const isRemark = /^[!?]/.test(line.slice(mark))
  // A sign counts once a space follows it: until then it may be the beginning of a word.
  const sign = words.findLast(word => signOf(word) !== null && word.to < caret)
  const from = sign ? sign.to : start + mark
  const typed = text.slice(from, caret)
  return {
    kind: isRemark ? 'blocker' : sign ? signOf(sign) : 'next',
    from: from + typed.length - typed.trimStart().length,
  }
}

/** The offers at the end of a line; none while the caret stands elsewhere, or in a blocker or an experiment. */
export function completions(
  text: string,
  caret: number,
  doc: MapDocument,
  names: TypedNames = { steps: [], teams: [] },
): readonly Completion[] {
  if (caret < text.length && text[caret] !== '\n') return []
  const { kind, from } = pieceAt(text, caret)
  if (kind === 'blocker' || kind === 'experiment') return []
  const typed = text.slice(from, caret)
  const offer = (offers: readonly string[], start: number, what: Completion['kind']) =>
    offers.map(name => ({ text: name, from: start, to: caret, kind: what }))
  if (kind === 'back') {
    if (/\d%/.test(typed)) return []
    const steps = Object.values(doc.steps).map(step => step.name)
    return offer(matching([...names.steps, ...steps], typed), from, 'back')
  }
  const team = /(?:^|\s)@([^@]*)$/.exec(typed)
  if (team) {
    const begun = team[1] ?? ''
    const teams = inOrder(doc.teams).map(one => one.name)
    return offer(matching([...teams, ...names.teams], begun), caret - begun.length, 'team')
  }
  if (typed.length < 2 || /\d/.test(typed)) return []
  return offer(completeStepName(typed, doc, most), from, 'step')
}

/** The text after an offer was taken; a space after it, so that a number can follow. */
export const complete = (text: string, { text: name, from, to }: Completion): string => {
  const rest = text.slice(to)
  return `${text.slice(0, from)}${needsQuotes(name) ? `"${name}"` : name}${rest === '' || !/^\s/.test(rest) ? ' ' : ''}${rest}`
}
