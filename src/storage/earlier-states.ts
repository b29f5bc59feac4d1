// Earlier states of a map, kept by themselves while people work, so that any of them can be looked at and brought back.

import { equalValues } from '../edit/patch'
import type { DocumentStore } from '../edit/store'
import { writeMapText } from '../model/canonical'
import { parseMap } from '../model/parse'
import type { Id, MapDocument } from '../model/types'
import type { Database } from './database'
import { addRow, deleteRows, lastStateOf, putRows, statesOf } from './rows'
import { surplus } from './thinning'
import { reading, writing } from './transact'
import { mayWrite } from './writer'

export interface EarlierState {
  readonly n: number
  /** Milliseconds since 1970: until then the map was so. */
  readonly at: number
  /** What was done next; '' when work simply went on. */
  readonly before: string
  readonly doc: MapDocument
}

/** After so much work (milliseconds) the state before the next change is kept. */
export const restBetween = 10 * 60_000
/** A change of so many places at once is worth the state before it. */
const largeChange = 20
/** The states of one map take at most so many characters. */
export const mostOfAMap = 16 * 1024 * 1024

/** Keeps a state, unless one was kept less than `rest` ago or the last one says the same, and lets go of what is too much. */
export function keepState(
  db: Database,
  doc: MapDocument,
  state: { readonly at: number; readonly before: string; readonly rest: number },
): Promise<boolean> {
  const { at, before, rest } = state
  const size = writeMapText(doc).length
  return writing(db, ['states', 'meta'], async transaction => {
    await mayWrite(transaction)
    const last = await lastStateOf(transaction, doc.id)
    if (last && equalValues(last.map, doc)) {
      // It is there already: only what comes next is worth saying now.
      if (before !== '' && last.before === '') await putRows(transaction, 'states', [{ ...last, at, before }])
      return false
    }
    if (last && at - last.at < rest) return false
    await addRow(transaction, 'states', { mapId: doc.id, at, before, size, map: doc })
    const all = await statesOf(transaction, doc.id)
    await deleteRows(transaction, 'states', surplus(all, at, mostOfAMap))
    return true
  })
}

/** The states that can be read, the last one first. */
export async function earlierStates(db: Database, id: Id): Promise<readonly EarlierState[]> {
  const rows = await reading(db, ['states'], transaction => statesOf(transaction, id))
  return rows.reverse().flatMap(({ n, at, before, map }) => {
    const read = parseMap(map)
    return read.ok && read.value.doc.id === id ? [{ n, at, before, doc: read.value.doc }] : []
  })
}

/**
 * Keeps states of an open map while somebody works on it: the one that it was opened with, one after every ten minutes of work,
 * and the one before every change of many places. Returns the way to stop.
 */
export function watchStates(store: DocumentStore, db: Database, now: () => number): () => void {
  let before = store.doc
  let lastAt = Number.NEGATIVE_INFINITY
  return store.subscribe(change => {
    const was = before
    before = store.doc
    if (!change || change.origin === 'remote' || was === store.doc) return
    const at = now()
    const isLarge = change.patches.length >= largeChange && change.origin === 'user'
    if (at - lastAt < restBetween && !isLarge) return
    lastAt = at
    // A state is a comfort beside the map itself: when it cannot be kept, the map's own saving says what is wrong.
    keepState(db, was, { at, before: isLarge ? change.label : '', rest: isLarge ? 0 : restBetween }).catch(() => {})
  })
}
