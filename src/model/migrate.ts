// The first step of reading: an older file becomes one of the present version, one version at a time. A migration is numbered
// and, once released, never edited.

import { isJsonObject, type Json, type JsonObject } from './plain-json'
import { quoted } from './quoted'
import { ok, type Result, refuse } from './result'

export const format = 'sluice-map'
/** The version that this program writes. */
export const currentVersion = 1

/** Turns a map of version `from` into one of version `from + 1`. */
export interface Migration {
  readonly from: number
  readonly up: (map: JsonObject) => JsonObject
}

/** Version 1 is the first. */
export const migrations: readonly Migration[] = []

const isVersion = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1

/** Brings one map, without its kept versions, up to date; what no migration knows stays as it is. */
function upgrade(map: JsonObject, steps: readonly Migration[]): JsonObject {
  let upgraded = map
  for (const { from, up } of [...steps].sort((a, b) => a.from - b.from)) {
    if (upgraded.version === from) upgraded = { ...up(upgraded), version: from + 1 }
  }
  return upgraded
}

/** The versions kept in the file, each with its map brought up to date; what is no version is left to be refused. */
function upgradeVersions(versions: JsonObject, steps: readonly Migration[]): JsonObject {
  const kept = Object.entries(versions).map(([id, version]): [string, Json] => {
    const old = isJsonObject(version) ? version.map : undefined
    return [id, isJsonObject(version) && isJsonObject(old) ? { ...version, map: upgrade(old, steps) } : version]
  })
  return Object.fromEntries(kept)
}

/**
 * The map in its present form, with the maps of its versions; a newer one unchanged. Refuses what is no map at all: not an
 * object, another `format`, no `version`.
 */
export function migrate(json: Json, steps: readonly Migration[] = migrations): Result<JsonObject> {
  if (!isJsonObject(json)) return refuse('', `This is no map. A map is an object with "format": "${format}".`)
  if (!Object.hasOwn(json, 'format') || json.format !== format) {
    const given = typeof json.format === 'string' ? `${quoted(json.format)} is another format` : 'There is no format'
    return refuse('format', `${given}. A map says "format": "${format}".`)
  }
  if (!isVersion(json.version)) {
    return refuse('version', `The version must be a whole number from 1. Write "version": ${currentVersion}.`)
  }
  const upgraded = upgrade(json, steps)
  const { versions } = upgraded
  return ok(isJsonObject(versions) ? { ...upgraded, versions: upgradeVersions(versions, steps) } : upgraded)
}
