// A backup of all maps that somebody hands in, read with everything in it that can be read: one damaged map costs itself, and no
// archive is unpacked beyond its limits.

import { strFromU8 } from 'fflate'
import type { BackupKind, ReadBackup, ReadEntry, StateText, Unread } from '../model/backup'
import { parseMapText } from '../model/parse'
import { isJsonObject, type JsonObject, plainJson } from '../model/plain-json'
import { oneLine } from '../model/quoted'
import { ok, type Result, refuse } from '../model/result'
import type { Id } from '../model/types'
import { backupFormat, backupLimits, backupList, backupVersion } from './backup-file'
import { checksum } from './checksum'
import { unzipped, type ZipFile, zipFiles } from './zip-reader'

const nothingChanged = 'Nothing was changed.'
const tooLarge = `This backup is too large: at most 2,000 maps with 64 MiB, and with their earlier states 10,000 files with 256 MiB. ${nothingChanged}`

/** Whether it is a zip archive with our list in it; the list may be damaged. */
export function isBackup(bytes: Uint8Array): boolean {
  if (strFromU8(bytes.subarray(0, 4), true) !== 'PK\u0003\u0004') return false
  if (strFromU8(bytes.subarray(30, 30 + backupList.length), true) === backupList) return true
  return zipFiles(bytes, backupLimits.all)?.some(({ name }) => name === backupList) ?? false
}

/** Reads a backup. Refused when it is none, or cannot be trusted to fit. */
export function readBackup(bytes: Uint8Array): Result<ReadBackup> {
  const { file, all: most, allBytes } = backupLimits
  if (bytes.length > file) return refuse('', `This backup has more than 64 MiB. ${nothingChanged}`)
  const files = zipFiles(bytes, most)
  if (!files) {
    return refuse(
      '',
      `This backup is cut off: the end of the file is missing. Copy it again from where it was kept. ${nothingChanged}`,
    )
  }
  if (files.length > most || files.reduce((sum, { size }) => sum + size, 0) > allBytes) {
    return refuse('', tooLarge)
  }
  const named = new Map(files.map(found => [found.name, found]))
  const contents = (name: string) => contentsOf(bytes, named.get(name))
  const list = readList(contents(backupList))
  if (!list.ok) return list
  const { madeAt, rows } = list.value
  const maps = rows.filter(({ kind }) => kind !== 'state')
  const mapBytes = maps.reduce((sum, row) => sum + (named.get(row.file)?.size ?? 0), 0)
  if (maps.length > backupLimits.maps || mapBytes > backupLimits.mapBytes) return refuse('', tooLarge)
  return ok({ madeAt, ...readAll(rows, contents) })
}

const contentsOf = (bytes: Uint8Array, file: ZipFile | undefined): Uint8Array | null =>
  file ? unzipped(bytes, file) : null

interface ListRow {
  readonly file: string
  readonly kind: BackupKind | 'damaged'
  readonly at: number
  readonly before: string
  readonly title: string
  readonly id: Id | null
  readonly sum: number | null
}

function readList(bytes: Uint8Array | null): Result<{ readonly madeAt: number; readonly rows: readonly ListRow[] }> {
  const wrong = refuse(
    backupList,
    `The list of what is in this backup is damaged. The maps in its folder “maps” can be taken out and opened one by one. ${nothingChanged}`,
  )
  if (!bytes) return wrong
  let json: unknown
  try {
    json = JSON.parse(strFromU8(bytes))
  } catch {
    return wrong
  }
  const plain = plainJson(json)
  if (!plain.ok) return wrong
  const whole = plain.value
  if (!isJsonObject(whole) || whole.format !== backupFormat) return wrong
  if (whole.version !== backupVersion) {
    return refuse(backupList, `This backup was written by a newer Sluice. Open it there, or update. ${nothingChanged}`)
  }
  if (!Array.isArray(whole.entries) || whole.entries.length > backupLimits.all) return wrong
  return ok({ madeAt: moment(whole.madeAt), rows: whole.entries.filter(isJsonObject).map(rowOf) })
}

/** The last moment that a date can be. */
const latest = 8.64e15
const moment = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= latest ? Math.floor(value) : 0

const words = (value: unknown): string => (typeof value === 'string' ? oneLine(value).slice(0, 200) : '')

function rowOf({ file, kind, at, before, title, id, sum }: JsonObject): ListRow {
  return {
    file: typeof file === 'string' ? file : '',
    kind: kind === 'bin' || kind === 'state' || kind === 'damaged' ? kind : 'map',
    at: moment(at),
    before: words(before),
    title: words(title),
    id: typeof id === 'string' ? id : null,
    sum: typeof sum === 'number' ? sum : null,
  }
}

function readAll(rows: readonly ListRow[], contents: (name: string) => Uint8Array | null): Omit<ReadBackup, 'madeAt'> {
  const entries: ReadEntry[] = []
  const states: StateText[] = []
  const damaged: Unread[] = []
  const maps = new Map<string, string>()
  const seen = new Set<string>()
  for (const { file, kind: listed, at, before, title, id, sum } of rows) {
    const name = oneLine(file)
    const unread = (message: string, text: string | null = null) =>
      damaged.push({ file: name, title, message, text: listed === 'damaged' ? text : null })
    // A list that names one file over and over would make a small archive cost what a large one may.
    const bytes = seen.has(file) ? null : contents(file)
    if (!bytes) {
      unread(seen.has(file) ? 'It stands in the list twice.' : 'It is missing, or cannot be unpacked.')
      continue
    }
    seen.add(file)
    if (sum !== null && checksum(bytes) !== sum) {
      unread('It is not what was written: the file was damaged on its way.')
      continue
    }
    const text = strFromU8(bytes)
    if (listed === 'state') {
      states.push({ of: id, at, before, text })
      continue
    }
    const read = parseMapText(text)
    if (!read.ok) {
      const { place, message } = read.error
      unread(place === '' ? message : `At ${place}: ${message}`, text)
      continue
    }
    // What could not be read where the backup was made may be read here: by a newer Sluice, say.
    const kind = listed === 'bin' ? 'bin' : 'map'
    const { doc, readOnly } = read.value
    const same = kind === 'map' ? maps.get(doc.id) : undefined
    if (same !== undefined) {
      unread(`It is the same map as ${same} again. That one is offered.`, text)
      continue
    }
    if (kind === 'map') maps.set(doc.id, name)
    entries.push({ file: name, kind, at, doc, readOnly })
  }
  return { entries, states, damaged }
}
