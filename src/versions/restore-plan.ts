// What could be taken from a backup, map by map: what is here, what is in the file, which is newer, and what may be done.

import { equalValues } from '../edit/patch'
import type { Id, MapDocument } from '../model/types'

/** `take`: as a new map. `merge`: both become one. `replace`: the file's counts. `both`: beside the other. `leave`: nothing. */
export type RestoreChoice = 'take' | 'merge' | 'replace' | 'both' | 'leave'
export type RestoreStatus = 'only in the file' | 'the same' | 'newer in the file' | 'newer here' | 'damaged here'

export interface Offered {
  readonly doc: MapDocument
  readonly at: number
  /** A newer Sluice wrote it. */
  readonly readOnly: boolean
}

export interface Present {
  readonly id: Id
  readonly title: string
  /** `null`: damaged. */
  readonly doc: MapDocument | null
  readonly updatedAt: number
}

export interface RestoreRow {
  readonly offered: Offered
  readonly present: Present | null
  readonly status: RestoreStatus
  /** What may be chosen; the first is what is chosen unless somebody says otherwise. */
  readonly choices: readonly RestoreChoice[]
}

export function restorePlan(offered: readonly Offered[], present: readonly Present[]): readonly RestoreRow[] {
  const here = new Map(present.map(map => [map.id, map]))
  return offered.map(map => {
    const found = here.get(map.doc.id) ?? null
    const status = statusOf(map, found)
    return { offered: map, present: found, status, choices: choicesOf(status, map.readOnly) }
  })
}

function statusOf({ doc, at }: Offered, present: Present | null): RestoreStatus {
  if (!present) return 'only in the file'
  if (!present.doc) return 'damaged here'
  if (equalValues(present.doc, doc)) return 'the same'
  return at > present.updatedAt ? 'newer in the file' : 'newer here'
}

function choicesOf(status: RestoreStatus, readOnly: boolean): readonly RestoreChoice[] {
  const merge: readonly RestoreChoice[] = readOnly ? [] : ['merge']
  switch (status) {
    case 'only in the file':
      return ['take', 'leave']
    case 'the same':
      return ['leave', 'both']
    case 'damaged here':
      return ['replace', 'both', 'leave']
    case 'newer in the file':
      return ['replace', ...merge, 'both', 'leave']
    case 'newer here':
      return ['leave', ...merge, 'replace', 'both']
  }
}
