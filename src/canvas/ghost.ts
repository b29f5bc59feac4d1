// What the quick line would add stands on the map while it is typed: to the ears it is named as what it is.

import { ghostPrefix } from '../edit/ghost'
import { type EntryRef, splitRef } from '../model/entry'

/** Says what an entry is, and of one that is only shown that it is not there yet. */
export const withGhosts =
  (say: (ref: EntryRef) => string) =>
  (ref: EntryRef): string =>
    splitRef(ref).id.startsWith(ghostPrefix) ? `Not added yet: ${say(ref)}` : say(ref)
