// A map out of its row and the journal since: what is kept becomes a document again. A damaged journal row costs itself, never the map.

import { type Change, emptyHistory, type HistoryData, recordChange } from '../edit/history'
import { mend } from '../edit/mend'
import { applyPatches, isPlain, type Patch } from '../edit/patch'
import { parseMap, type ReadMap } from '../model/parse'
import { type Result, refuse } from '../model/result'
import type { MapDocument } from '../model/types'
import type { HistoryRow, JournalRow, MapRow } from './database'

export interface Replayed extends ReadMap {
  /** Number of the last journal row that is in the document. */
  readonly seq: number
  /** Numbers of the rows that could not be applied and were passed over. */
  readonly broken: readonly number[]
}

/** Undo steps that are kept for each lane. */
export const keptSteps = 200

/** The document of a map's row with all its journal rows, in order. Refused when the row itself is no map. */
export function replayMap(row: MapRow, rows: readonly JournalRow[]): Result<Replayed> {
  const base = parseMap(row.map)
  if (!base.ok) return base
  if (base.value.doc.id !== row.id) return refuse('id', `the map kept as '${row.id}' says it is another one`)
  const seq = Math.max(row.folded, ...rows.map(({ seq }) => seq))
  const sound = rows.filter(isSound)
  const unsound = rows.filter(found => !isSound(found)).map(({ seq }) => seq)
  const doc = sound.reduce((doc, { change }) => applyChange(doc, change), base.value.doc)
  if (base.value.readOnly || sound.length === 0 || isMap(doc)) {
    return { ok: true, value: { ...base.value, doc, seq, broken: unsound } }
  }
  const careful = replayCarefully(base.value.doc, sound)
  return { ok: true, value: { ...base.value, doc: careful.doc, seq, broken: [...unsound, ...careful.broken] } }
}

// Some row makes the map unreadable: each is tried, and the ones after which no map is left are passed over.
function replayCarefully(base: MapDocument, rows: readonly JournalRow[]) {
  const broken: number[] = []
  let doc = base
  for (const { seq, change } of rows) {
    const next = applyChange(doc, change)
    if (isMap(next)) doc = next
    else broken.push(seq)
  }
  return { doc, broken }
}

const isMap = (doc: MapDocument) => parseMap(doc).ok

/** A change made elsewhere, on this document: what no longer fits is passed over, and no reference is left dangling. */
export function applyChange(doc: MapDocument, change: Change): MapDocument {
  const applied = applyPatches(doc, change.patches)
  return mend(applied.doc, applied.patches).doc
}

/** The undo and redo of every lane, from what was folded and the journal since. */
export function replayHistories(kept: readonly HistoryRow[], rows: readonly JournalRow[]): Map<string, HistoryRow> {
  const lanes = new Map(kept.map(row => [row.lane, row]))
  for (const row of rows) {
    if (!isSound(row)) continue
    const { mapId, lane, seq, change } = row
    const before = lanes.get(lane)
    if (before && before.seq >= seq) continue
    lanes.set(lane, { ...capped(recordChange(before ?? emptyHistory, change)), mapId, lane, seq })
  }
  return lanes
}

export function capped({ undo, redo }: HistoryData): HistoryData {
  return { undo: undo.slice(-keptSteps), redo: redo.slice(-keptSteps) }
}

/** A row of the journal as it is written; anything else found there is damage. */
export function isSound(row: JournalRow): boolean {
  const change: unknown = row.change
  if (!isPlain(change) || typeof change.label !== 'string' || typeof row.lane !== 'string') return false
  return isPatches(change.patches) && isPatches(change.inverse) && isEffect(change.history)
}

const effects: readonly unknown[] = ['new', 'join', 'none', 'undo', 'redo']

function isEffect(value: unknown): boolean {
  if (!isPlain(value) || !effects.includes(value.kind)) return false
  return (value.kind !== 'undo' && value.kind !== 'redo') || Number.isInteger(value.taken)
}

const operations: readonly unknown[] = ['add', 'replace', 'remove']

function isPatches(value: unknown): value is readonly Patch[] {
  return Array.isArray(value) && value.every(isPatch)
}

function isPatch(value: unknown): value is Patch {
  if (!isPlain(value) || !operations.includes(value.op) || !Array.isArray(value.path)) return false
  return value.path.length > 0 && value.path.every(key => typeof key === 'string' || Number.isInteger(key))
}

/** What a damaged map's row holds, for download: the map as it was kept, with its journal when there is one. */
export function rawMap(row: MapRow, rows: readonly JournalRow[]): string {
  if (rows.length === 0 && typeof row.map === 'string') return row.map
  const content =
    rows.length === 0 ? row.map : { map: row.map, journal: rows.map(({ at, change }) => ({ at, change })) }
  return `${JSON.stringify(content ?? null, null, 2)}\n`
}

/** The title to list a damaged map under. */
export const titleOf = (row: MapRow): string => (typeof row.title === 'string' ? row.title : row.id)
