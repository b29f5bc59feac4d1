// What the quick line offers while one types: names of usual steps at its beginning, teams of the map after an `@`.

import { completeStepName } from '../edit/usual-steps'
import { inOrder } from '../model/records'
import type { MapDocument } from '../model/types'

export interface Completion {
  /** What is shown, and what replaces the text from `from` to `to`. */
  readonly text: string
  readonly from: number
  readonly to: number
  readonly kind: 'step' | 'team'
}

const most = 6

/** Names whose words begin like what was typed; those that begin with it first. */
function matching(names: readonly string[], typed: string): readonly string[] {
  const start = typed.toLowerCase()
  const begins = names.filter(name => name.toLowerCase().startsWith(start))
  const within = names.filter(name => name.toLowerCase().includes(` ${start}`) && !begins.includes(name))
  return [...begins, ...within].filter(name => name.toLowerCase() !== start).slice(0, most)
}

/** The offers at the end of the text; none while the caret stands elsewhere, or in a blocker or an experiment. */
export function completions(text: string, caret: number, doc: MapDocument): readonly Completion[] {
  if (caret !== text.length || /^\s*[!?]/.test(text)) return []
  const team = /@([^@]*)$/.exec(text)
  if (team) {
    const typed = team[1] ?? ''
    const names = inOrder(doc.teams)
      .map(one => one.name.trim())
      .filter(Boolean)
    const offers = typed === '' ? names.slice(0, most) : matching(names, typed)
    return offers.map(name => ({ text: name, from: text.length - typed.length, to: text.length, kind: 'team' }))
  }
  const typed = text.trimStart()
  if (typed.length < 2 || /\d/.test(typed)) return []
  return completeStepName(typed, doc, most).map(name => ({
    text: name,
    from: text.length - typed.length,
    to: text.length,
    kind: 'step',
  }))
}

/** The text after an offer was taken; a space after it, so that a number can follow. */
export const complete = (text: string, { text: name, from, to }: Completion): string =>
  `${text.slice(0, from)}${name} ${text.slice(to)}`
