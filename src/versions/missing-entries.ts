// After a merge an entry that one copy removed may be needed by what the other copy added: then it comes back.

import { mendAll } from '../edit/mend'
import { applyPatches, type Patch } from '../edit/patch'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'

type Place = readonly ['steps' | 'symbols' | 'teams' | 'blockers' | 'versions' | 'assumptions', Id]

/** The map with every entry that something refers to, taken from the first source that has it. */
export function missingEntries(doc: MapDocument, sources: readonly MapDocument[]): MapDocument {
  let now = doc
  for (;;) {
    const patches = [...references(now)].flatMap(place => restored(now, place, sources))
    const applied = applyPatches(now, patches)
    if (applied.patches.length === 0) return mendAll(now).doc
    now = applied.doc
  }
}

function restored(doc: MapDocument, [collection, id]: Place, sources: readonly MapDocument[]): readonly Patch[] {
  const of = (map: MapDocument) => (collection === 'assumptions' ? map.intent.assumptions : map[collection])
  if (own<unknown>(of(doc), id)) return []
  const source = sources.find(map => own<unknown>(of(map), id))
  if (!source) return []
  const path = collection === 'assumptions' ? ['intent', collection, id] : [collection, id]
  return [{ op: 'add', path, value: own<unknown>(of(source), id) }]
}

/** Every entry that another one names. */
function* references(doc: MapDocument): Generator<Place> {
  const { intent } = doc
  if (intent.firstTeam !== null) yield ['teams', intent.firstTeam]
  for (const { team } of Object.values(doc.steps)) if (team !== null) yield ['teams', team]
  for (const { from, to, kind } of Object.values(doc.flows)) {
    for (const end of [from, to]) {
      if (kind === 'work' || kind === 'rework') yield ['steps', end]
      else if (!own(doc.steps, end) && !own(doc.symbols, end)) {
        yield ['steps', end]
        yield ['symbols', end]
      }
    }
  }
  for (const { step } of Object.values(doc.blockers)) if (step !== null) yield ['steps', step]
  for (const experiment of Object.values(doc.experiments)) {
    const { blocker, assumption, enters, team, startedFrom } = experiment
    if (blocker !== null) yield ['blockers', blocker]
    if (assumption !== null) yield ['assumptions', assumption]
    if (enters !== null) yield ['steps', enters]
    if (team !== null) yield ['teams', team]
    if (startedFrom !== null) yield ['versions', startedFrom]
    for (const step of [...Object.keys(experiment.bypasses), ...Object.keys(experiment.travel ?? {})]) {
      yield ['steps', step]
    }
    for (const change of [...Object.values(experiment.changes), ...Object.values(experiment.result?.measured ?? {})]) {
      if ('step' in change) yield ['steps', change.step]
    }
  }
}
