// The problems of a map in plain words, waits and works that are not known gathered into one line, each with where to mend it.

import type { Analysis, Problem } from '../analysis/types'
import type { EntryRef } from '../model/entry'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'
import { slips } from './slips'

export interface ProblemNote {
  readonly text: string
  /** The entry, the settings, or adding the first step; `null` where there is no one place. */
  readonly mend: EntryRef | 'settings' | 'view-direction' | 'add-step' | null
}

/** Everything that keeps the numbers from being right or whole, in one place. */
export function problemNotes(doc: MapDocument, analysis: Analysis): readonly ProblemNote[] {
  const { problems } = analysis
  const gathered = (['unknown-wait', 'unknown-work'] as const).flatMap(code => {
    const [first, ...others] = problems.filter(problem => problem.code === code)
    if (!first) return []
    const what = code === 'unknown-wait' ? 'waits' : 'work times'
    const text = others.length === 0 ? problemSentence(doc, first) : `${others.length + 1} ${what} are not known.`
    return [{ text, mend: refOf(doc, first.entry) }]
  })
  const others = problems
    .filter(({ code }) => code !== 'unknown-wait' && code !== 'unknown-work')
    .map(problem => ({ text: problemSentence(doc, problem), mend: mendOf(doc, analysis, problem) }))
  return [...others, ...slips(doc, analysis), ...gathered]
}

/** One problem as a sentence that names its place. */
export function problemSentence(doc: MapDocument, { code, entry }: Problem): string {
  const name = nameOf(doc, entry)
  switch (code) {
    case 'no-steps':
      return 'There is no step yet.'
    case 'no-way-out':
      return `An item that comes to ${name} never gets out: every way leads back. Draw a flow that leaves.`
    case 'unreachable':
      return `No start leads to ${name}, so it is not counted. Draw a flow to it.`
    case 'which-start':
      return `Steps lead round in a circle: say whether items start at ${name}.`
    case 'shares-above-one':
      return `The shares that leave ${name} add up to more than 100 %. They were scaled down.`
    case 'shares-below-one':
      return `The shares that leave ${name} add up to less than 100 %. They were scaled up.`
    case 'branches-meet-early':
      return `Some branches of ${name} meet before all do; what follows counts once.`
    case 'items-without-demand':
      return `How long the items before ${name} wait is not known until you say how many are asked for.`
    case 'unknown-wait':
      return `The wait before ${name} is not known.`
    case 'unknown-work':
      return `The work time of ${name} is not known.`
  }
}

function mendOf(doc: MapDocument, { starts }: Analysis, { code, entry }: Problem): ProblemNote['mend'] {
  if (code === 'items-without-demand') return 'settings'
  if (code === 'no-steps') return 'add-step'
  // How items divide at the start is said at the steps where they enter.
  return entry === 'entry' && starts[0] !== undefined ? `steps/${starts[0]}` : refOf(doc, entry)
}

const idIn = (entry: string | null): string | null =>
  entry?.startsWith('steps/') ? entry.slice('steps/'.length) : null

function refOf(doc: MapDocument, entry: string | null): EntryRef | null {
  const id = idIn(entry)
  return own(doc.steps, id) ? `steps/${id}` : null
}

const nameOf = (doc: MapDocument, entry: string | null): string =>
  entry === 'entry' ? 'the start' : stepName(doc, idIn(entry) ?? '')
