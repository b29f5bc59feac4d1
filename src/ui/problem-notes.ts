// The problems of a map in plain words, waits and works that are not known gathered into one line, each with where to mend it.

import type { Problem } from '../analysis/types'
import { own } from '../edit/records'
import type { EntryRef } from '../model/entry'
import type { MapDocument } from '../model/types'

export interface ProblemNote {
  readonly text: string
  readonly mend: EntryRef | 'settings' | null
}

export function problemNotes(doc: MapDocument, problems: readonly Problem[]): readonly ProblemNote[] {
  const gathered = (['unknown-wait', 'unknown-work'] as const).flatMap(code => {
    const entries = problems.filter(problem => problem.code === code)
    const [first] = entries
    if (!first) return []
    const what = code === 'unknown-wait' ? 'wait' : 'work time'
    const text =
      entries.length === 1
        ? `The ${what} ${code === 'unknown-wait' ? 'before' : 'of'} ${nameOf(doc, first.entry)} is not known.`
        : `${entries.length} ${what}s are not known.`
    return [{ text, mend: refOf(doc, first.entry) }]
  })
  const others = problems
    .filter(({ code }) => code !== 'unknown-wait' && code !== 'unknown-work')
    .map(problem => ({ text: textOf(doc, problem), mend: mendOf(doc, problem) }))
  return [...others, ...gathered]
}

function textOf(doc: MapDocument, { code, entry }: Problem): string {
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
      return `The shares that leave ${name} add up to more than 100 %.`
    case 'shares-below-one':
      return `The shares that leave ${name} add up to less than 100 %.`
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

function mendOf(doc: MapDocument, { code, entry }: Problem): ProblemNote['mend'] {
  return code === 'items-without-demand' ? 'settings' : refOf(doc, entry)
}

function refOf(doc: MapDocument, entry: string | null): EntryRef | null {
  const id = entry?.startsWith('steps/') ? entry.slice('steps/'.length) : null
  return own(doc.steps, id) ? `steps/${id}` : null
}

function nameOf(doc: MapDocument, entry: string | null): string {
  if (entry === 'entry') return 'the start'
  const id = entry?.startsWith('steps/') ? entry.slice('steps/'.length) : null
  return own(doc.steps, id)?.name || 'an unnamed step'
}
