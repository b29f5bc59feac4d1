// Edits of every kind for maps that nobody foresaw: numbers choose which, and what they are about.

import { addStep } from '../../src/edit/add-step'
import { addBlocker, setBlocker } from '../../src/edit/blocker-edits'
import { duplicateEntries, fragmentOf, pasteFragment } from '../../src/edit/clipboard'
import { connect } from '../../src/edit/connect'
import type { Edit } from '../../src/edit/edit'
import { addExperiment, setBypass, setExperiment, setPrediction, setResult } from '../../src/edit/experiment-edits'
import { reverseFlow, setFlowFields } from '../../src/edit/flow-edits'
import { addAssumption, removeAssumption, setGoal, setIntent } from '../../src/edit/intent-edits'
import { setDemand } from '../../src/edit/map-edits'
import { moveEntries } from '../../src/edit/move'
import { addSymbol, setSymbol } from '../../src/edit/notes'
import { removeEntries } from '../../src/edit/remove'
import { setStepFields } from '../../src/edit/step-fields'
import { addSteps, stepNames, syncSteps } from '../../src/edit/sync-steps'
import { addTeam, removeTeam, setStepsTeam } from '../../src/edit/team-edits'
import { named } from '../../src/edit/told-steps'
import type { EntryRef } from '../../src/model/entry'
import type { Id, MapDocument } from '../../src/model/types'
import { furnished } from './fixture'

/** Numbers that pick: which entry, which value. */
export type Pick = <T>(from: readonly T[]) => T | undefined

export function picker(numbers: readonly number[]): Pick {
  let at = 0
  return from => from[(numbers[at++ % numbers.length] ?? 0) % Math.max(1, from.length)]
}

const keys = (records: object): string[] => Object.keys(records)
const refs = (doc: MapDocument): EntryRef[] =>
  (['steps', 'flows', 'symbols', 'blockers', 'experiments', 'notes', 'teams'] as const).flatMap(collection =>
    keys(doc[collection]).map((id): EntryRef => `${collection}/${id}`),
  )

/** Every kind of edit, made for what the map holds right now; undefined where it holds nothing for it. */
export const makers: readonly ((doc: MapDocument, pick: Pick, newId: () => Id) => Edit | undefined)[] = [
  (doc, pick, newId) => {
    const step = pick(keys(doc.steps))
    const where = pick(['after', 'before', 'beside'] as const)
    return addStep(doc, { name: 'X' }, step && where ? { where, step } : { where: 'end' }, newId)
  },
  (_, pick, newId) => addSteps(['One', 'Two'], pick([true, false]) ?? true, newId),
  (doc, pick, newId) => {
    const names = [...stepNames(doc, true)]
    names.splice(
      (pick([0, 1, 2, 3]) ?? 0) % (names.length + 1),
      pick([0, 1, 2]) ?? 0,
      ...(pick([[], ['New'], ['A', 'B']]) ?? []),
    )
    const told = pick([names, [...names].reverse()]) ?? names
    return syncSteps(
      doc,
      told.map(name => [named(name)]),
      true,
      newId,
    )
  },
  (doc, pick, newId) =>
    removeEntries(
      doc,
      [pick(refs(doc)), pick(refs(doc))].flatMap(ref => ref ?? []),
      newId,
    ),
  (doc, pick, newId) => {
    const ends = [...keys(doc.steps), ...keys(doc.symbols)]
    const options = pick([{}, { kind: 'rework' }, { kind: 'information' }, { split: 'parallel' }] as const) ?? {}
    const edit = connect(doc, pick(ends) ?? '', pick(ends) ?? '', newId, options)
    return edit.ok ? edit.value : undefined
  },
  (doc, pick) =>
    setFlowFields(
      doc,
      [pick(keys(doc.flows)) ?? ''],
      pick([{ kind: 'work' }, { kind: 'rework' }, { kind: 'information' }, { share: 0.5 }, { share: null }] as const) ??
        {},
    ),
  (doc, pick) => reverseFlow(doc, pick(keys(doc.flows)) ?? ''),
  (doc, pick) =>
    setStepFields(
      doc,
      [pick(keys(doc.steps)) ?? ''],
      pick([
        { wait: '3d' },
        { wait: null },
        { team: 't1' },
        { team: null },
        { split: 'parallel' },
        { basis: { wait: 'guessed' } },
      ] as const) ?? {},
    ),
  (doc, pick, newId) => setStepsTeam(doc, [pick(keys(doc.steps)) ?? ''], pick(['Security', 'Fresh', '']) ?? '', newId),
  (_, pick, newId) => addTeam(pick(['Ops', 'Dev']) ?? '', 2, newId),
  (doc, pick) => removeTeam(doc, pick(keys(doc.teams)) ?? ''),
  (doc, pick, newId) => addBlocker(doc, pick([...keys(doc.steps), null]) ?? null, 'B', newId),
  (doc, pick) => setBlocker(doc, pick(keys(doc.blockers)) ?? '', { step: pick([...keys(doc.steps), null]) ?? null }),
  (doc, pick, newId) =>
    addExperiment(doc, pick([...keys(doc.blockers), null]) ?? null, 'E', newId, {
      enters: pick(keys(doc.steps)) ?? null,
    }),
  (doc, pick) =>
    setExperiment(doc, pick(keys(doc.experiments)) ?? '', {
      blocker: pick(keys(doc.blockers)) ?? null,
      assumption: pick(keys(doc.intent.assumptions)) ?? null,
      status: pick(['candidate', 'running', 'learned'] as const) ?? 'running',
    }),
  (doc, pick, newId) => {
    const step = pick(keys(doc.steps)) ?? ''
    const prediction = pick([
      { step, field: 'people', to: 2 },
      { step, field: 'wait', to: '1h' },
      { flow: pick(keys(doc.flows)) ?? '', field: 'share', to: 0 },
      { flow: pick(keys(doc.flows)) ?? '', field: 'share', to: null },
    ] as const)
    return prediction && setPrediction(doc, pick(keys(doc.experiments)) ?? '', prediction, newId)
  },
  (doc, pick) =>
    setBypass(
      doc,
      pick(keys(doc.experiments)) ?? '',
      pick(keys(doc.steps)) ?? '',
      pick([null, { reason: 'r', by: '', askedOn: null, agreedOn: null }]) ?? null,
    ),
  (doc, pick) => {
    const step = pick(keys(doc.steps)) ?? ''
    const measured = {
      m1: { id: 'm1', step, field: 'people', to: 4 },
      m2: { id: 'm2', step, field: 'wait', to: '1d' },
    } as const
    return setResult(doc, pick(keys(doc.experiments)) ?? '', {
      verdict: 'supported',
      story: '',
      quote: { text: '', who: '' },
      on: null,
      measured,
      next: null,
    })
  },
  (_, pick, newId) =>
    setGoal(pick(['leadTime', 'flowEfficiency'] as const) ?? 'leadTime', pick(['1w', 0.4, null]) ?? null, newId),
  (doc, pick) => setIntent({ firstTeam: pick([...keys(doc.teams), null]) ?? null }),
  (_, _pick, newId) => addAssumption('as', true, newId),
  (doc, pick) => removeAssumption(pick(keys(doc.intent.assumptions)) ?? ''),
  (_, pick) => setDemand(pick([null, { items: 2, per: '1w' }]) ?? null),
  (_, pick, newId) => addSymbol(pick(['truck', 'mrp']) ?? 'truck', '', null, newId),
  (doc, pick) => setSymbol(pick(keys(doc.symbols)) ?? '', { text: 'T' }),
  (doc, pick) => {
    const drawn = Object.fromEntries(keys(doc.steps).map((id, at) => [`steps/${id}`, { x: at * 206, y: 0 }]))
    return moveEntries(doc, drawn, { [pick(refs(doc)) ?? 'steps/x']: { x: 7, y: 7 } })
  },
  (doc, pick, newId) => duplicateEntries(doc, [pick(refs(doc)) ?? 'steps/x'], newId),
  (doc, pick, newId) => pasteFragment(doc, fragmentOf(furnished(), [pick(refs(furnished())) ?? 'steps/x']), newId),
]
