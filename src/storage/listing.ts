// The maps on this device as Home shows them. A map that has not changed since the last look is not read through again.

import type { Id, MapDocument } from '../model/types'
import type { Database } from './database'
import { replayMap, titleOf } from './replay'
import type { JournalRow, MapRow } from './tables'
import { reading } from './transact'

export interface MapSummary {
  readonly id: Id
  readonly title: string
  /** Milliseconds since 1970. */
  readonly updatedAt: number
  readonly state: 'ok' | 'damaged'
  /** `null` for a damaged map. */
  readonly doc: MapDocument | null
}

export function createListing(): (db: Database) => Promise<readonly MapSummary[]> {
  const seen = new Map<Id, { readonly mark: string; readonly summary: MapSummary }>()

  function summaryOf(row: MapRow, rows: readonly JournalRow[]): MapSummary {
    const mark = `${row.born} ${row.folded} ${rows.at(-1)?.seq ?? 0}`
    const known = seen.get(row.id)
    if (known?.mark === mark) return known.summary
    const summary = summarise(row, rows)
    seen.set(row.id, { mark, summary })
    return summary
  }

  return async db => {
    const { maps, journal } = await reading(db, ['maps', 'journal'], async transaction => ({
      maps: await transaction.objectStore('maps').getAll(),
      journal: await transaction.objectStore('journal').getAll(),
    }))
    const rows = new Map<Id, JournalRow[]>()
    for (const row of journal) rows.set(row.mapId, [...(rows.get(row.mapId) ?? []), row])
    return maps.map(row => summaryOf(row, rows.get(row.id) ?? [])).sort((a, b) => b.updatedAt - a.updatedAt)
  }
}

function summarise(row: MapRow, rows: readonly JournalRow[]): MapSummary {
  const { id } = row
  const updatedAt = [rows.at(-1)?.at, row.updatedAt].find(isTime) ?? 0
  const read = replayMap(row, rows)
  if (!read.ok) return { id, title: titleOf(row), updatedAt, state: 'damaged', doc: null }
  const { doc } = read.value
  return { id, title: doc.title, updatedAt, state: 'ok', doc }
}

const isTime = (at: unknown): at is number => typeof at === 'number' && Number.isFinite(at)
