// What takes room on this device, and what can be let go for good when there is none left: deleting goes past the bin, which
// would need room of its own. Each function is one transaction.

import type { Id } from '../model/types'
import type { Database } from './database'
import { deleteRows, rowsOf, statesOf } from './rows'
import { reading, writing } from './transact'
import { mayWrite } from './writer'

/** Sizes are lengths of JSON text: not what a disk says, but good enough to tell large from small. */
export interface Taken {
  readonly id: Id
  /** The map with its journal. */
  readonly map: number
  /** Its earlier states, and how many there are. */
  readonly states: number
  readonly stateCount: number
}

export interface Space {
  readonly maps: readonly Taken[]
  /** Deleted maps by their number in the bin. */
  readonly bin: ReadonlyMap<number, number>
}

const lengthOf = (value: unknown): number => JSON.stringify(value)?.length ?? 0

/** What each map of this device takes, and each of the bin. */
export function takenSpace(db: Database): Promise<Space> {
  return reading(db, ['maps', 'journal', 'states', 'bin'], async transaction => {
    const bin = await transaction.objectStore('bin').getAll()
    const maps: Taken[] = []
    for (const row of await transaction.objectStore('maps').getAll()) {
      const journal = await rowsOf(transaction, 'journal', row.id)
      const states = await statesOf(transaction, row.id)
      maps.push({
        id: row.id,
        map: lengthOf(row) + lengthOf(journal),
        states: states.reduce((sum, { size }) => sum + size, 0),
        stateCount: states.length,
      })
    }
    return { maps, bin: new Map(bin.map(row => [row.n, lengthOf(row)])) }
  })
}

/** Lets go of the earlier states of a map; the map stays as it is. */
export function forgetStates(db: Database, id: Id): Promise<void> {
  return writing(db, ['states', 'meta'], async transaction => {
    await mayWrite(transaction)
    const states = await statesOf(transaction, id)
    await deleteRows(
      transaction,
      'states',
      states.map(({ n }) => n),
    )
  })
}
