// What goes into a backup: every map that can be read, of those that cannot what is kept of them as it was found, the bin and
// earlier states where they are wished. What could not be had is named, never passed over.

import type { BackupEntry, RawMap } from '../model/backup'
import type { Result } from '../model/result'
import type { MapStorage } from '../storage/map-storage'
import { beside } from './beside'

export interface BackupParts {
  readonly bin: boolean
  readonly states: boolean
}

export interface MadeBackup {
  readonly bytes: Uint8Array
  /** Titles of damaged maps, which are in it as they were found. */
  readonly asFound: readonly string[]
  /** Titles of maps that are not in it. */
  readonly missing: readonly string[]
  /** Earlier states for which there was no room. */
  readonly statesLeftOut: number
}

interface Contents extends Pick<MadeBackup, 'missing'> {
  readonly entries: readonly BackupEntry[]
  readonly damaged: readonly RawMap[]
}

/** `null`: there is nothing to back up, no map and none in the bin. Rejects, with the reason in words, when it cannot be made. */
export async function makeBackup(library: MapStorage, parts: BackupParts, now: number): Promise<MadeBackup | null> {
  const { entries, damaged, missing } = await contentsOf(library, parts)
  if (entries.length + damaged.length === 0) return null
  const written =
    (await beside<Result<Written>>({ as: 'writing', entries, madeAt: now, damaged })) ??
    (await import('../files/backup-file')).writeBackup(entries, now, damaged)
  if (!written.ok) throw new Error(written.error.message)
  const { bytes, leftOut } = written.value
  return { bytes, asFound: damaged.map(({ title }) => title), missing, statesLeftOut: leftOut }
}

interface Written {
  readonly bytes: Uint8Array
  readonly leftOut: number
}

async function contentsOf({ keeping, ...library }: MapStorage, { bin, states }: BackupParts): Promise<Contents> {
  const entries: BackupEntry[] = []
  const damaged: RawMap[] = []
  const missing: string[] = []
  const addRaw = (title: string, at: number, text: string | null) => {
    if (text === null) missing.push(title)
    else damaged.push({ title, at, text })
  }
  const maps = await library.list()
  for (const { id, doc, title, updatedAt: at } of maps) {
    if (doc) entries.push({ kind: 'map', at, before: '', doc })
    else addRaw(title, at, await library.rawText(id).catch(() => null))
  }
  // Asked for even where it is not wished: a database that does not answer is no empty one.
  const binned = await keeping.binned()
  for (const { doc, raw, title, deletedAt: at } of bin ? binned : []) {
    if (doc) entries.push({ kind: 'bin', at, before: '', doc })
    else addRaw(`${title} (in the bin)`, at, raw)
  }
  for (const { id } of states ? maps : [])
    for (const { at, before, doc } of await keeping.states(id)) entries.push({ kind: 'state', at, before, doc })
  return { entries, damaged, missing }
}
