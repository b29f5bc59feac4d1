// What differs between two states of a map: a list that a meeting can read aloud, and marks for both pictures.

import { difference } from '../edit/difference'
import type { Patch } from '../edit/patch'
import { workOrder } from '../edit/work-order'
import type { EntryRef } from '../model/entry'
import { own } from '../model/records'
import type { Blocker, Experiment, MapDocument } from '../model/types'
import { entryName, fieldLabel, sortOf, valueText } from './field-words'

/** `moved`: a wait or work takes another time. */
export type DifferenceKind = 'added' | 'removed' | 'renamed' | 'moved' | 'cleared' | 'answered' | 'learned' | 'changed'

export interface DifferenceRow {
  readonly kind: DifferenceKind
  /** The entry, where it can be gone to; `null` for what belongs to the map as a whole. */
  readonly entry: EntryRef | null
  /** "Step", "Blocker", "Map". */
  readonly sort: string
  readonly name: string
  /** The field in words; '' for a whole entry. */
  readonly field: string
  /** As people read them; '' where there is nothing to set against. */
  readonly before: string
  readonly after: string
}

export interface Comparison {
  /** In reading order: steps, flows, blockers, experiments, teams, the rest. */
  readonly rows: readonly DifferenceRow[]
  /** What is marked on the earlier picture and on the later one. */
  readonly marks: { readonly before: Marks; readonly after: Marks }
}

export type Marks = Readonly<Record<EntryRef, 'added' | 'removed' | 'changed'>>

const collections = [
  'steps',
  'flows',
  'blockers',
  'experiments',
  'teams',
  'symbols',
  'notes',
  'intent',
  'demand',
  'calendar',
  'entry',
  'title',
  'source',
  'view',
]
/** Where something is drawn, and its rank in a list, is no change of the stream. */
const drawnOnly = new Set(['position', 'via', 'order'])

/** Compares two states of one map. Comparing a state with itself gives nothing. Kept versions are left out. */
export function compare(before: MapDocument, after: MapDocument): Comparison {
  // Steps in the order of the work; those that are gone where they were.
  const order = new Map([...workOrder(before), ...workOrder(after)].map((id, index) => [id, index]))
  const stepPlace = ({ path: [collection, id] }: Patch) =>
    collection === 'steps' ? (order.get(String(id)) ?? order.size) : 0
  const patches = difference({ ...before, versions: {} }, { ...after, versions: {} })
    .filter(({ path }) => !(path.length > 2 && drawnOnly.has(String(path.at(-1)))))
    .sort((a, b) => placeOf(a) - placeOf(b) || stepPlace(a) - stepPlace(b))
  const rows = patches.filter(patch => !isToldBy(patch, patches, after)).flatMap(patch => rowsOf(before, after, patch))
  return { rows, marks: { before: marksOf(rows, 'removed'), after: marksOf(rows, 'added') } }
}

/** What comes with a change of status: its dates, and the result of what was learned. The status says it once. */
const told: Readonly<Record<string, ReadonlySet<string>>> = {
  blockers: new Set(['clearedOn']),
  experiments: new Set(['startedOn', 'dueOn', 'startedFrom', 'result']),
}

function isToldBy({ path }: Patch, patches: readonly Patch[], after: MapDocument): boolean {
  const [collection, id, field] = path.map(String)
  const fields = own(told, collection ?? null)
  if (id === undefined || field === undefined || !fields?.has(field)) return false
  if (field === 'result' && own(after.experiments, id)?.status !== 'learned') return false
  return patches.some(({ path: [where, which, what] }) => where === collection && which === id && what === 'status')
}

function placeOf({ path }: Patch): number {
  const place = collections.indexOf(String(path[0]))
  return place < 0 ? collections.length : place
}

function refOf(path: readonly string[]): EntryRef | null {
  const [collection = '', id = ''] = path
  return sortOf(path) === 'Map' || id === '' ? null : (`${collection}/${id}` as EntryRef)
}

function rowsOf(before: MapDocument, after: MapDocument, { op, path: given }: Patch): DifferenceRow[] {
  const path = given.map(String)
  const entry = refOf(path)
  const sort = sortOf(path)
  if (entry && path.length === 2) {
    const [kind, doc] = op === 'add' ? (['added', after] as const) : (['removed', before] as const)
    return [{ kind, entry, sort, name: entryName(doc, path), field: '', before: '', after: '' }]
  }
  const values = [valueAt(before, path), valueAt(after, path)] as const
  const name = entryName(after, path)
  // Goals and assumptions are entries of their own inside the intent.
  if (path.length === 3 && path[0] === 'intent' && op !== 'replace') {
    const [kind, doc] = op === 'add' ? (['added', after] as const) : (['removed', before] as const)
    const text = valueText(doc, path, values[op === 'add' ? 1 : 0])
    return [
      {
        kind,
        entry: null,
        sort,
        name,
        field: fieldLabel(path),
        before: op === 'add' ? '' : text,
        after: op === 'add' ? text : '',
      },
    ]
  }
  const row = {
    entry,
    sort,
    name,
    field: fieldLabel(path),
    before: valueText(before, path, values[0]),
    after: valueText(after, path, values[1]),
  }
  const kind = kindOf(before, after, path)
  if (kind === 'learned') {
    const verdict = own(after.experiments, path[1] ?? null)?.result?.verdict
    return [{ ...row, kind, after: verdict ? `learned: ${valueText(after, path, verdict)}` : row.after }]
  }
  return row.before === row.after && (kind === 'changed' || kind === 'moved') ? [] : [{ ...row, kind }]
}

function kindOf(before: MapDocument, after: MapDocument, path: readonly string[]): DifferenceKind {
  const [collection, id = '', field] = path
  if (collection === 'steps' && field === 'name') return 'renamed'
  if (collection === 'steps' && (field === 'wait' || field === 'work')) return 'moved'
  if (collection === 'blockers') return blockerKind(own(before.blockers, id), own(after.blockers, id), field)
  if (collection === 'experiments')
    return experimentKind(own(before.experiments, id), own(after.experiments, id), field)
  return 'changed'
}

function blockerKind(was: Blocker | undefined, is: Blocker | undefined, field: string | undefined): DifferenceKind {
  if (field === 'status' && is?.status === 'cleared') return 'cleared'
  if (field === 'ask' && is?.ask?.answeredOn && !was?.ask?.answeredOn) return 'answered'
  return 'changed'
}

function experimentKind(
  was: Experiment | undefined,
  is: Experiment | undefined,
  field: string | undefined,
): DifferenceKind {
  if (field === 'status' && is?.status === 'learned') return 'learned'
  const agreed = (experiment: Experiment | undefined): number =>
    Object.values(experiment?.bypasses ?? {}).filter(({ agreedOn }) => agreedOn !== null).length
  return field === 'bypasses' && agreed(is) > agreed(was) ? 'answered' : 'changed'
}

function valueAt(doc: MapDocument, path: readonly string[]): unknown {
  let at: unknown = doc
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Readonly<Record<string, unknown>>)[key]
  }
  return at
}

/** Entries of one picture: those that are only here, and those that changed. */
function marksOf(rows: readonly DifferenceRow[], only: 'added' | 'removed'): Marks {
  const marks: Record<EntryRef, 'added' | 'removed' | 'changed'> = {}
  for (const { entry, kind } of rows) {
    if (entry === null) continue
    if (kind === only) marks[entry] = only
    else if (kind !== 'added' && kind !== 'removed' && !Object.hasOwn(marks, entry)) marks[entry] = 'changed'
  }
  return marks
}
