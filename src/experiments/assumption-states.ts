// What is known of each assumption that the direction rests on: which experiments test it, and what they showed.

import { inOrder } from '../model/records'
import type { Experiment, Id, MapDocument } from '../model/types'

/**
 * `untested`: no experiment on it has been started. `open`: one has, and there is no clear answer yet. `supported` and
 * `refuted` are what the latest clear answer says.
 */
export type AssumptionStateName = 'untested' | 'open' | 'supported' | 'refuted'

export interface AssumptionState {
  readonly id: Id
  readonly text: string
  readonly core: boolean
  readonly state: AssumptionStateName
  /** Those that test it, in their order. */
  readonly experiments: readonly Id[]
}

/** The assumptions in their order. */
export function assumptionStates(doc: MapDocument): readonly AssumptionState[] {
  const experiments = inOrder(doc.experiments)
  return inOrder(doc.intent.assumptions).map(({ id, text, core }) => {
    const tests = experiments.filter(experiment => experiment.assumption === id)
    return { id, text, core, state: stateOf(tests), experiments: tests.map(experiment => experiment.id) }
  })
}

function stateOf(tests: readonly Experiment[]): AssumptionStateName {
  const answers = tests.flatMap(({ status, result }) => (status === 'learned' && result !== null ? [result] : []))
  const [latest] = answers.filter(({ verdict }) => verdict !== 'inconclusive').sort((a, b) => newestFirst(a.on, b.on))
  if (latest && latest.verdict !== 'inconclusive') return latest.verdict
  return tests.some(({ status }) => status !== 'candidate') ? 'open' : 'untested'
}

/** What has no date is older than what has one; equal dates keep the order of the experiments. */
function newestFirst(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '', b ?? '']
  return first < second ? 1 : Number(first > second) * -1
}
