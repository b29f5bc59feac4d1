// Ids of what is added to a map. They sort in the order in which they were made: where nothing else decides which of two
// comes first, the numbers and the drawing go by id, and then what was added first comes first, in every browser and file.

import { nanoid } from 'nanoid'

let last = 0

/** Nine characters of time in milliseconds and four at random, so that two people working at once stay apart. */
export function newId(): string {
  last = Math.max(last + 1, Date.now())
  return `${last.toString(36).padStart(9, '0')}${nanoid(4)}`
}
