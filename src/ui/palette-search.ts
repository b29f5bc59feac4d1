// What the palette offers for what is typed in its search field: what a workshop uses first, then the rest by group.

import { isSymbolKind, type SymbolKind, symbolGroups, symbolKinds } from '../model/symbol-kinds'

export interface PaletteSection {
  readonly label: string
  readonly kinds: readonly SymbolKind[]
}

const kinds = Object.keys(symbolKinds).filter(isSymbolKind)
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** How well a kind fits each word that was typed: its name before its description; `null` when a word is nowhere in it. */
function matchOf(kind: SymbolKind, words: readonly string[]): number | null {
  const { label, says, group } = symbolKinds[kind]
  const name = plain(label)
  const groupName = symbolGroups.find(one => one.id === group)?.label ?? ''
  const rest = plain(`${kind} ${says} ${groupName}`)
  let sum = 0
  for (const word of words) {
    if (name.startsWith(word)) sum += 0
    else if (name.includes(word)) sum += 1
    else if (rest.includes(word)) sum += 2
    else return null
  }
  return sum
}

/** Without a search the starred kinds, then the others by group; with one a single section, the best first. */
export function paletteSections(search: string): readonly PaletteSection[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  if (words.length > 0) {
    const found = kinds.flatMap(kind => {
      const how = matchOf(kind, words)
      return how === null ? [] : [{ kind, how: how * 2 + (symbolKinds[kind].starred ? 0 : 1) }]
    })
    const sorted = found.sort((a, b) => a.how - b.how).map(({ kind }) => kind)
    return sorted.length > 0 ? [{ label: 'Found', kinds: sorted }] : []
  }
  return [
    { label: 'Most used', kinds: kinds.filter(kind => symbolKinds[kind].starred) },
    ...symbolGroups.map(({ id, label }) => ({
      label,
      kinds: kinds.filter(kind => symbolKinds[kind].group === id && !symbolKinds[kind].starred),
    })),
  ].filter(section => section.kinds.length > 0)
}
