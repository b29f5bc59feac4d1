// A map out of its row and the journal since: what is kept becomes a document again. A damaged journal row costs itself, never the map.

import { type Change, emptyHistory, type HistoryData, recordChange } from '../edit/history'
import { mend } from '../edit/mend'
import { applyPatches } from '../edit/patch'
import { parseMap, type ReadMap } from '../model/parse'
import { type Result, refuse } from '../model/result'
import type { MapDocument } from '../model/types'
import { completed } from './completed'
import { isSound, isWhole, soundHistory } from './sound'
import type { HistoryRow, JournalRow, MapRow } from './tables'

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
  const { doc, broken } = replayRows(base.value.doc, rows)
  const seq = Math.max(isWhole(row, rows) ? row.folded : 0, ...rows.map(({ seq }) => seq))
  return { ok: true, value: { ...base.value, doc, seq, broken } }
}

/** A document with journal rows on it, in order; rows that are damaged, or after which no map would be left, are passed over. */
export function replayRows(base: MapDocument, rows: readonly JournalRow[]): Pick<Replayed, 'doc' | 'broken'> {
  const sound = rows.filter(isSound)
  const unsound = rows.filter(found => !isSound(found)).map(({ seq }) => seq)
  if (sound.length === 0) return { doc: base, broken: unsound }
  const all = tryAll(base, sound)
  const doc = all && completed(all)
  if (doc) return { doc, broken: unsound }
  // Where no map is to be had to begin with, none can be asked for.
  if (all && !completed(base)) return { doc: all, broken: unsound }
  const careful = replayInHalves(base, sound)
  return { doc: careful.doc, broken: [...unsound, ...careful.broken] }
}

interface Careful {
  readonly doc: MapDocument
  readonly broken: readonly number[]
}

// Some row makes the map unreadable: the rows are halved until it is found, and passed over.
function replayInHalves(base: MapDocument, rows: readonly JournalRow[]): Careful {
  if (rows.length <= 1) return { doc: base, broken: rows.map(({ seq }) => seq) }
  const half = Math.ceil(rows.length / 2)
  const first = replayCarefully(base, rows.slice(0, half))
  const second = replayCarefully(first.doc, rows.slice(half))
  return { doc: second.doc, broken: [...first.broken, ...second.broken] }
}

function replayCarefully(base: MapDocument, rows: readonly JournalRow[]): Careful {
  const all = tryAll(base, rows)
  const doc = all && completed(all)
  return doc ? { doc, broken: [] } : replayInHalves(base, rows)
}

// What a damaged value does to the code that looks through a map is not known: it may well throw.
function tryAll(base: MapDocument, rows: readonly JournalRow[]): MapDocument | null {
  try {
    return rows.reduce((doc, { change }) => applyChange(doc, change), base)
  } catch {
    return null
  }
}

/** A change made elsewhere, on this document: what no longer fits is passed over, and no reference is left dangling. */
export function applyChange(doc: MapDocument, change: Change): MapDocument {
  const applied = applyPatches(doc, change.patches)
  return mend(applied.doc, applied.patches).doc
}

/** The undo and redo of every lane, from what was folded and the journal since. */
export function replayHistories(kept: readonly HistoryRow[], rows: readonly JournalRow[]): Map<string, HistoryRow> {
  const lanes = new Map(kept.map(row => [row.lane, soundHistory(row)]))
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

/** What a damaged map's row holds, for download: the map as it was kept, with its journal when there is one. */
export function rawMap(row: MapRow, rows: readonly JournalRow[]): string {
  if (rows.length === 0 && typeof row.map === 'string') return row.map
  const content =
    rows.length === 0 ? row.map : { map: row.map, journal: rows.map(({ at, change }) => ({ at, change })) }
  return `${JSON.stringify(content ?? null, plainly(), 2)}\n`
}

// The database can hold what JSON cannot.
function plainly(): (key: string, value: unknown) => unknown {
  const above: unknown[] = []
  return function (this: unknown, _key, value) {
    while (above.length > 0 && above.at(-1) !== this) above.pop()
    if (typeof value === 'bigint') return String(value)
    if (typeof value !== 'object' || value === null) return value
    if (above.includes(value) || above.length >= deepest) return '…'
    above.push(value)
    return value
  }
}

const deepest = 200

/** The title to list a damaged map under. */
export const titleOf = (row: MapRow): string => (typeof row.title === 'string' ? row.title : row.id)
