// Steps and teams as cells name them: by name, and where a name could mean something else, by the id behind it.

import { quoted } from '../model/quoted'
import { own } from '../model/records'
import { ok, type Result, refuse } from '../model/result'
import type { Id, Records } from '../model/types'

interface Named {
  readonly id: Id
  readonly name: string
}

/** A name as it is compared: case and spacing make no other one. */
export const plainName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

const indexes = new WeakMap<object, ReadonlyMap<string, readonly Id[]>>()

/** Ids by plain name; a document never changes, so that its index is made once. */
function indexOf(records: Records<Named>): ReadonlyMap<string, readonly Id[]> {
  const known = indexes.get(records)
  if (known) return known
  const index = new Map<string, Id[]>()
  for (const { id, name } of Object.values(records)) {
    const key = plainName(name)
    const same = index.get(key)
    if (same) same.push(id)
    else index.set(key, [id])
  }
  indexes.set(records, index)
  return index
}

const behindHash = /#([A-Za-z0-9_-]{1,64})\s*$/

/** The ids that a text may mean: the one behind its `#`, else all entries of that name. */
export function meant(records: Records<Named>, text: string): readonly Id[] {
  const id = behindHash.exec(text)?.[1]
  if (id !== undefined && own(records, id)) return [id]
  const name = plainName(text)
  return name === '' ? [] : (indexOf(records).get(name) ?? [])
}

/** How a cell names an entry: its name, with `#` and its id where the name alone is empty, not its own, or means another. */
export function reference(records: Records<Named>, id: Id): string {
  const name = own(records, id)?.name ?? ''
  const [only, ...others] = meant(records, name)
  return only === id && others.length === 0 ? name : `${name} #${id}`.trim()
}

const examples = new WeakMap<object, string | null>()

/** The name of some entry: a table of wrong names asks for it once a cell. */
function exampleIn(records: Records<Named>): string | null {
  const known = examples.get(records)
  if (known !== undefined) return known
  const found = Object.values(records).find(({ name }) => name.trim() !== '')?.name ?? null
  examples.set(records, found)
  return found
}

/** The step that a cell names, or what is wrong with it. */
export function readStep(steps: Records<Named>, text: string): Result<Id> {
  const [only, second] = meant(steps, text)
  if (only === undefined) {
    const example = exampleIn(steps)
    return refuse(
      '',
      `${quoted(text.trim())} is no step. Write the name of one${example === null ? '' : `, such as ${quoted(example)}`}.`,
    )
  }
  if (second === undefined) return ok(only)
  return refuse(
    '',
    `${quoted(text.trim())} is the name of several steps. Write ${quoted(reference(steps, only))} or ${quoted(reference(steps, second))}.`,
  )
}
