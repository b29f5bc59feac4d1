// A map with some of its steps shown as one: a document for the drawing alone, in which a fold is a step. It is never edited,
// kept or analysed.

import type { Assessment } from '../experiments/assess'
import { newStep } from '../model/defaults'
import { parseDuration } from '../model/duration'
import type { EntryRef } from '../model/entry'
import { type Fold, foldId, foldName, foldsOn } from '../model/fold'
import { formatTime } from '../model/format'
import { own } from '../model/records'
import type { DataRow, Flow, Id, MapDocument, Point, Step } from '../model/types'
import { foldedAssessment } from './folded-analysis'
import { placeSteps } from './layout'
import { mapRows } from './map-rows'

export interface FoldedMap {
  readonly doc: MapDocument
  readonly assessment: Assessment
  /** The folds that are on the map, by the id of the box that stands for them. */
  readonly folds: ReadonlyMap<Id, Fold>
  /** What stands on the map for an entry: the fold of a folded step, else the entry itself. */
  readonly refOf: (ref: EntryRef) => EntryRef
}

const common = <T>(values: readonly T[]): T | null =>
  values.every(value => value === values[0]) ? (values[0] ?? null) : null

/** The sum as a time that can be written into a box; `null` when part of it is not known. */
function timeText(doc: MapDocument, members: readonly Step[], field: 'wait' | 'work', seconds: number): string | null {
  if (members.some(step => step[field] === null)) return null
  if (seconds === 0) return '0'
  const text = formatTime(seconds, doc.calendar)
  return parseDuration(text, 'time').ok ? text : `${Math.round(seconds)}s`
}

/** %C&A of all in a row; `null` when one of them is not known. */
function rolled(members: readonly Step[]): number | null {
  let share = 1
  for (const { completeAccurate, skip } of members) {
    if (completeAccurate === null) return null
    share *= completeAccurate * (1 - (skip ?? 0)) + (skip ?? 0)
  }
  return share
}

function inside(doc: MapDocument, ids: ReadonlySet<Id>): Record<Id, DataRow> {
  const blockers = Object.values(doc.blockers).filter(
    ({ step, status }) => status === 'open' && step !== null && ids.has(step),
  )
  const names = new Set(blockers.map(({ id }) => id))
  const experiments = Object.values(doc.experiments).filter(({ blocker }) => blocker !== null && names.has(blocker))
  const rows: Record<Id, DataRow> = {}
  if (blockers.length > 0) rows.blockers = { id: 'blockers', label: 'Blockers', text: `${blockers.length}`, order: 1 }
  if (experiments.length > 0) {
    rows.experiments = { id: 'experiments', label: 'Experiments', text: `${experiments.length}`, order: 2 }
  }
  return rows
}

function stepOf(doc: MapDocument, assessment: Assessment, fold: Fold, position: Point | null): Step {
  const id = foldId(fold)
  const members = fold.steps.flatMap(one => own(doc.steps, one) ?? [])
  const numbers = own(assessment.analysis.steps, id)
  const team = common(members.map(step => step.team))
  const isGuess = (field: 'wait' | 'work') => members.some(step => step.basis[field] === 'guessed')
  return {
    ...newStep(id, foldName(doc, fold)),
    // In lanes a fold of several teams stands where it begins.
    team: team ?? (doc.view.lanes ? (members[0]?.team ?? null) : null),
    wait: timeText(doc, members, 'wait', numbers?.wait ?? 0),
    work: timeText(doc, members, 'work', numbers?.work ?? 0),
    completeAccurate: rolled(members),
    basis: { ...(isGuess('wait') ? { wait: 'guessed' } : {}), ...(isGuess('work') ? { work: 'guessed' } : {}) },
    data: inside(doc, new Set(fold.steps)),
    production: members.some(step => step.production),
    split: members.at(-1)?.split ?? 'choice',
    position,
  }
}

/** The flows between what is drawn: none within a fold, one of each kind between two boxes. */
function flowsOf(doc: MapDocument, shown: (id: Id) => Id): Record<Id, Flow> {
  const flows: Record<Id, Flow> = {}
  const known = new Map<string, Id>()
  for (const flow of Object.values(doc.flows).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [from, to] = [shown(flow.from), shown(flow.to)]
    if (from === flow.from && to === flow.to) {
      flows[flow.id] = flow
      continue
    }
    if (from === to) continue
    const key = `${flow.kind} ${from} ${to}`
    const twin = own(flows, known.get(key) ?? null)
    if (twin) {
      flows[twin.id] = { ...twin, share: twin.kind === 'rework' ? twin.share : null, label: '' }
      continue
    }
    known.set(key, flow.id)
    flows[flow.id] = { ...flow, from, to, via: null }
  }
  return flows
}

/** Where a fold stands, and what of its row moves up to it: everything right of it, when nothing else stands in its columns. */
function closeGap(
  doc: MapDocument,
  fold: Fold,
  places: Record<Id, Point>,
  rows: ReadonlyMap<Id, number>,
): Point | null {
  const first = fold.steps.find(id => places[id])
  const start = first === undefined ? undefined : places[first]
  if (first === undefined || !start) return null
  const row = rows.get(first)
  const isInside = new Set(fold.steps)
  const own = fold.steps.flatMap(id => (rows.get(id) === row ? (places[id] ?? []) : []))
  const left = Math.min(...own.map(({ x }) => x))
  const right = Math.max(...own.map(({ x }) => x))
  const others = Object.keys(doc.steps).filter(id => !isInside.has(id) && rows.get(id) === row && places[id])
  const isFree = others.every(id => {
    const x = places[id]?.x ?? 0
    return x <= left || x > right
  })
  if (isFree) {
    for (const id of others) {
      const at = places[id]
      if (at && at.x > right) places[id] = { x: at.x - (right - left), y: at.y }
    }
  }
  return { x: left, y: start.y }
}

function foldedDoc(doc: MapDocument, assessment: Assessment, folds: readonly Fold[]): MapDocument {
  const foldOf = new Map(folds.flatMap(fold => fold.steps.map(id => [id, foldId(fold)] as const)))
  const shown = (id: Id): Id => foldOf.get(id) ?? id
  const isPlaced = Object.values(doc.steps).some(step => step.position !== null)
  const base = isPlaced ? placeSteps(doc) : {}
  const places: Record<Id, Point> = { ...base }
  const rows = isPlaced ? mapRows(doc, base) : new Map<Id, number>()
  const positions = new Map(folds.map(fold => [fold, isPlaced ? closeGap(doc, fold, places, rows) : null]))
  const steps: Record<Id, Step> = {}
  for (const [id, step] of Object.entries(doc.steps)) {
    if (foldOf.has(id)) continue
    const at = places[id]
    const stays = step.position === null || !at || (at.x === base[id]?.x && at.y === base[id]?.y)
    steps[id] = stays ? step : { ...step, position: at }
  }
  for (const fold of folds) steps[foldId(fold)] = stepOf(doc, assessment, fold, positions.get(fold) ?? null)
  const blockers = Object.entries(doc.blockers).filter(([, { step }]) => step === null || !foldOf.has(step))
  return { ...doc, steps, flows: flowsOf(doc, shown), blockers: Object.fromEntries(blockers) }
}

const assessed = new WeakMap<Assessment, { readonly key: string; readonly assessment: Assessment }>()

/** What is drawn of a map with folds; the map itself where none of them is on it. */
export function foldedMap(doc: MapDocument, assessment: Assessment, given: readonly Fold[]): FoldedMap {
  const folds = given.length === 0 ? given : foldsOn(doc, given)
  if (folds.length === 0) return { doc, assessment, folds: new Map(), refOf: ref => ref }
  // While something is only moved its numbers stay the same object, by which the drawing knows what it drew before.
  const key = JSON.stringify(folds)
  const known = assessed.get(assessment)
  const sums = known?.key === key ? known.assessment : foldedAssessment(assessment, folds)
  if (known?.key !== key) assessed.set(assessment, { key, assessment: sums })
  const refs = new Map(
    folds.flatMap(fold => fold.steps.map((id): [EntryRef, EntryRef] => [`steps/${id}`, `steps/${foldId(fold)}`])),
  )
  return {
    doc: foldedDoc(doc, sums, folds),
    assessment: sums,
    folds: new Map(folds.map(fold => [foldId(fold), fold])),
    refOf: ref => refs.get(ref) ?? ref,
  }
}
