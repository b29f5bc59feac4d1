// Setting what is known about steps, one or several at once: names, times, shares, team, how each number is known.

import { own } from '../model/records'
import type { Basis, Id, MapDocument, Step } from '../model/types'
import { type Edit, type MapDraft, nameOf } from './edit'
import { legalAmount, legalDuration, legalFraction, legalName, legalText } from './legal'

type Known = 'wait' | 'work' | 'completeAccurate'

/** Fields to set; what is absent stays. In `basis`, `null` means that nobody said how the number is known (estimated). */
export interface StepFields
  extends Partial<
    Pick<
      Step,
      | 'name'
      | 'team'
      | 'people'
      | 'wait'
      | 'work'
      | 'completeAccurate'
      | 'skip'
      | 'value'
      | 'automated'
      | 'uptime'
      | 'split'
      | 'start'
      | 'production'
      | 'note'
    >
  > {
  readonly basis?: { readonly [field in Known]?: Basis | null }
}

const words: { readonly [field in keyof Required<StepFields>]: string } = {
  name: 'name',
  team: 'team',
  people: 'people',
  wait: 'wait',
  work: 'work',
  completeAccurate: '%C&A',
  skip: 'skip',
  value: 'value',
  automated: 'automation',
  uptime: 'uptime',
  split: 'what happens after it',
  start: 'share of the start',
  production: 'production mark',
  note: 'note',
  basis: 'basis',
}

/**
 * Sets fields of one or several steps in one edit. A value that the map file would refuse is left out. A number typed anew
 * without a basis is no longer a guess; a number that is taken away has no basis.
 */
export function setStepFields(doc: MapDocument, ids: readonly Id[], fields: StepFields): Edit {
  const names = ids.flatMap(id => own(doc.steps, id)?.name ?? [])
  const set = Object.keys(fields).filter(field => Object.hasOwn(words, field)) as (keyof StepFields)[]
  const what = set.filter(field => field !== 'basis' || set.length === 1).map(field => words[field])
  const label =
    fields.name !== undefined && ids.length === 1 ? 'Rename' : `Change ${what.join(' and ') || 'nothing'} of`
  return {
    label: `${label} ${nameOf(names, 'steps')}`,
    recipe: draft => {
      for (const id of ids) setStep(draft, id, fields)
    },
    mergeKey: `steps ${[...ids].sort().join(' ')} ${set.sort().join(' ')}`,
  }
}

function setStep(draft: MapDraft, id: Id, fields: StepFields): void {
  const step = own(draft.steps, id)
  if (!step) return
  const { team, ...rest } = fields
  assignStep(step, rest)
  if (team !== undefined && (team === null || own(draft.teams, team))) step.team = team
}

/** Sets fields of a draft of a step, but for its team when that may not exist: the caller sees to that. */
export function assignStep(step: MapDraft['steps'][string], fields: StepFields): void {
  const { name, completeAccurate, skip, uptime, people, start, note } = fields
  if (name !== undefined) step.name = legalName(name)
  const wait = legalDuration(fields.wait, 'wait')
  if (wait !== undefined) step.wait = wait
  const work = legalDuration(fields.work, 'work')
  if (work !== undefined) step.work = work
  if (completeAccurate !== undefined) step.completeAccurate = legalFraction(completeAccurate)
  if (skip !== undefined) step.skip = legalFraction(skip)
  if (start !== undefined) step.start = legalFraction(start)
  if (uptime !== undefined) step.uptime = legalAmount(legalFraction(uptime))
  if (people !== undefined) step.people = legalAmount(people)
  if (note !== undefined) step.note = legalText(note)
  if (fields.team !== undefined) step.team = fields.team
  if (fields.value !== undefined) step.value = fields.value
  if (fields.automated !== undefined) step.automated = fields.automated
  if (fields.split !== undefined) step.split = fields.split
  if (fields.production !== undefined) step.production = fields.production
  assignBasis(step, fields)
}

function assignBasis(step: MapDraft['steps'][string], fields: StepFields): void {
  for (const field of ['wait', 'work', 'completeAccurate'] as const) {
    const said = fields.basis?.[field]
    if (said) step.basis[field] = said
    const outdated = fields[field] !== undefined && said === undefined && step.basis[field] === 'guessed'
    if (said === null || outdated || step[field] === null) delete step.basis[field]
  }
}
