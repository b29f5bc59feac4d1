// Objects remember in which order their keys were added, a map file does not: a drawing must not depend on it, or the same
// map would be drawn otherwise once it has been saved and opened, or after an undo [D2, F1].

import type { Assessment } from '../experiments/assess'
import type { Id, MapDocument, Records } from '../model/types'

/** The records in this order of their ids; the same object when they are so already. */
function ordered<T>(records: Records<T>, precedes: (a: Id, b: Id) => boolean): Records<T> {
  const ids = Object.keys(records)
  if (ids.every((id, index) => index === 0 || precedes(ids[index - 1] ?? '', id))) return records
  return Object.fromEntries(Object.entries(records).sort(([a], [b]) => (precedes(a, b) ? -1 : 1)))
}

const byId = (a: Id, b: Id): boolean => a < b

const orderedById = new WeakMap<object, object>()

/** The records by id, each collection sorted once. */
function sortedById<T>(records: Records<T>): Records<T> {
  const known = orderedById.get(records) as Records<T> | undefined
  if (known) return known
  const sorted = ordered(records, byId)
  orderedById.set(records, sorted)
  return sorted
}

/** The same map with its steps in flow order and all else that is drawn by id; the same object when it is so already. */
export function inDrawingOrder(doc: MapDocument, { analysis }: Assessment): MapDocument {
  const place = new Map(analysis.flowOrder.map((id, index) => [id, index]))
  const steps = ordered(doc.steps, (a, b) => {
    const [from, to] = [place.get(a) ?? place.size, place.get(b) ?? place.size]
    return from === to ? a < b : from < to
  })
  const flows = sortedById(doc.flows)
  const symbols = sortedById(doc.symbols)
  const notes = sortedById(doc.notes)
  const blockers = sortedById(doc.blockers)
  const experiments = sortedById(doc.experiments)
  const isSame =
    steps === doc.steps &&
    flows === doc.flows &&
    symbols === doc.symbols &&
    notes === doc.notes &&
    blockers === doc.blockers &&
    experiments === doc.experiments
  return isSame ? doc : { ...doc, steps, flows, symbols, notes, blockers, experiments }
}
