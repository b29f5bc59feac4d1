// Typed lines cut at their signs: what stands between two of them, and which sign is in front. Signs count only as words of
// their own, so that C++, R&D or 20% stay parts of names.

import { plain, type Word, wordsOf } from './quick-words'

export type Sign = 'next' | 'both' | 'either' | 'back' | 'blocker' | 'experiment'

export interface Piece {
  /** What the piece is; the first of a line that begins without a sign is `next`. */
  readonly kind: Sign
  /** `null` where no sign was written. */
  readonly sign: Word | null
  readonly words: readonly Word[]
  /** Nothing follows it in the whole text. */
  readonly isLast: boolean
}

const signs: ReadonlyMap<string, Sign> = new Map([
  ['>', 'next'],
  ['->', 'next'],
  ['=>', 'next'],
  ['→', 'next'],
  ['+', 'both'],
  ['|', 'either'],
  ['<-', 'back'],
  ['←', 'back'],
  ['!', 'blocker'],
  ['?', 'experiment'],
])

/** What a word says as a sign; `null` for any other word. */
export const signOf = (word: Word): Sign | null => signs.get(plain(word)) ?? null

/** Whether a name has a sign in it as a word of its own, so that it is only read as one name in quotes. */
export const needsQuotes = (name: string): boolean => wordsOf(name).some(word => signOf(word) !== null)

/** What lists begin their lines with: 1. 1) (1) a) - * • and boxes to tick. */
const listMark =
  /^\s*(?:(?:[-*•–—·◦▪▫■□‣⁃○●]|\(?(?:\d{1,3}|[a-z])\)|\d{1,3}\.(?:\d{1,3}\.?)*)\s+)?(?:\[[ xX]?\]\s+|[☐☑☒]\s*)?/u
const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/
const plusMark = /^\s*\+\s/

/** How many letters of a line are its list mark and the space around it. */
export const markLength = (line: string): number => listMark.exec(line)?.[0].length ?? 0

/** Lines with where they begin in the text, empty ones left out. */
function linesOf(text: string): readonly { readonly line: string; readonly from: number }[] {
  const lines: { line: string; from: number }[] = []
  const ends = new RegExp(lineEnd, 'g')
  let from = 0
  for (const { 0: end, index } of text.matchAll(ends)) {
    lines.push({ line: text.slice(from, index), from })
    from = index + end.length
  }
  return [...lines, { line: text.slice(from), from }].filter(({ line }) => line.trim() !== '')
}

export function piecesOf(text: string): readonly Piece[] {
  const lines = linesOf(text)
  // Lists of some programs begin every line with a plus.
  const isPlusList = lines.length > 1 && lines.every(({ line }) => plusMark.test(line))
  const pieces = lines.flatMap(({ line, from }) => {
    const mark = isPlusList ? (plusMark.exec(line)?.[0].length ?? 0) : markLength(line)
    return piecesOfLine(wordsOf(line.slice(mark), from + mark))
  })
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, isLast: true } : piece))
}

function piecesOfLine(words: readonly Word[]): readonly Piece[] {
  const [first] = words
  if (!first) return []
  const opening = openingMark(first)
  const isRemark = opening !== null
  const pieces: { kind: Sign; sign: Word | null; words: Word[]; isLast: boolean }[] = []
  const rest = opening ? [...opening, ...words.slice(1)] : words
  for (const [index, word] of rest.entries()) {
    const kind = signOf(word)
    const last = pieces.at(-1)
    const marks = kind === 'blocker' || kind === 'experiment'
    // A line that is a blocker or an experiment says it in any letters, "Who decides ?" included.
    const isText = isRemark && index > 0 && !(marks && index < rest.length - 1)
    if (kind && !isText) pieces.push({ kind, sign: word, words: [], isLast: false })
    else if (last) last.words.push(word)
    else pieces.push({ kind: 'next', sign: null, words: [word], isLast: false })
  }
  return pieces
}

/** The mark that a whole line is a blocker or an experiment by, and the word it stands right before: `!One tester`. */
function openingMark(first: Word): readonly Word[] | null {
  const text = plain(first)
  const mark = text.charAt(0)
  if (mark !== '!' && mark !== '?') return null
  const sign = { text: mark, from: first.from, to: first.from + 1, isQuoted: false, isTeam: false }
  return text.length === 1 ? [sign] : [sign, { ...first, text: text.slice(1), from: first.from + 1 }]
}
