// Keeps every reference meaning something: undo and edits from elsewhere may take away what an entry points at, and a map
// that points at nothing would not open again. What can stand alone is let go, what cannot is removed, in the same change.

import type { Experiment, Flow, MapDocument, Records } from '../model/types'
import { isCountable } from './legal'
import { type Applied, applyPatches, type Patch } from './patch'
import { changeTarget, isOpenRework } from './predicted-changes'

/** What a flow that sends work back gets when nobody has said how often. */
export const usualReworkShare = 0.1

type Path = Patch['path']
const remove = (...path: Path): Patch => ({ op: 'remove', path })
const clear = (...path: Path): Patch => ({ op: 'replace', path, value: null })

// Fields that may be set at will: no other entry and no other field has to agree with them.
const harmless: { readonly [collection: string]: RegExp } = {
  steps:
    /^(name|wait|work|completeAccurate|skip|basis|value|automated|uptime|data|split|start|production|position|note)$/,
  flows: /^(label|via|transfer|medium)$/,
  blockers: /^(title|cost|owner|ask|votes|order)$/,
  notes: /^(text|position)$/,
}

function isHarmless({ path }: Patch): boolean {
  const [collection, , field] = path
  if (collection === 'title' || collection === 'view') return true
  if (typeof collection !== 'string' || field === undefined || !Object.hasOwn(harmless, collection)) return false
  return harmless[collection]?.test(String(field)) ?? false
}

/**
 * The document with what dangles let go, and the patches that did it. `since` are the patches just made: when none of them
 * can have taken a reference away, nothing is looked through.
 */
export function mend(doc: MapDocument, since: readonly Patch[]): Applied {
  return since.every(isHarmless) ? { doc, patches: [], inverse: [] } : mendAll(doc)
}

/** The document with everything looked through. */
export function mendAll(doc: MapDocument): Applied {
  let now = doc
  let patches: readonly Patch[] = []
  let inverse: readonly Patch[] = []
  // A removed flow leaves predictions of it behind, and so on: a few rounds end it, each makes the map smaller.
  for (;;) {
    const applied = applyPatches(now, [...dangling(now)])
    if (applied.patches.length === 0) return { doc: now, patches, inverse }
    now = applied.doc
    patches = [...patches, ...applied.patches]
    inverse = [...applied.inverse, ...inverse]
  }
}

const has = (records: Records<unknown>, id: string | null): boolean => id !== null && Object.hasOwn(records, id)

function* dangling(doc: MapDocument): Generator<Patch> {
  const { intent, teams, steps } = doc
  if (doc.demand && !isCountable(doc.demand, doc.calendar)) yield clear('demand')
  if (intent.firstTeam !== null && !has(teams, intent.firstTeam)) yield clear('intent', 'firstTeam')
  for (const goal of Object.values(intent.goals)) {
    const isText = typeof goal.to === 'string'
    if (goal.to !== null && isText !== (goal.measure === 'leadTime')) yield remove('intent', 'goals', goal.id)
  }
  for (const id of Object.keys(doc.symbols)) if (has(steps, id)) yield remove('symbols', id)
  for (const step of Object.values(steps)) {
    if (step.team !== null && !has(teams, step.team)) yield clear('steps', step.id, 'team')
  }
  for (const flow of Object.values(doc.flows)) yield* danglingFlow(doc, flow)
  for (const blocker of Object.values(doc.blockers)) {
    if (blocker.step !== null && !has(steps, blocker.step)) yield clear('blockers', blocker.id, 'step')
  }
  for (const experiment of Object.values(doc.experiments)) yield* danglingExperiment(doc, experiment)
}

function* danglingFlow(doc: MapDocument, flow: Flow): Generator<Patch> {
  const mayTouchSymbols = flow.kind === 'information' || flow.kind === 'shipment'
  const stands = (id: string) => has(doc.steps, id) || (mayTouchSymbols && has(doc.symbols, id))
  if (!stands(flow.from) || !stands(flow.to)) yield remove('flows', flow.id)
  else if (flow.kind === 'rework' && flow.share === null) {
    yield { op: 'replace', path: ['flows', flow.id, 'share'], value: usualReworkShare }
  }
}

function* danglingExperiment(doc: MapDocument, experiment: Experiment): Generator<Patch> {
  const at = (...rest: Path): Path => ['experiments', experiment.id, ...rest]
  const { blocker, assumption, enters, team, startedFrom } = experiment
  if (blocker !== null && !has(doc.blockers, blocker)) yield clear(...at('blocker'))
  if (assumption !== null && !has(doc.intent.assumptions, assumption)) yield clear(...at('assumption'))
  if (enters !== null && !has(doc.steps, enters)) yield clear(...at('enters'))
  if (team !== null && !has(doc.teams, team)) yield clear(...at('team'))
  if (startedFrom !== null && !has(doc.versions, startedFrom)) yield clear(...at('startedFrom'))
  for (const step of Object.keys(experiment.bypasses)) if (!has(doc.steps, step)) yield remove(...at('bypasses', step))
  for (const step of Object.keys(experiment.travel ?? {}))
    if (!has(doc.steps, step)) yield remove(...at('travel', step))
  yield* danglingChanges(doc, experiment.changes, at('changes'))
  if (experiment.result) yield* danglingChanges(doc, experiment.result.measured, at('result', 'measured'))
}

function* danglingChanges(doc: MapDocument, changes: Experiment['changes'], at: Path): Generator<Patch> {
  const seen = new Set<string>()
  for (const change of Object.values(changes)) {
    const target = changeTarget(doc, change)
    if (target === null || seen.has(target) || isOpenRework(doc, change)) yield remove(...at, change.id)
    else seen.add(target)
  }
}
