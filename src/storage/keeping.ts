// What keeps maps safe beside their own saving: the bin, earlier states, and what this device remembers of its backups.

import { type Result, refuse } from '../model/result'
import type { Id, MapDocument } from '../model/types'
import type { Patiently } from './access'
import { type BinnedMap, binned, bringBack, deleteForGood, emptyOld, layInBin, removeForGood } from './bin'
import type { Database } from './database'
import { type EarlierState, earlierStates, keepState } from './earlier-states'
import type { NewsRoom } from './news'
import { putRows } from './rows'
import { failureOf, inWords } from './save-state'
import { forgetStates, type Space, takenSpace } from './space'
import { reading, writing } from './transact'

export interface Keeping {
  /** Deleted maps, the last deleted first. */
  binned(): Promise<readonly BinnedMap[]>
  /** Brings one back; beside the other where its id is taken again. */
  bringBack(n: number): Promise<Result<{ readonly id: Id; readonly isCopy: boolean }>>
  /** Puts a map into the bin that comes from elsewhere. */
  layInBin(doc: MapDocument): Promise<void>
  deleteForGood(numbers: readonly number[]): Promise<void>
  /** Earlier states of a map, the last one first. */
  states(id: Id): Promise<readonly EarlierState[]>
  /** Keeps a state before something is done to the map; when it cannot be kept, that is passed over. */
  keepState(doc: MapDocument, before: string, at?: number): Promise<void>
  /** What takes how much room. */
  space(): Promise<Space>
  /** Lets go of the earlier states of a map for good. */
  forgetStates(id: Id): Promise<void>
  /** Deletes a map for good, past the bin: for a device that has no room for that. */
  removeForGood(id: Id): Promise<void>
  /** What this device remembers under a name; not trusted when read. */
  note(name: string): Promise<unknown>
  keepNote(name: string, value: unknown): Promise<void>
}

interface KeepingParts {
  readonly patiently: Patiently
  readonly news: NewsRoom
  readonly now: () => number
  readonly newId: () => string
  /** A map is gone for good: what of it was not written yet is not wanted any more. */
  readonly forget: (id: Id) => void
}

export function createKeeping({ patiently, news, now, newId, forget }: KeepingParts): Keeping {
  // Whether it can be done or not, nobody waits for it.
  patiently(db => emptyOld(db, now())).catch(() => {})
  return {
    binned: () => patiently(binned),
    async bringBack(n) {
      try {
        const done = await patiently(db => bringBack(db, n, newId(), { id: newId(), at: now() }))
        if (done.kind !== 'back') return refuse('', 'This map is not in the bin any more.')
        const { id, isCopy } = done
        news.all(id)
        return { ok: true, value: { id, isCopy } }
      } catch (error) {
        return refuse('', failureOf(error).message)
      }
    },
    async layInBin(doc) {
      await inWords(patiently(db => layInBin(db, doc, now(), newId())))
      news.all(null)
    },
    async deleteForGood(numbers) {
      await inWords(patiently(db => deleteForGood(db, numbers)))
      news.all(null)
    },
    states: id => patiently(db => earlierStates(db, id)),
    async keepState(doc, before, at = now()) {
      await patiently(db => keepState(db, doc, { at, before, rest: 0 })).catch(() => {})
    },
    space: () => patiently(takenSpace),
    async forgetStates(id) {
      await inWords(patiently(db => forgetStates(db, id)))
      news.all(null)
    },
    async removeForGood(id) {
      await inWords(patiently(db => removeForGood(db, id)))
      forget(id)
      news.all(id)
    },
    async note(name) {
      const row = await patiently(db =>
        reading(db, ['keeping'], transaction => transaction.objectStore('keeping').get(name)),
      )
      return row?.value
    },
    async keepNote(name, value) {
      const keep = (db: Database) =>
        writing(db, ['keeping'], transaction => putRows(transaction, 'keeping', [{ name, value }]))
      await inWords(patiently(keep))
    },
  }
}
