// What the quick line would add stands on the map while it is typed: to the ears it is named as what it is, and it stays in
// sight.

import type { Scene } from '../diagram/scene'
import { ghostPrefix } from '../edit/ghost'
import { type EntryRef, splitRef } from '../model/entry'
import { own } from '../model/records'
import type { Box } from './box'

/** Says what an entry is, and of one that is only shown that it is not there yet. */
export const withGhosts =
  (say: (ref: EntryRef) => string) =>
  (ref: EntryRef): string =>
    splitRef(ref).id.startsWith(ghostPrefix) ? `Not added yet: ${say(ref)}` : say(ref)

/** Where typed steps stand: the last one shown, else the selected step, else the end of the stream. */
export function typedAt({ steps, whole }: Pick<Scene, 'steps' | 'whole'>, selection: Iterable<EntryRef>): Box | null {
  const ids = Object.keys(steps)
  const chosen = [...selection]
    .map(ref => splitRef(ref))
    .find(({ collection, id }) => collection === 'steps' && own(steps, id))
  const id = ids.findLast(id => id.startsWith(ghostPrefix)) ?? chosen?.id ?? ids.find(id => own(steps, id)?.face.isEnd)
  return own(whole, id ?? null) ?? null
}
