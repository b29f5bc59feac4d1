// What any JSON must be before anything is looked for in it: no forbidden key anywhere, no endless number, not too deep. The
// copy made here is the program's own, so that no object of whoever handed it in stays inside a map.

import { forbiddenKeys } from './ids'
import { mostEntries, mostLevels, mostValues } from './limits'
import { placeText } from './quoted'
import { ok, type Result, refuse } from './result'
import { tooManyEntries, tooManyValues } from './scan-json'

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

type Source = { readonly [key: string]: unknown }
type Container = { [key: string]: Json } | Json[]

/** A container that is still to be copied, and how to find it from the top. */
interface Pending {
  readonly source: Source
  readonly copy: Container
  readonly depth: number
  readonly parent: Pending | null
  readonly key: string
}

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The keys from the top to one of a container; '' for the input itself, which is the one key of the first container. */
function placeOf(container: Pending, key: string): string {
  if (container.depth === 0) return ''
  const keys = [key]
  for (let at: Pending | null = container; at !== null && at.depth > 1; at = at.parent) keys.push(at.key)
  return placeText(keys.reverse())
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/** Plain copies of numbers, texts and the like; `undefined` for what JSON cannot hold. */
function scalar(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  // −0 is 0: JSON writes it so, and reading back must give the same.
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value
  return undefined
}

const whyNot = (value: unknown): string =>
  typeof value === 'number'
    ? 'This number is not finite. Write one that is, or null.'
    : 'This is not JSON. Write a text, a number, true, false, null, a list or an object.'

/**
 * A deep copy of JSON, or where it is none: a forbidden key, a number that is not finite, nesting beyond 64 levels, more than
 * anybody reads through. Keys without a value are left out. Works without recursion, however deep the input is.
 */
export function plainJson(input: unknown): Result<Json> {
  const root: { [key: string]: Json } = {}
  let values = 0
  const pending: Pending[] = [{ source: { root: input }, copy: root, depth: 0, parent: null, key: '' }]
  for (let container = pending.pop(); container; container = pending.pop()) {
    const { source, copy, depth, parent } = container
    const keys = Object.keys(source)
    if (keys.length > mostEntries) return refuse(parent ? placeOf(parent, container.key) : '', tooManyEntries)
    values += keys.length
    if (values > mostValues) return refuse('', tooManyValues)
    for (const key of keys) {
      const value = source[key]
      if (forbiddenKeys.has(key)) {
        return refuse(placeOf(container, key), `The key '${key}' is not allowed. Write another name.`)
      }
      let result = scalar(value)
      if (result === undefined) {
        if (value === undefined && !Array.isArray(copy)) continue
        if (typeof value !== 'object' || value === null || !isPlain(value)) {
          return refuse(placeOf(container, key), whyNot(value))
        }
        if (depth >= mostLevels) {
          return refuse(
            placeOf(container, key),
            `This is nested more than ${mostLevels} levels deep. Write it flatter.`,
          )
        }
        const inner: Container = Array.isArray(value) ? [] : {}
        pending.push({ source: value as Source, copy: inner, depth: depth + 1, parent: container, key })
        result = inner
      }
      if (Array.isArray(copy)) copy.push(result)
      else copy[key] = result
    }
  }
  return ok(root.root ?? null)
}
