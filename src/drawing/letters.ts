// The characters that a picture draws, by weight: what the font that travels in it has to hold.

import type { Weight } from './primitive'

export interface Letters {
  add(text: string, weight: Weight): void
  of(weight: Weight): Iterable<number>
}

/** Remembers each line of text once: a map says the same words many times. */
export function collectLetters(): Letters {
  const lines: Readonly<Record<Weight, Set<string>>> = { 400: new Set(), 600: new Set() }
  return {
    add(text, weight) {
      lines[weight].add(text)
    },
    *of(weight) {
      for (const text of lines[weight]) for (const letter of text) yield letter.codePointAt(0) ?? 0
    },
  }
}
