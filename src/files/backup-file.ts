// The backup of all maps as one file: a zip archive with a list, `backup.json`, and every map as a map file of its own, so that
// each can also be taken out by hand. What is written here is never more than read-backup.ts reads.

import { strToU8, type Zippable, zipSync } from 'fflate'
import type { BackupEntry, BackupKind, RawMap } from '../model/backup'
import { writeMapText } from '../model/canonical'
import { ok, type Result, refuse } from '../model/result'
import type { Id } from '../model/types'
import { checksum } from './checksum'

export const backupFormat = 'sluice-backup'
export const backupVersion = 1
export const backupList = 'backup.json'

/** What one backup holds at most; bytes are those of the texts, not packed, but for `file`. */
export interface BackupLimits {
  /** Bytes of the archive. */
  readonly file: number
  /** Maps, those of the bin and damaged ones among them. */
  readonly maps: number
  readonly mapBytes: number
  /** With the earlier states. */
  readonly all: number
  readonly allBytes: number
}

const mebibyte = 1024 * 1024
export const backupLimits: BackupLimits = {
  file: 64 * mebibyte,
  maps: 2000,
  mapBytes: 64 * mebibyte,
  all: 10_000,
  allBytes: 256 * mebibyte,
}

const folders: Readonly<Record<BackupKind | 'damaged', string>> = {
  map: 'maps',
  bin: 'bin',
  state: 'earlier-states',
  damaged: 'damaged',
}

export interface WrittenBackup {
  readonly bytes: Uint8Array
  /** Earlier states for which there was no room: the oldest. */
  readonly leftOut: number
}

interface ListRow {
  readonly file: string
  readonly kind: BackupKind | 'damaged'
  readonly at: number
  readonly before: string
  readonly title: string
  /** The id of the map, where it can be read. */
  readonly id?: Id
  readonly sum: number
}

/**
 * Writes the archive. Where not everything fits, earlier states are left out, the oldest first; without them it is refused.
 * @param madeAt milliseconds since 1970
 * @param damaged maps that cannot be read: what is kept of them goes in as it is
 */
export function writeBackup(
  entries: readonly BackupEntry[],
  madeAt: number,
  damaged: readonly RawMap[] = [],
  limits: BackupLimits = backupLimits,
): Result<WrittenBackup> {
  const files: Zippable = {}
  const rows: ListRow[] = []
  let bytesIn = 0
  const add = (facts: Omit<ListRow, 'file' | 'sum'>, text: string): boolean => {
    const bytes = strToU8(text)
    const isMap = facts.kind !== 'state'
    bytesIn += bytes.length
    // The list itself takes its place too.
    const fits =
      rows.length < (isMap ? limits.maps : limits.all - 1) &&
      bytesIn <= (isMap ? limits.mapBytes : limits.allBytes - limits.all * 1000)
    if (!fits) {
      bytesIn -= bytes.length
      return false
    }
    const file = `${folders[facts.kind]}/${rows.length + 1}-${slug(facts.title)}.json`
    files[file] = bytes
    rows.push({ file, ...facts, sum: checksum(bytes) })
    return true
  }
  const addEntry = ({ kind, at, before, doc }: BackupEntry) =>
    add({ kind, at, before, title: doc.title.slice(0, 200), id: doc.id }, writeMapText(doc))
  const states = entries.filter(({ kind }) => kind === 'state').sort((a, b) => b.at - a.at)
  for (const entry of entries) if (entry.kind !== 'state' && !addEntry(entry)) return tooMuch
  for (const { title, at, text } of damaged)
    if (!add({ kind: 'damaged', at, before: '', title: title.slice(0, 200) }, text)) return tooMuch
  const leftOut = states.filter(entry => !addEntry(entry)).length
  const manifest = { format: backupFormat, version: backupVersion, madeAt, entries: rows }
  const list = strToU8(`${JSON.stringify(manifest, null, 2)}\n`)
  const bytes = zipSync({ [backupList]: list, ...files }, { mtime: madeAt, level: 6 })
  if (bytes.length <= limits.file) return ok({ bytes, leftOut })
  if (leftOut === states.length) return tooMuch
  const maps = entries.filter(({ kind }) => kind !== 'state')
  const without = writeBackup(maps, madeAt, damaged, limits)
  return without.ok ? ok({ ...without.value, leftOut: states.length }) : without
}

const tooMuch = refuse(
  '',
  'All maps together are too much for one backup (2,000 maps, 64 MiB). Leave out the bin, or hand out the largest maps as map files.',
)

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '') || 'map'
