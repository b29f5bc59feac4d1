// The words of a typed line with their places, what stands in quotes as one word, and which words were meant as a time even
// if they are none.

export interface Word {
  /** Without its quotes. */
  readonly text: string
  /** UTF-16 units from the start of the text, `to` exclusive, quotes included. */
  readonly from: number
  readonly to: number
  /** What stands in quotes is a name and nothing else: no sign, time or share is looked for in it. */
  readonly isQuoted: boolean
  /** It begins with an `@` of its own. */
  readonly isTeam: boolean
}

// A quote opens at the beginning of a word and closes at the end of one; any other is a letter (5" pipe). Its length is
// bounded so that a page full of lone quotes is read in one go. An arrow back may stand right before its step.
const quotes = ['""', '“”', '„“', '„”', '«»']
const inQuotes = quotes.map(([open, close]) => `@?${open}[^${close}\\n]{1,200}${close}(?=\\s|$)`).join('|')
const wordPattern = new RegExp(`${inQuotes}|<-(?!\\s|$)|\\S+`, 'gu')
const quotedWord = new RegExp(`^(?:${inQuotes})$`, 'u')

/** The words of one line; `start` is where the line begins in the text that their places are counted in. */
export function wordsOf(line: string, start = 0): readonly Word[] {
  return [...line.matchAll(wordPattern)].map(({ 0: text, index }) => {
    const isTeam = text.startsWith('@')
    const inside = quotedWord.test(text) ? text.slice(isTeam ? 2 : 1, -1).trim() : ''
    const place = { from: start + index, to: start + index + text.length }
    if (inside === '') return { text, ...place, isQuoted: false, isTeam }
    return { text: isTeam ? `@${inside}` : inside, ...place, isQuoted: true, isTeam }
  })
}

// Units that people write and the grammar does not have: 3wks, 2hrs, 5 mins, 1yr. Ordinals (1st, 2nd) and sizes (2x) are names.
const nearUnit =
  /^(secs?|mins?|mts?|hrs?|hs|dys?|ds|wks?|ws|mos|mths?|mnths?|yrs?|years?|y|days?|weeks?|months?|hours?)(?![a-z])/i

/**
 * Whether the word is a failed try at a time: digits with something near a unit. After the word `wait` anything that
 * begins with a digit is one.
 */
export function looksLikeTime(words: readonly Word[], at: number, isAnnounced: boolean): boolean {
  const text = plain(words[at])
  if (isAnnounced) return /^~?[-–.]?\d/.test(text) || /^~?every$/i.test(text)
  const match = /^~?\d+(?:[.,]\d+)?(?:(?:-|–|\.\.)\d+(?:[.,]\d+)?)?(.*)$/.exec(text)
  if (!match) return false
  const rest = match[1] ?? ''
  if (rest !== '') return nearUnit.test(rest)
  return nearUnit.test(plain(words[at + 1]))
}

/** A word as the reader of numbers sees it: '' for one in quotes. */
export const plain = (word: Word | undefined): string => (word && !word.isQuoted ? word.text : '')
