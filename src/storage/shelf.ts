// Whole maps in the database: find, add, rename. Each function is one transaction.

import { type Fold, readFolds } from '../model/fold'
import type { Id, MapDocument } from '../model/types'
import type { Database } from './database'
import { addRow, rowsAfter, rowsOf } from './rows'
import type { HistoryRow, JournalRow, MapRow, ViewportRow, Writing } from './tables'
import { reading, writing } from './transact'
import { isNewer, mayWrite } from './writer'

export interface Found {
  /** `undefined`: there is no such map. */
  readonly row: MapRow | undefined
  /** Its journal since the row was written, in order. */
  readonly rows: readonly JournalRow[]
  readonly histories: readonly HistoryRow[]
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number } | null
  readonly folds: readonly Fold[]
  /** Rows were written in a form that this page does not know: it must not write. */
  readonly newer: boolean
}

export function findMap(db: Database, id: Id): Promise<Found> {
  return reading(db, ['maps', 'journal', 'history', 'viewports', 'meta'], async transaction => {
    const row = await transaction.objectStore('maps').get(id)
    const kept = await transaction.objectStore('viewports').get(id)
    return {
      row,
      rows: row ? await rowsAfter(transaction, id, -1) : [],
      histories: await rowsOf(transaction, 'history', id),
      viewport: viewportOf(kept),
      folds: readFolds(kept?.folds),
      newer: await isNewer(transaction),
    }
  })
}

function viewportOf(kept: ViewportRow | undefined): Found['viewport'] {
  const { x, y, zoom } = kept ?? {}
  if (x === undefined || y === undefined || zoom === undefined) return null
  return Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(zoom) && zoom > 0 ? { x, y, zoom } : null
}

/** Keeps part of how a map is looked at, and leaves the rest as it was. */
export function keepLook(db: Database, mapId: Id, look: Partial<Omit<ViewportRow, 'mapId'>>): Promise<void> {
  return writing(db, ['viewports'], async transaction => {
    const viewports = transaction.objectStore('viewports')
    await viewports.put({ ...(await viewports.get(mapId)), ...look, mapId })
  })
}

/** Adds a map; false, and nothing written, when its id is taken. */
export function insertMap(db: Database, doc: MapDocument, at: number, born: string): Promise<boolean> {
  const { id, title } = doc
  return writing(db, ['maps', 'meta'], async transaction => {
    const maps = transaction.objectStore('maps')
    await mayWrite(transaction)
    if ((await maps.count(id)) > 0) return false
    await maps.add({ id, title, updatedAt: at, map: doc, folded: 0, born })
    return true
  })
}

/** Gives a map another title, as a change in its journal that is in nobody's undo; false when there is no such map. */
export function renameMap(db: Database, id: Id, title: string, at: number): Promise<boolean> {
  return writing(db, ['maps', 'journal', 'meta'], async transaction => {
    await mayWrite(transaction)
    if ((await transaction.objectStore('maps').count(id)) === 0) return false
    await addTitle(transaction, id, title, at)
    return true
  })
}

export async function addTitle(transaction: Writing, id: Id, title: string, at: number): Promise<void> {
  const patches = [{ op: 'replace', path: ['title'], value: title }] as const
  const change = { label: 'Rename map', origin: 'user', patches, inverse: [], history: { kind: 'none' } } as const
  await addRow(transaction, 'journal', { mapId: id, lane: '', at, change })
}
