// What a merge has to ask, in words: one question for each field that both copies changed, and a single one for where things
// stand on the map, which would be asked once for each box.

import type { EntryRef } from '../model/entry'
import type { MapDocument } from '../model/types'
import { entryName, fieldLabel, type Path, sortOf, valueText } from './field-words'
import type { Conflict, Side } from './merge'

export interface MergeQuestion {
  /** The same for the same field, whatever it says. */
  readonly key: string
  /** The entry, where there is one, and its field in words; '' for a whole entry. */
  readonly entry: EntryRef | null
  readonly field: string
  readonly sort: string
  readonly name: string
  /** As it was in the state that both began from; '' when that is not known. */
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

export type Answers = ReadonlyMap<string, Side>

const drawnOnly = new Set(['position', 'via'])
const places = 'places'

/** Which question a conflict belongs to. */
export const questionKey = ({ path }: Conflict): string =>
  path.length > 2 && drawnOnly.has(path.at(-1) ?? '') ? places : path.join('/')

/** What is answered, and mine where nothing is. */
export const choiceOf =
  (answers: Answers) =>
  (conflict: Conflict): Side =>
    answers.get(questionKey(conflict)) ?? 'mine'

/** The questions in the order of the conflicts; places come last. */
export function mergeQuestions(
  conflicts: readonly Conflict[],
  base: MapDocument | null,
  mine: MapDocument,
  theirs: MapDocument,
): readonly MergeQuestion[] {
  const drawn = conflicts.filter(conflict => questionKey(conflict) === places)
  const asked = conflicts
    .filter(conflict => questionKey(conflict) !== places)
    .map(conflict => question(conflict, base, mine, theirs))
  if (drawn.length === 0) return asked
  const count = `${drawn.length} of them`
  return [
    ...asked,
    {
      key: places,
      entry: null,
      field: 'Place on the map',
      sort: 'Map',
      name: 'Where things stand',
      base: '',
      mine: `${count} as here`,
      theirs: `${count} as in the file`,
    },
  ]
}

function question(conflict: Conflict, base: MapDocument | null, mine: MapDocument, theirs: MapDocument): MergeQuestion {
  const { path } = conflict
  const isThere = conflict.mine !== undefined ? mine : theirs
  const isEntry = path.length === 2 && sortOf(path) !== 'Map'
  const [own, other] = [sideText(mine, path, conflict.mine, isEntry), sideText(theirs, path, conflict.theirs, isEntry)]
  const isSame = own === other
  return {
    key: questionKey(conflict),
    entry: sortOf(path) === 'Map' ? null : (`${path[0]}/${path[1]}` as EntryRef),
    field: isEntry ? '' : fieldLabel(path),
    sort: sortOf(path),
    name: entryName(isThere, path),
    base: base === null || isEntry ? '' : valueText(base, path, conflict.base),
    mine: isSame ? `${own}, as here` : own,
    theirs: isSame ? `${other}, as in the file` : other,
  }
}

function sideText(doc: MapDocument, path: Path, value: unknown, isEntry: boolean): string {
  if (!isEntry) return value === undefined ? 'removed' : valueText(doc, path, value)
  return value === undefined ? 'removed' : 'kept, with its changes'
}
