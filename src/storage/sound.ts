// Whether what lies in the database is what this program writes there. A page that was killed, a disk that failed or another
// program may have left anything: rows are looked at before they are used.

import { isPlain, type Patch } from '../edit/patch'
import { forbiddenKeys } from '../model/ids'
import { plainJson } from '../model/plain-json'
import type { HistoryRow, JournalRow, MapRow } from './tables'

// A row may be long, and several ask about it.
const known = new WeakMap<JournalRow, boolean>()

/** A row of the journal as it is written; anything else found there is damage. */
export function isSound(row: JournalRow): boolean {
  const answer = known.get(row) ?? isWritten(row)
  known.set(row, answer)
  return answer
}

function isWritten(row: JournalRow): boolean {
  const change: unknown = row.change
  if (!isPlain(change) || typeof change.label !== 'string' || typeof row.lane !== 'string') return false
  if (!isPatches(change.patches) || !isPatches(change.inverse) || !isEffect(change.history)) return false
  // The database can hold what no map can: dates, cycles, numbers without end.
  return plainJson(change.patches).ok && plainJson(change.inverse).ok
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

const isKey = (key: unknown) => (typeof key === 'string' && !forbiddenKeys.has(key)) || Number.isInteger(key)

function isPatch(value: unknown): value is Patch {
  if (!isPlain(value) || !operations.includes(value.op) || !Array.isArray(value.path)) return false
  if (value.op !== 'remove' && !Object.hasOwn(value, 'value')) return false
  return value.path.length > 0 && value.path.every(isKey)
}

/** Undo as it was kept, without the steps that are none. */
export function soundHistory(row: HistoryRow): HistoryRow {
  return { ...row, seq: Number.isInteger(row.seq) ? row.seq : 0, undo: entriesOf(row.undo), redo: entriesOf(row.redo) }
}

function entriesOf(stack: unknown): HistoryRow['undo'] {
  if (!Array.isArray(stack)) return []
  return stack.filter(
    entry =>
      isPlain(entry) && typeof entry.label === 'string' && isPatches(entry.patches) && plainJson(entry.patches).ok,
  )
}

/** Whether a map's row says rightly what it is: everything but the map itself. Rows of the journal that it holds are gone. */
export function isWhole(row: MapRow, rows: readonly JournalRow[]): boolean {
  if (typeof row.born !== 'string' || typeof row.title !== 'string' || !Number.isFinite(row.updatedAt)) return false
  return Number.isInteger(row.folded) && row.folded >= 0 && rows.every(({ seq }) => seq > row.folded)
}

/** Which making of the row this is; a row that does not say so is read through each time. */
export const bornOf = (row: MapRow): string => (typeof row.born === 'string' ? row.born : '')
