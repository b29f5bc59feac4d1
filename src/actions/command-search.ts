// Finds what is meant by a few typed letters: every word must be somewhere in a command, best at the beginning of its name;
// letters may be left out, and one may be wrong.

import type { Command } from './command'

/** So many at most: who sees more types another letter. */
const most = 24
const mostRecent = 5

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}%&?]+/u)
    .filter(Boolean)

/** Whether the letters stand in the text in this order, the first one at its beginning. */
function isLeftOut(letters: string, text: string): boolean {
  if (letters[0] !== text[0]) return false
  let at = 0
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Whether one letter is wrong, too many, missing, or two changed places. */
export function isNearly(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}

/** How well a typed word fits a name, the least is best, the name itself -1; `null` when it does not. */
function fitOf(word: string, name: string, words: readonly string[]): number | null {
  if (name === word) return -1
  if (name.startsWith(word)) return 0
  if (words.some(other => other.startsWith(word))) return 1
  if (word.length > 1 && name.includes(word)) return 3
  if (word.length > 2 && words.some(other => isLeftOut(word, other))) return 5
  if (word.length > 3 && words.some(other => isNearly(word, other.slice(0, word.length)) || isNearly(word, other)))
    return 6
  return null
}

interface Prepared {
  readonly name: string
  readonly words: readonly string[]
  readonly rest: readonly string[]
}

const prepared = new WeakMap<Command, Prepared>()

/** A command in plain letters, taken apart once: of a large map there are thousands. */
function prepare(command: Command): Prepared {
  const known = prepared.get(command)
  if (known) return known
  const { name, says, section } = command
  // “Go to Map” is found by what is gone to.
  const made = { name: plain(name).replace(/^go to /, ''), words: wordsOf(name), rest: wordsOf(`${says} ${section}`) }
  prepared.set(command, made)
  return made
}

/** The sum over all typed words; a word that is only in what the command says counts less than any in its name. */
function score(typed: readonly string[], command: Command): number | null {
  const { name, words, rest } = prepare(command)
  let sum = 0
  for (const word of typed) {
    const inName = fitOf(word, name, words)
    if (inName !== null) sum += inName
    else if (rest.some(other => other.startsWith(word))) sum += 8
    else return null
  }
  return sum
}

export interface Found {
  readonly label: string
  readonly commands: readonly Command[]
}

/**
 * With nothing typed: what was used last, then what can be done, then the other maps. With something typed: the best first,
 * of those as good what was used last, what cannot be done now after all that can.
 */
export function findCommands(commands: readonly Command[], text: string, recent: readonly string[]): readonly Found[] {
  const typed = wordsOf(text)
  const used = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  if (typed.length === 0) {
    const last = recent
      .flatMap(id => commands.find(command => command.id === id && command.needs === null) ?? [])
      .slice(0, mostRecent)
    const others = commands.filter(command => command.needs === null && !last.includes(command))
    return [
      { label: 'Used last', commands: last },
      { label: 'To do', commands: others.filter(({ section }) => section === 'To do') },
      { label: 'Other maps', commands: others.filter(({ section }) => section === 'Other maps').slice(0, most) },
    ].filter(found => found.commands.length > 0)
  }
  const scored = commands.flatMap((command, index) => {
    const how = score(typed, command)
    return how === null ? [] : [{ command, index, how: how + (command.needs === null ? 0 : 100) }]
  })
  scored.sort((a, b) => a.how - b.how || used(a.command.id) - used(b.command.id) || a.index - b.index)
  const found = scored.slice(0, most).map(({ command }) => command)
  return found.length > 0 ? [{ label: 'Found', commands: found }] : []
}

/** What was used last with one more in front. */
export const usedNow = (recent: readonly string[], id: string): readonly string[] =>
  [id, ...recent.filter(other => other !== id)].slice(0, 30)
