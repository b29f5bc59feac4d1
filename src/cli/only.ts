// `--only steps/build,steps/test`: which entries of a map are drawn.

import { type EntryRef, splitRef } from '../model/entry'
import { own } from '../model/records'
import { type Result, refuse } from '../model/result'
import type { MapDocument, Records } from '../model/types'

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
