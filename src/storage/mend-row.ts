// A map's row of which the map is sound and the rest is damaged (its title, its time, how far it is folded) is written anew, so
// that the damage does not make every later write read the whole map.

import { parseMap } from '../model/parse'
import type { Database } from './database'
import type { Found } from './shelf'
import { isWhole } from './sound'
import type { MapRow } from './tables'
import { writing } from './transact'
import { mayWrite } from './writer'

/** What was found, with its row mended. When that cannot be written the map is read all the same. */
export async function mendRow(db: Database, found: Found, born: string): Promise<Found> {
  const { row, rows } = found
  if (!row || found.newer || isWhole(row, rows)) return found
  const read = parseMap(row.map)
  if (!read.ok || read.value.doc.id !== row.id) return found
  const { id, title } = read.value.doc
  const updatedAt = Number.isFinite(row.updatedAt) ? row.updatedAt : 0
  const mended: MapRow = { id, title, updatedAt, map: row.map, folded: 0, born }
  try {
    await writing(db, ['maps', 'meta'], async transaction => {
      await mayWrite(transaction)
      const maps = transaction.objectStore('maps')
      const now = await maps.get(id)
      if (now && now.folded === row.folded && now.born === row.born) await maps.put(mended)
    })
    return { ...found, row: mended }
  } catch {
    return found
  }
}
