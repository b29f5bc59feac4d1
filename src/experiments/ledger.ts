// What was predicted against what was measured, for every experiment that taught something, and how well this team predicts.

import { meanSeconds } from '../model/estimate'
import { byOrder, own } from '../model/records'
import type { Change, Experiment, Id, MapDocument } from '../model/types'

export interface LedgerRow {
  readonly experiment: Id
  readonly change: Change
  /** What was measured of the same field; `null` when it was not measured. */
  readonly measured: Change | null
  /** The field as it was when the experiment started. Seconds for times, else the number; `null` when not known. */
  readonly before: number | null
  readonly predicted: number | null
  readonly found: number | null
  /** How much of the predicted change came true: 1 all of it, 0 nothing, below 0 the other way; `null` where it cannot be said. */
  readonly cameTrue: number | null
}

export interface Ledger {
  readonly rows: readonly LedgerRow[]
  /** Predictions of which the outcome is known. */
  readonly judged: number
  /** Of those, how many moved the way that was predicted. */
  readonly rightWay: number
  /** The middle of what came true: 0.6 when half of the predictions brought more than 60 % of what was said. */
  readonly median: number | null
}

/** All learned experiments in their order. */
export function ledger(doc: MapDocument): Ledger {
  const rows = Object.values(doc.experiments)
    .filter(({ status, result }) => status === 'learned' && result !== null)
    .sort(byOrder)
    .flatMap(experiment => rowsOf(doc, experiment))
  const shares = rows.flatMap(({ cameTrue }) => cameTrue ?? []).sort((a, b) => a - b)
  const middle = shares.length / 2
  const [low, high] = [shares[Math.ceil(middle) - 1], shares[Math.floor(middle)]]
  return {
    rows,
    judged: shares.length,
    rightWay: shares.filter(share => share > 0).length,
    median: low === undefined || high === undefined ? null : (low + high) / 2,
  }
}

function rowsOf(doc: MapDocument, experiment: Experiment): LedgerRow[] {
  const started = own(doc.versions, experiment.startedFrom)?.map
  const then: MapDocument = started ? { ...started, versions: {} } : doc
  const measured = Object.values(experiment.result?.measured ?? {})
  return Object.values(experiment.changes).map(change => {
    const found = measured.find(other => isSameField(change, other)) ?? null
    const before = started ? fieldNumber(then, change) : null
    const predicted = numberOf(change.to, then)
    const outcome = found ? numberOf(found.to, then) : null
    const known = before !== null && predicted !== null && outcome !== null && predicted !== before
    return {
      experiment: experiment.id,
      change,
      measured: found,
      before,
      predicted,
      found: outcome,
      cameTrue: known ? (before - outcome) / (before - predicted) : null,
    }
  })
}

/** Whether two changes are of one field. */
export function isSameField(a: Change, b: Change): boolean {
  if ('flow' in a || 'flow' in b) return 'flow' in a && 'flow' in b && a.flow === b.flow
  return a.step === b.step && a.field === b.field
}

/** The value of a change as a number: seconds of working time for a wait or work. */
function numberOf(to: Change['to'], doc: MapDocument): number | null {
  if (to === null) return null
  if (typeof to === 'number') return to
  // A count of waiting items is no time: what it stands for depends on demand.
  return /items$/.test(to) ? null : meanSeconds(to, doc.calendar)
}

/** The field that a change is about, as the map has it. */
export function fieldNumber(doc: MapDocument, change: Change): number | null {
  if ('flow' in change) return own(doc.flows, change.flow)?.share ?? null
  const step = own(doc.steps, change.step)
  if (!step) return null
  const people = change.field === 'people' && step.team !== null ? own(doc.teams, step.team)?.people : undefined
  if (people !== undefined) return people
  if (change.field === 'skip') return step.skip ?? 0
  return numberOf(step[change.field], doc)
}
