// The words of a typed line with their places, and which of them were meant as a time even if they are none.

export interface Word {
  readonly text: string
  /** UTF-16 units from the start of the line, `to` exclusive. */
  readonly from: number
  readonly to: number
}

export function wordsOf(line: string): readonly Word[] {
  return [...line.matchAll(/\S+/gu)].map(match => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
}

// Units that people write and the grammar does not have: 3wks, 2hrs, 5 mins, 1yr. Ordinals (1st, 2nd) and sizes (2x) are names.
const nearUnit =
  /^(secs?|mins?|mts?|hrs?|hs|dys?|ds|wks?|ws|mos|mths?|mnths?|yrs?|years?|y|days?|weeks?|months?|hours?)(?![a-z])/i

/**
 * Whether the word is a failed try at a time: digits with something near a unit. After the word `wait` anything that
 * begins with a digit is one.
 */
export function looksLikeTime(words: readonly Word[], at: number, isAnnounced: boolean): boolean {
  const text = words[at]?.text ?? ''
  if (isAnnounced) return /^~?[-–.]?\d/.test(text) || /^~?every$/i.test(text)
  const match = /^~?\d+(?:[.,]\d+)?(?:(?:-|–|\.\.)\d+(?:[.,]\d+)?)?(.*)$/.exec(text)
  if (!match) return false
  const rest = match[1] ?? ''
  if (rest !== '') return nearUnit.test(rest)
  return nearUnit.test(words[at + 1]?.text ?? '')
}
