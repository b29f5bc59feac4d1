// A percentage among the words of a line: `90%`, `90 %`, `~12,5%`.

import type { Fraction } from '../model/types'
import { plain, type Word } from './quick-words'

export interface TypedShare {
  readonly value: Fraction
  readonly guess: boolean
  /** How many words it takes. */
  readonly count: number
}

export function shareAt(words: readonly Word[], at: number): TypedShare | null {
  const [word, next] = [plain(words[at]), plain(words[at + 1])]
  const count = /^~?\d+([.,]\d+)?$/.test(word) && /^%~?$/.test(next) ? 2 : 1
  const text = count === 2 ? word + next : word
  const match = /^(~?)(\d+(?:[.,]\d+)?)%(~?)$/.exec(text)
  if (!match?.[2]) return null
  return { value: Number(match[2].replace(',', '.')) / 100, guess: match[1] !== '' || match[3] !== '', count }
}
