// `--only steps/build,steps/test` and `--way flows/f3`: which entries of a map are drawn, and along which branch.

import { waysOf } from '../analysis/by-way'
import { assess } from '../experiments/assess'
import { type EntryRef, splitRef } from '../model/entry'
import { own } from '../model/records'
import { type Result, refuse } from '../model/result'
import type { Id, MapDocument, Records } from '../model/types'

const reference = /^(?:steps|flows|teams|symbols|blockers|experiments|notes)\/[\w-]{1,64}$/
const isReference = (text: string): text is EntryRef => reference.test(text)

/** The references of a list with commas; whether the map has them is asked of the map. */
export function readOnly(list: string): Result<readonly EntryRef[]> {
  const refs: EntryRef[] = []
  for (const text of list.split(',').map(part => part.trim())) {
    if (!isReference(text)) return refuse('', `--only takes entries such as steps/build,steps/test, not '${text}'`)
    refs.push(text)
  }
  return { ok: true, value: refs }
}

/** The first entry that is not in the map; `null` when all are. */
export function missingEntry(doc: MapDocument, refs: readonly EntryRef[]): EntryRef | null {
  const isHere = (ref: EntryRef) => {
    const { collection, id } = splitRef(ref)
    const records: Records<unknown> = doc[collection]
    return own(records, id) !== undefined
  }
  return refs.find(ref => !isHere(ref)) ?? null
}

/** The flow that a reference names; whether it is a way of the map is asked of the map. */
export function readWay(text: string): Result<Id> {
  const { collection, id } = isReference(text) ? splitRef(text) : { collection: null, id: '' }
  return collection === 'flows'
    ? { ok: true, value: id }
    : refuse('', `--way takes a flow such as flows/f3, not '${text}'`)
}

/** What is wrong with a way; `null` when it is one of the map. */
export function wrongWay(doc: MapDocument, way: Id): string | null {
  if (own(doc.flows, way) === undefined) return `has no flows/${way}`
  const ways = waysOf(doc, assess(doc).analysis).map(({ flow }) => `flows/${flow}`)
  if (ways.includes(`flows/${way}`)) return null
  const offered =
    ways.length === 0 ? 'no step of it has several ways out' : `write one of ${ways.slice(0, 6).join(', ')}`
  return `flows/${way} is not one of several ways out of a step; ${offered}`
}
