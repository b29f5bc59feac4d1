// Where the quick line puts what is typed, from what is selected and from the keys held with Enter, and the words that say so.

import type { Placement } from '../edit/add-step'
import { cited } from '../model/cited'
import { type EntryRef, splitRef } from '../model/entry'
import { isolated } from '../model/isolated'
import { own } from '../model/records'
import type { Id, MapDocument, Team } from '../model/types'
import type { QuickPlace } from '../session/session'

/** What is held with Enter: Ctrl (Cmd on a Mac) for the other side of the selected step, Alt for beside it. */
export type Modifier = 'none' | 'mod' | 'alt'

export interface QuickTarget {
  readonly doc: MapDocument
  readonly selection: ReadonlySet<EntryRef>
  readonly place: QuickPlace | undefined
  /** A map begun at its last step grows towards its beginning. */
  readonly isBackwards: boolean
}

/** The step that the last selected entry is, or belongs to; `null` when none is meant. */
export function selectedStep(doc: MapDocument, selection: ReadonlySet<EntryRef>): Id | null {
  const last = [...selection].at(-1)
  if (!last) return null
  const { collection, id } = splitRef(last)
  if (collection === 'steps') return own(doc.steps, id) ? id : null
  if (collection === 'blockers') return own(doc.blockers, id)?.step ?? null
  if (collection === 'experiments') return own(doc.blockers, own(doc.experiments, id)?.blocker ?? null)?.step ?? null
  if (collection === 'flows') return own(doc.steps, own(doc.flows, id)?.from ?? null)?.id ?? null
  return null
}

/** The blocker that an experiment is for: the selected one, or the heaviest of the selected step. */
export function selectedBlocker(doc: MapDocument, selection: ReadonlySet<EntryRef>): Id | null {
  const last = [...selection].at(-1)
  if (last) {
    const { collection, id } = splitRef(last)
    if (collection === 'blockers') return own(doc.blockers, id) ? id : null
    if (collection === 'experiments') return own(doc.experiments, id)?.blocker ?? null
  }
  const step = selectedStep(doc, selection)
  if (step === null) return null
  const blockers = Object.values(doc.blockers).filter(blocker => blocker.step === step && blocker.status === 'open')
  return blockers.sort((a, b) => b.votes - a.votes || a.order - b.order)[0]?.id ?? null
}

/** The team whose lane was pointed at, while the map has it. */
export const teamOfPlace = ({ doc, place }: QuickTarget): Team | undefined => own(doc.teams, place?.team ?? null)

export function placementFor({ doc, selection, place, isBackwards }: QuickTarget, modifier: Modifier): Placement {
  if (place && modifier === 'none') return { where: 'open', at: place.at, from: place.from, drawn: place.drawn }
  const step = selectedStep(doc, selection)
  if (step === null) return { where: 'end' }
  if (modifier === 'alt') return { where: 'beside', step }
  const isBefore = isBackwards ? modifier === 'none' : modifier === 'mod'
  return { where: isBefore ? 'before' : 'after', step }
}

const named = (text: string | undefined, otherwise: string): string => isolated(text?.trim() || otherwise)

/** "Enter adds it after Security review · Ctrl Enter before it · Alt Enter beside it"; `mod` is how the key is called here. */
export function hintFor(
  target: QuickTarget,
  adds: 'step' | 'blocker' | 'experiment',
  count: number,
  mod: string,
): string {
  const { doc, selection, place, isBackwards } = target
  const it = count > 1 ? `the ${count} steps` : 'it'
  const step = own(doc.steps, selectedStep(doc, selection))
  if (adds === 'blocker') {
    return `Enter puts the blocker on ${step ? named(step.name, 'this step') : 'the whole stream'}`
  }
  if (adds === 'experiment') {
    const blocker = own(doc.blockers, selectedBlocker(doc, selection))
    return `Enter adds the experiment${blocker ? ` for ${cited(named(blocker.title, 'this blocker'))}` : ''}`
  }
  if (place) {
    const from = own(doc.steps, place.from)
    const team = teamOfPlace(target)
    const whose = team ? `, for ${named(team.name, 'this team')}` : ''
    return `Enter adds ${it} here${from ? `, after ${named(from.name, 'the step')}` : ''}${whose}`
  }
  if (step) {
    const name = named(step.name, 'the selected step')
    const [first, second] = isBackwards ? ['before', 'after'] : ['after', 'before']
    return `Enter adds ${it} ${first} ${name} · ${mod} Enter ${second} · Alt Enter beside`
  }
  if (Object.keys(doc.steps).length === 0) {
    return count > 1 ? `Enter adds ${it}` : 'Type it, Enter, then what comes before it. Or several: Build > Test > Ship'
  }
  return `Enter adds ${it} at the end`
}
