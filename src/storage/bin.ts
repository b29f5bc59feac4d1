// The bin: a deleted map lies there whole, with its journal, its undo and its earlier states, until it is brought back, or until
// its time is over. Each function is one transaction.

import { isPlain } from '../edit/patch'
import type { Id, MapDocument } from '../model/types'
import type { BinRow, Database, MapRow } from './database'
import { replayMap, titleOf } from './replay'
import { mayWrite } from './writer'

const day = 24 * 60 * 60 * 1000

/** So many days a deleted map can be brought back. */
export const binDays = 30

/** A deleted map as the bin lists it. */
export interface BinnedMap {
  readonly n: number
  readonly title: string
  /** Milliseconds since 1970. */
  readonly deletedAt: number
  /** From then on it is gone for good. */
  readonly until: number
  /** `null`: it is damaged; it comes back as damaged as it is. */
  readonly doc: MapDocument | null
}

const tablesOf = (db: Database) => [
  db.maps,
  db.journal,
  db.history,
  db.viewports,
  db.broken,
  db.shared,
  db.states,
  db.bin,
  db.meta,
]

const rangeOf = (id: Id): [[Id, number], [Id, number]] => [
  [id, Number.NEGATIVE_INFINITY],
  [id, Number.POSITIVE_INFINITY],
]

/** Moves a map with all that belongs to it into the bin. The answer is its number there; `null` when there is no such map. */
export function throwAway(db: Database, id: Id, at: number): Promise<number | null> {
  return db.transaction('rw', tablesOf(db), async () => {
    await mayWrite(db)
    const row = await db.maps.get(id)
    const [journal, history, viewports, broken, shared, states] = await Promise.all([
      db.journal.where('mapId').equals(id).toArray(),
      db.history.where('mapId').equals(id).toArray(),
      db.viewports.where('mapId').equals(id).toArray(),
      db.broken.where('mapId').equals(id).toArray(),
      db.shared.where('mapId').equals(id).toArray(),
      db.states
        .where('[mapId+at]')
        .between(...rangeOf(id), true, true)
        .toArray(),
    ])
    await db.maps.delete(id)
    for (const table of [db.journal, db.history, db.viewports, db.broken, db.shared])
      await table.where('mapId').equals(id).delete()
    await db.states.bulkDelete(states.map(({ n }) => n))
    if (!row) return null
    return db.bin.add({ mapId: id, deletedAt: at, map: row, journal, history, viewports, broken, shared, states })
  })
}

/** `taken`: the id, where another map has it meanwhile; then nothing was done, unless a new id was given. */
export type BroughtBack =
  | { readonly kind: 'back'; readonly id: Id; readonly title: string; readonly isCopy: boolean }
  | { readonly kind: 'gone' | 'taken' }

/**
 * Brings a map back as it was, under a new making. Where its id has been taken since, it comes back beside the other map under
 * `otherId`, with a title that tells them apart; without one it stays in the bin.
 */
export function bringBack(db: Database, n: number, born: string, otherId: Id | null): Promise<BroughtBack> {
  return db.transaction('rw', tablesOf(db), async (): Promise<BroughtBack> => {
    await mayWrite(db)
    const gone = await db.bin.get(n)
    if (!gone) return { kind: 'gone' }
    const isTaken = (await db.maps.where('id').equals(gone.mapId).count()) > 0
    if (isTaken && otherId === null) return { kind: 'taken' }
    const id = isTaken && otherId !== null ? otherId : gone.mapId
    const withId = <Row extends { readonly mapId: Id }>(rows: readonly Row[]): Row[] =>
      rows.map(row => ({ ...row, mapId: id }))
    await db.maps.add({ ...gone.map, id, born, map: isTaken ? renamed(gone.map.map, id) : gone.map.map })
    await db.journal.bulkPut(withId(gone.journal))
    await db.history.bulkPut(withId(gone.history))
    await db.viewports.bulkPut(withId(gone.viewports))
    await db.broken.bulkPut(withId(gone.broken))
    await db.shared.bulkPut(withId(gone.shared).map(row => ({ ...row, map: renamed(row.map, id) })))
    await db.states.bulkPut(withId(gone.states).map(row => ({ ...row, map: renamed(row.map, id) })))
    await db.bin.delete(n)
    return { kind: 'back', id, title: titleNow(gone), isCopy: isTaken }
  })
}

/** What is kept of a map, saying that it is the one of that id. */
const renamed = (map: unknown, id: Id): unknown => (isPlain(map) ? { ...map, id } : map)

/** What is in the bin, the last deleted first. */
export async function binned(db: Database): Promise<readonly BinnedMap[]> {
  const rows = await db.bin.orderBy('deletedAt').reverse().toArray()
  return rows.map(row => {
    const read = replayMap(row.map, sinceFolded(row))
    const doc = read.ok ? read.value.doc : null
    const { n, deletedAt } = row
    return { n, deletedAt, until: deletedAt + binDays * day, title: doc?.title ?? titleOf(row.map), doc }
  })
}

function titleNow(row: BinRow): string {
  const read = replayMap(row.map, sinceFolded(row))
  return read.ok ? read.value.doc.title : titleOf(row.map)
}

const sinceFolded = ({ map, journal }: { readonly map: MapRow; readonly journal: BinRow['journal'] }) =>
  journal.filter(({ seq }) => seq > map.folded)

/** Deletes for good: these, or what has lain there for 30 days. */
export function deleteForGood(db: Database, numbers: readonly number[]): Promise<void> {
  return db.transaction('rw', [db.bin, db.meta], async () => {
    await mayWrite(db)
    await db.bin.bulkDelete([...numbers])
  })
}

export function emptyOld(db: Database, now: number): Promise<number> {
  return db.transaction('rw', [db.bin, db.meta], async () => {
    await mayWrite(db)
    return db.bin
      .where('deletedAt')
      .belowOrEqual(now - binDays * day)
      .delete()
  })
}
