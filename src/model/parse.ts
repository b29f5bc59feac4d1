// Reading a map, whatever it comes from: migrate, validate, normalise. What is no map is refused with one line that names the
// place and says what would be right.

import { disagreements } from './agreement'
import { jsonFault } from './json-fault'
import { currentVersion, format, migrate } from './migrate'
import { normalise } from './normalise'
import { isJsonObject, type JsonObject, plainJson } from './plain-json'
import { oneLine } from './quoted'
import { ok, type Refusal, type Result, refuse } from './result'
import { mapSchema, type ValidMap } from './schema'
import type { MapDocument } from './types'

export interface ReadMap {
  readonly doc: MapDocument
  /** A newer Sluice wrote it: it can be looked at, not changed. */
  readonly readOnly: boolean
  /** What to tell whoever opens it. */
  readonly notice: string | null
}

const mebibyte = 1024 * 1024
const largestText = 64 * mebibyte
const byteOrderMark = '\ufeff'

function validate(map: JsonObject): Result<ValidMap> {
  const checked = mapSchema.safeParse(map)
  const [issue] = checked.error?.issues ?? []
  if (issue) return refuse(oneLine(issue.path.map(String).join('/')), issue.message)
  // The copy that zod makes is not needed: nothing is converted.
  const valid = map as unknown as ValidMap
  for (const { place, message } of disagreements(valid)) return refuse(place, message)
  return ok(valid)
}

/**
 * Reads a map from JSON as `JSON.parse` gives it. The document shares nothing with the input, is complete, and its durations
 * are canonical.
 */
export function parseMap(json: unknown): Result<ReadMap> {
  const isNewer = isNewerMap(json)
  const blame = ({ error: { place, message } }: { readonly error: Refusal }) =>
    refuse(place, isNewer ? `This was written by a newer Sluice and cannot be read here. ${message}` : message)
  const plain = plainJson(json)
  if (!plain.ok) return blame(plain)
  const map = migrate(plain.value)
  if (!map.ok) return blame(map)
  const valid = validate(map.value)
  if (!valid.ok) return blame(valid)
  const doc = normalise(valid.value)
  return ok({
    doc,
    readOnly: isNewer,
    notice: isNewer
      ? `This map was written by a newer Sluice (version ${doc.version} of the file). It can be read here, not changed.`
      : null,
  })
}

function isNewerMap(json: unknown): boolean {
  return (
    isJsonObject(json) &&
    json.format === format &&
    Number.isInteger(json.version) &&
    Number(json.version) > currentVersion
  )
}

/** Whether a text takes more bytes in UTF-8 than a file may have; counted only where it could. */
function isTooLarge(text: string): boolean {
  if (text.length > largestText) return true
  if (text.length * 3 <= largestText) return false
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Half of a surrogate pair is two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return bytes > largestText
}

/** Where the text of a map goes wrong; of what does not even begin like one, what a map file is. */
function notJson(text: string): string {
  const fault = /^\s*[[{]/.test(text) ? jsonFault(text) : null
  if (!fault) return `This is not JSON. Open a map file, which begins with {"format": "${format}".`
  return `This is not JSON: it goes wrong at line ${fault.line}, column ${fault.column}. Write ${fault.remedy} there.`
}

/** Reads a map from the text of a file; a byte order mark in front is skipped. */
export function parseMapText(text: string): Result<ReadMap> {
  if (isTooLarge(text)) return refuse('', 'This file has more than 64 MiB. Write a smaller map.')
  const plain = text.startsWith(byteOrderMark) ? text.slice(1) : text
  let json: unknown
  try {
    json = JSON.parse(plain)
  } catch {
    return refuse('', notJson(plain))
  }
  return parseMap(json)
}
