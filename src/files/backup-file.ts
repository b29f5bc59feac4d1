// The backup of all maps as one file: a zip archive with a list, `backup.json`, and every map as a map file of its own, so that
// each can also be taken out by hand. One damaged map in it costs itself.

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { writeMapText } from '../model/canonical'
import { parseMapText, type ReadMap } from '../model/parse'
import { isJsonObject, type JsonObject, plainJson } from '../model/plain-json'
import { oneLine } from '../model/quoted'
import { ok, type Result, refuse } from '../model/result'
import type { MapDocument } from '../model/types'
import { checksum } from './checksum'

/** `map`: a map of the list on Home; `bin`: a deleted one; `state`: an earlier state of one of the maps. */
export type BackupKind = 'map' | 'bin' | 'state'

interface EntryFacts {
  readonly kind: BackupKind
  /** Milliseconds since 1970: when it was last changed, deleted, or so. */
  readonly at: number
  /** Of an earlier state: what was done next. */
  readonly before: string
}

export interface BackupEntry extends EntryFacts {
  readonly doc: MapDocument
}

/** An entry that was read; `readOnly` when a newer Sluice wrote it. */
export interface ReadEntry extends EntryFacts, Pick<ReadMap, 'doc' | 'readOnly'> {
  readonly file: string
}

export interface ReadBackup {
  readonly madeAt: number
  readonly entries: readonly ReadEntry[]
  /** What could not be read, by its name in the archive, and why. */
  readonly damaged: readonly { readonly file: string; readonly message: string }[]
}

const format = 'sluice-backup'
const version = 1
const list = 'backup.json'
const folders: Readonly<Record<BackupKind, string>> = { map: 'maps', bin: 'bin', state: 'earlier-states' }

const mebibyte = 1024 * 1024
const largestFile = 64 * mebibyte
const largestWhole = 256 * mebibyte
const mostEntries = 10_000

const nothingChanged = 'Nothing was changed.'

/** Writes the archive. @param madeAt milliseconds since 1970 */
export function writeBackup(entries: readonly BackupEntry[], madeAt: number): Uint8Array {
  const files: Zippable = {}
  const rows = entries.map(({ kind, at, before, doc }, index) => {
    const file = `${folders[kind]}/${index + 1}-${slug(doc.title)}.json`
    const bytes = strToU8(writeMapText(doc))
    files[file] = bytes
    return { file, kind, at, before, title: doc.title, sum: checksum(bytes) }
  })
  const manifest = { format, version, madeAt, entries: rows }
  return zipSync({ [list]: strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...files }, { mtime: madeAt, level: 6 })
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '') || 'map'

/** Whether it is a zip archive with our list in it; the list may be damaged. */
export function isBackup(bytes: Uint8Array): boolean {
  if (strFromU8(bytes.subarray(0, 4), true) !== 'PK\u0003\u0004') return false
  if (strFromU8(bytes.subarray(30, 30 + list.length), true) === list) return true
  const files = filesIn(bytes)
  return files?.some(({ name }) => name === list) ?? false
}

interface ZipFile {
  readonly name: string
  readonly size: number
}

/** What the archive says it has; `null` when its own list at the end is not there. */
function filesIn(bytes: Uint8Array): readonly ZipFile[] | null {
  const files: ZipFile[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize: size }) => {
        files.push({ name, size })
        return false
      },
    })
  } catch {
    return null
  }
  return files
}

function fileOf(bytes: Uint8Array, wanted: string): Uint8Array | null {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted] ?? null
  } catch {
    return null
  }
}

/** Reads a backup, with everything in it that can be read. Refused when it is none, or cannot be trusted to fit. */
export function readBackup(bytes: Uint8Array): Result<ReadBackup> {
  if (bytes.length > largestFile) return refuse('', `This backup has more than 64 MiB. ${nothingChanged}`)
  const files = filesIn(bytes)
  if (!files) {
    return refuse(
      '',
      `This backup is cut off: the end of the file is missing. Copy it again from where it was kept. ${nothingChanged}`,
    )
  }
  if (files.length > mostEntries || files.reduce((sum, { size }) => sum + size, 0) > largestWhole) {
    return refuse('', `This backup is too large: at most 10,000 maps with 256 MiB together. ${nothingChanged}`)
  }
  const manifest = readList(fileOf(bytes, list))
  if (!manifest.ok) return manifest
  const read = readAll(bytes, manifest.value)
  return ok({ madeAt: manifest.value.madeAt, ...read })
}

interface ListRow extends EntryFacts {
  readonly file: string
  readonly sum: number | null
}

function readList(bytes: Uint8Array | null): Result<{ readonly madeAt: number; readonly rows: readonly ListRow[] }> {
  const wrong = refuse(
    list,
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
  if (!isJsonObject(whole) || whole.format !== format) return wrong
  if (whole.version !== version) {
    return refuse(list, `This backup was written by a newer Sluice. Open it there, or update. ${nothingChanged}`)
  }
  if (!Array.isArray(whole.entries)) return wrong
  return ok({ madeAt: moment(whole.madeAt), rows: whole.entries.filter(isJsonObject).map(rowOf) })
}

/** The last moment that a date can be. */
const latest = 8.64e15
const moment = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= latest ? Math.floor(value) : 0

function rowOf({ file, kind, at, before, sum }: JsonObject): ListRow {
  return {
    file: typeof file === 'string' ? file : '',
    kind: kind === 'bin' || kind === 'state' ? kind : 'map',
    at: moment(at),
    before: typeof before === 'string' ? oneLine(before).slice(0, 200) : '',
    sum: typeof sum === 'number' ? sum : null,
  }
}

function readAll(
  bytes: Uint8Array,
  { rows }: { readonly rows: readonly ListRow[] },
): Pick<ReadBackup, 'entries' | 'damaged'> {
  const entries: ReadEntry[] = []
  const damaged: { readonly file: string; readonly message: string }[] = []
  const maps = new Map<string, string>()
  const wanted = new Set(rows.map(({ file }) => file))
  const all = everything(bytes, wanted)
  for (const { file, kind, at, before, sum } of rows) {
    const name = oneLine(file)
    const content = all ? (Object.hasOwn(all, file) ? all[file] : undefined) : fileOf(bytes, file)
    if (!content) {
      damaged.push({ file: name, message: 'It is missing, or cannot be unpacked.' })
      continue
    }
    if (sum !== null && checksum(content) !== sum) {
      damaged.push({ file: name, message: 'It is not what was written: the file was damaged on its way.' })
      continue
    }
    const read = parseMapText(strFromU8(content))
    if (!read.ok) {
      const { place, message } = read.error
      damaged.push({ file: name, message: place === '' ? message : `At ${place}: ${message}` })
      continue
    }
    const { doc, readOnly } = read.value
    const same = kind === 'map' ? maps.get(doc.id) : undefined
    if (same !== undefined) {
      damaged.push({ file: name, message: `It is the same map as ${same} again. That one is offered.` })
      continue
    }
    if (kind === 'map') maps.set(doc.id, name)
    entries.push({ file: name, kind, at, before, doc, readOnly })
  }
  return { entries, damaged }
}

/** All at once, which is quick; `null` when one of them cannot be unpacked: then each is tried. */
function everything(bytes: Uint8Array, wanted: ReadonlySet<string>): { readonly [name: string]: Uint8Array } | null {
  try {
    return unzipSync(bytes, { filter: ({ name }) => wanted.has(name) })
  } catch {
    return null
  }
}
