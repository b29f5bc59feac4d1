// What tells a step apart from the others by name: where names begin with the same words and only their beginning has room,
// the words that they share are left out.

import type { Id, Records, Step } from '../model/types'

const wordsOf = (name: string): readonly string[] => name.trim().split(/\s+/)

function sharedWords(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

function ownNames(steps: Records<Step>): ReadonlyMap<Id, string> {
  const names = Object.values(steps).map(({ id, name }) => ({ id, words: wordsOf(name), name: name.trim() }))
  // Sorted, the name that shares most with another stands next to it.
  names.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const found = new Map<Id, string>()
  names.forEach(({ id, words, name }, index) => {
    const shared = Math.max(
      sharedWords(words, names[index - 1]?.words ?? []),
      sharedWords(words, names[index + 1]?.words ?? []),
    )
    // The same name twice has nothing of its own, and one that begins like another needs its last word at least.
    const from = Math.min(shared, words.length - 1)
    found.set(id, from > 0 ? `…${words.slice(from).join(' ')}` : name)
  })
  return found
}

const known = new WeakMap<Records<Step>, ReadonlyMap<Id, string>>()

/** The part of its name that no other step begins with, `…of the contract`; the whole name where it shares no first word. */
export function ownName(steps: Records<Step>, id: Id): string {
  const names = known.get(steps) ?? ownNames(steps)
  known.set(steps, names)
  return names.get(id) ?? ''
}
