// States of a map that left this device in a file or came from one. When the map comes back edited, the state that both copies
// began from is among them, so that a merge knows who changed what.

import { equalValues } from '../edit/patch'
import { parseMap } from '../model/parse'
import type { Id, MapDocument } from '../model/types'
import type { Database } from './database'
import { addRow, deleteRows, rowsOf } from './rows'
import { reading, writing } from './transact'
import { mayWrite } from './writer'

/**
 * So many are kept of one map, the last ones. Many: a copy that began from a forgotten state would be held against a later
 * one, and what was changed here in between would look as if the copy had taken it back.
 */
const most = 32

/** Keeps the state, unless it is the last one kept anyway. */
export function keepShared(db: Database, doc: MapDocument, at: number): Promise<void> {
  return writing(db, ['shared', 'meta'], async transaction => {
    await mayWrite(transaction)
    const rows = await rowsOf(transaction, 'shared', doc.id)
    if (equalValues(rows.at(-1)?.map, doc)) return
    await addRow(transaction, 'shared', { mapId: doc.id, at, map: doc })
    const surplus = rows.slice(0, Math.max(0, rows.length + 1 - most)).map(({ n }) => n)
    await deleteRows(transaction, 'shared', surplus)
  })
}

/** The states that can be read, the last one first. */
export async function sharedStates(db: Database, id: Id): Promise<readonly MapDocument[]> {
  const rows = await reading(db, ['shared'], transaction => rowsOf(transaction, 'shared', id))
  return rows.reverse().flatMap(({ map }) => {
    const read = parseMap(map)
    return read.ok ? [read.value.doc] : []
  })
}
