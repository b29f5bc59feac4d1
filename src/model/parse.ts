// Reading a map, whatever it comes from: migrate, validate, normalise. What is no map is refused with one line that names the
// place and says what would be right.

import { disagreements } from './agreement'
import { readJsonText } from './json-text'
import { mostFlows, mostSteps } from './limits'
import { currentVersion, format, migrate } from './migrate'
import { normalise } from './normalise'
import { isJsonObject, type JsonObject, plainJson } from './plain-json'
import { placeText } from './quoted'
import { ok, type Refusal, type Result, refuse } from './result'
import { mapSchema, type ValidMap } from './schema'
import { tooMany } from './schema-fields'
import type { MapDocument } from './types'

export interface ReadMap {
  readonly doc: MapDocument
  /** A newer Sluice wrote it: it can be looked at, not changed. */
  readonly readOnly: boolean
  /** What to tell whoever opens it. */
  readonly notice: string | null
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** What the schema says against a map; `null` when it is so much that it cannot be listed. */
function issuesOf(map: JsonObject): readonly Issue[] | null {
  try {
    return mapSchema.safeParse(map).error?.issues ?? []
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The first fault of a map that has more than can be listed: looked for entry by entry. */
function firstOfMany({ format, version, ...rest }: JsonObject): Issue {
  const whole: Issue = { path: [], message: 'This has too many faults to be told. Take the file as Sluice wrote it.' }
  for (const [collection, entries] of Object.entries(rest)) {
    for (const [id, entry] of Object.entries(isJsonObject(entries) ? entries : {})) {
      const issues = issuesOf({ format, version, [collection]: { [id]: entry } } as JsonObject)
      if (!issues) return { ...whole, path: [collection, id] }
      if (issues[0]) return issues[0]
    }
  }
  return whole
}

function validate(map: JsonObject): Result<ValidMap> {
  const [issue] = issuesOf(map) ?? [firstOfMany(map)]
  if (issue) return refuse(placeText(issue.path.map(String)), issue.message)
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
  const crowded = isJsonObject(json) && json.format === format ? crowd(json) : null
  if (crowded) return blame({ error: crowded })
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

/** More steps or flows than a map may have, told before all of them are looked at. */
function crowd(map: JsonObject): Refusal | null {
  for (const [what, most] of [['steps', mostSteps] as const, ['flows', mostFlows] as const]) {
    const entries = Object.hasOwn(map, what) ? map[what] : null
    if (isJsonObject(entries) && Object.keys(entries).length > most) {
      return { place: what, message: tooMany(most, what) }
    }
  }
  return null
}

/** Reads a map from the text of a file; a byte order mark in front is skipped. */
export function parseMapText(text: string): Result<ReadMap> {
  const json = readJsonText(text)
  return json.ok ? parseMap(json.value) : json
}
