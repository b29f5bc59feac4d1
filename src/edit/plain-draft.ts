// A collection of a draft as it stands now: looking through it as a draft would make a draft of each of its entries.

import { current, isDraft } from 'immer'
import type { Records } from '../model/types'

export function plain<T>(records: Records<T>): Records<T> {
  return isDraft(records) ? (current(records as object) as Records<T>) : records
}
