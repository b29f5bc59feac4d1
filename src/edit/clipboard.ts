// Copy, paste and duplicate, across maps and tabs: what is copied is a small map of its own, so that it is read with the same
// care as a file.

import { emptyMap } from '../model/defaults'
import { type EntryRef, splitRef } from '../model/entry'
import { parseMap } from '../model/parse'
import { ok, type Result, refuse } from '../model/result'
import type { Id, MapDocument, Point, Records } from '../model/types'
import { type Edit, nameOf } from './edit'
import { mendAll } from './mend'
import { addCopies, renamed } from './paste'
import type { Places } from './places'

/** Entries on their way from one map to another: a map of nothing else, under the ids they had. */
export interface Fragment {
  /** Its id is that of the map that it was copied from. */
  readonly map: MapDocument
}

/** An edit that adds several entries, and which: they are selected next. */
export interface AddingSeveral extends Edit {
  readonly added: readonly EntryRef[]
}

const format = 'sluice-entries'

const pick = <T>(records: Records<T>, keep: (entry: T, id: Id) => boolean): Records<T> =>
  Object.fromEntries(Object.entries(records).filter(([id, entry]) => keep(entry, id)))

/**
 * The entries, with what belongs to them: the flows between copied steps, blockers on them, experiments on those, the teams
 * and assumptions that they name. `drawn` says where steps stand that the drawing lays out.
 */
export function fragmentOf(doc: MapDocument, refs: readonly EntryRef[], drawn: Places = {}): Fragment {
  const chosen = new Set<EntryRef>(refs)
  const steps = pick(doc.steps, (_, id) => chosen.has(`steps/${id}`))
  const symbols = pick(doc.symbols, (_, id) => chosen.has(`symbols/${id}`))
  const isEnd = (id: Id) => Object.hasOwn(steps, id) || Object.hasOwn(symbols, id)
  const blockers = pick(
    doc.blockers,
    ({ step }, id) => chosen.has(`blockers/${id}`) || (step !== null && Object.hasOwn(steps, step)),
  )
  const experiments = pick(
    doc.experiments,
    ({ blocker }, id) => chosen.has(`experiments/${id}`) || (blocker !== null && Object.hasOwn(blockers, blocker)),
  )
  const mentioned = new Set([
    ...Object.values(steps).map(step => step.team),
    ...Object.values(experiments).flatMap(e => [e.team, e.assumption]),
  ])
  const copied: MapDocument = {
    ...emptyMap(doc.id, doc.title),
    calendar: doc.calendar,
    steps: Object.fromEntries(
      Object.entries(steps).map(([id, step]) => [
        id,
        { ...step, position: step.position ?? drawn[`steps/${id}`] ?? null },
      ]),
    ),
    symbols,
    flows: pick(doc.flows, ({ from, to }) => isEnd(from) && isEnd(to)),
    blockers,
    experiments,
    notes: pick(doc.notes, (_, id) => chosen.has(`notes/${id}`)),
    teams: pick(doc.teams, (_, id) => mentioned.has(id) || chosen.has(`teams/${id}`)),
  }
  const assumptions = pick(doc.intent.assumptions, (_, id) => mentioned.has(id))
  return { map: mendAll({ ...copied, intent: { ...copied.intent, assumptions } }).doc }
}

/** The entries as text for the clipboard. */
export function copyEntries(doc: MapDocument, refs: readonly EntryRef[], drawn: Places = {}): string {
  return JSON.stringify({ format, version: 1, map: fragmentOf(doc, refs, drawn).map })
}

/** Reads what copyEntries wrote; anything else is refused with a sentence. */
export function readClipboard(text: string): Result<Fragment> {
  const nothing = refuse('', 'The clipboard holds no part of a map. Copy steps in Sluice first.')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return nothing
  }
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== format) return nothing
  if (!('map' in json)) return nothing
  const read = parseMap(json.map)
  if (!read.ok) return read
  if (read.value.readOnly) return refuse('', 'This was copied from a newer Sluice. Reload this page to get it too.')
  return ok({ map: read.value.doc })
}

/**
 * Adds copies of the entries under new ids, moved by `offset` map units. Teams and assumptions are those of the same name, or
 * made. Where the map lays its steps out, the copies are laid out too. An experiment starts over as a candidate.
 */
export function pasteFragment(
  doc: MapDocument,
  fragment: Fragment,
  newId: () => Id,
  offset: Point = { x: 0, y: 0 },
): AddingSeveral {
  const { map } = fragment
  const names = renamed(map, newId)
  const added = (['steps', 'symbols', 'notes'] as const).flatMap(collection =>
    Object.keys(map[collection]).map((id): EntryRef => `${collection}/${names.to(id)}`),
  )
  const loose = (['blockers', 'experiments'] as const).flatMap(collection =>
    Object.keys(map[collection]).map((id): EntryRef => `${collection}/${names.to(id)}`),
  )
  return {
    added: added.length > 0 ? added : loose,
    label: `Paste ${contents(map)}`,
    recipe: draft => addCopies(draft, map, names, offset, map.id === doc.id),
  }
}

/** Copies in the same map, a little below and to the right. */
export function duplicateEntries(
  doc: MapDocument,
  refs: readonly EntryRef[],
  newId: () => Id,
  offset: Point = { x: 40, y: 40 },
  drawn: Places = {},
): AddingSeveral {
  const known = refs.filter(ref => splitRef(ref).collection !== 'flows')
  const pasted = pasteFragment(doc, fragmentOf(doc, known, drawn), newId, offset)
  return { ...pasted, label: pasted.label.replace(/^Paste/, 'Duplicate') }
}

function contents(map: MapDocument): string {
  const steps = Object.values(map.steps).map(step => step.name)
  const others = Object.keys(map.symbols).length + Object.keys(map.notes).length
  if (others === 0 && steps.length > 0) return nameOf(steps, 'steps')
  if (others + steps.length > 0) return others + steps.length === 1 ? '1 entry' : `${others + steps.length} entries`
  const titles = [...Object.values(map.blockers), ...Object.values(map.experiments)].map(entry => entry.title)
  return nameOf(titles.slice(0, Math.max(1, Object.keys(map.blockers).length)), 'blockers')
}
