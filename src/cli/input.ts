// Reads the map that a command names: a file, an exported SVG, a table of steps (CSV), or standard input.

import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { readMapFile } from '../files/open-file'
import { mebibytes, mostBytes } from '../model/limits'
import type { ReadMap } from '../model/parse'
import { ok, type Result, refuse } from '../model/result'
import { isTable } from '../spreadsheet/is-table'
import { tableMap } from '../spreadsheet/table-map'

/** Checked before a file is read, so that a huge one costs nothing. */
const tooLarge = `it is larger than ${mebibytes(mostBytes)}, which no map file is`

/** How an input is called in messages. */
export const inputName = (map: string) => (map === '-' ? 'standard input' : map)

/** Never throws for what the outside world does: no such file, a folder, no permission, no text, no map. */
export async function readMap(map: string): Promise<Result<ReadMap>> {
  const bytes = await readBytes(map)
  if (!bytes.ok) return bytes
  if (isTable(map === '-' ? '' : map, bytes.value)) {
    const table = tableMap(bytes.value, titleOf(map))
    return table.ok ? ok({ doc: table.value, readOnly: false, notice: null }) : table
  }
  const text = decode(bytes.value)
  if (text !== null) return readMapFile(text)
  // Not UTF-8: mostly a picture or an office document, and the reader names what it is.
  const read = readMapFile(new TextDecoder().decode(bytes.value))
  return read.ok ? refuse('', 'it is not text in UTF-8. Save it again as UTF-8, or export the map anew.') : read
}

/** A table has no title: its file's name is one. */
const titleOf = (map: string) => (map === '-' ? '' : basename(map).replace(/\.[^.]*$/, ''))

async function readBytes(map: string): Promise<Result<Uint8Array>> {
  try {
    if (map !== '-') {
      const about = statSync(map)
      if (about.isDirectory()) return refuse('', 'it is a folder. Name a map file in it')
      if (about.size > mostBytes) return refuse('', tooLarge)
    }
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of map === '-' ? process.stdin : createReadStream(map)) {
      size += chunk.length
      if (size > mostBytes) return refuse('', tooLarge)
      chunks.push(chunk)
    }
    return { ok: true, value: Buffer.concat(chunks) }
  } catch (error) {
    return refuse('', `it cannot be read: ${systemReason(error)}`)
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is missing',
  EPERM: 'permission is missing',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'its name is too long',
}

/** Why the system refused, in words. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return Object.hasOwn(reasons, code) ? String(reasons[code]) : code || 'the system refused'
}
