// Numbers and times as spreadsheets of several countries write them, turned into the grammar of the map: `1.234,5`, `0,5 Std.`,
// `65 %`, `1:30:00`. What could mean two things stays as it is, so that reading it says so.

import type { Unit } from '../model/amount'
import { unitNamed } from './header-words'

/** Which sign a table has before its decimals: read off its own numbers; `null` where they do not show it. */
export type DecimalSign = ',' | '.' | null

const commaDecimal = /(?:^|[^\d.,])\d+,(?:\d{1,2}|\d{4,})(?![\d.,])|\d\.\d{3},\d/
const pointDecimal = /(?:^|[^\d.,])\d+\.(?:\d{1,2}|\d{4,})(?![\d.,])|\d,\d{3}\.\d/

/** The decimal sign that the numbers of a table show, when they agree. */
export function decimalSign(cells: Iterable<string>): DecimalSign {
  let [comma, point] = [false, false]
  for (const cell of cells) {
    if (cell.length > 60 || !/\d/.test(cell)) continue
    comma ||= commaDecimal.test(cell)
    point ||= pointDecimal.test(cell)
    if (comma && point) return null
  }
  return comma ? ',' : point ? '.' : null
}

const grouped = (sign: string) => new RegExp(`(?<![\\d.,])\\d{1,3}(?:${sign}\\d{3})+(?![\\d])`, 'g')
const byPoint = grouped('\\.')
const byComma = grouped(',')
const bySpace = /(?<![\d.,])\d{1,3}(?:['’\u00a0\u202f\u2009 ]\d{3})+(?!\d)/g

/** The same text with a point before decimals and nothing between thousands, as far as that is certain. */
export function plainNumbers(text: string, decimal: DecimalSign): string {
  if (text.length > 60) return text
  const spaced = text.replace(bySpace, number => number.replace(/\D/g, ''))
  if (decimal === ',') {
    return spaced.replace(byPoint, number => number.replaceAll('.', '')).replace(/(\d),(?=\d)/g, '$1.')
  }
  return decimal === '.' ? spaced.replace(byComma, number => number.replaceAll(',', '')) : spaced
}

/** Words that people write where they do not know. */
const notKnown =
  /^(?:[-–—?.]+|n\/?a|tbd|tbc|unknown|unbekannt|k\.\s?a\.|inconnu|onbekend|desconocido|#n\/a|#wert!|#value!|#div\/0!|#ref!)$/i

export const isNotKnown = (text: string): boolean => notKnown.test(text.trim())

const bareNumber = /^~?\s*(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:\s*(?:-|–|\.\.)\s*(?:\d+(?:[.,]\d+)?|[.,]\d+)){0,2}\s*~?$/
const zero = /^[~\s]*0*(?:[.,]0+)?[~\s]*$/

/** A number, or a range of them, that needs a unit to be a time. */
export const needsUnit = (text: string, decimal: DecimalSign): boolean => {
  const plain = plainNumbers(text.trim(), decimal)
  return bareNumber.test(plain) && !zero.test(plain)
}

const guessWords = /^(?:ca\.?|circa|approx\.?|about|around|env\.?|environ|etwa|ungefähr|±|≈)\s*(?=\d)/i
const clock = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/
const foreignUnit = /(\d)\s*(\p{L}+(?:\s\p{L}+)?)\.?(?=$|[\s\d–-])/gu

/**
 * A time in the map's own grammar: numbers plain, units of other languages by their short names, a bare number with the
 * column's unit. `unit` is `null` where nobody said which.
 */
export function plainTime(text: string, decimal: DecimalSign, unit: Unit | null): string {
  const trimmed = text.trim()
  if (trimmed.length > 60) return trimmed
  const [, hours, minutes, seconds] = clock.exec(trimmed) ?? []
  if (hours !== undefined) return `${Number(hours)}h ${Number(minutes)}min ${Number(seconds)}s`
  const plain = plainNumbers(trimmed, decimal).replace(guessWords, '~')
  if (unit !== null && bareNumber.test(plain)) {
    return plain.endsWith('~') ? `~${plain.replaceAll('~', '').trim()}${unit}` : plain + unit
  }
  return plain.replace(foreignUnit, (all, digit: string, word: string) => {
    const known = unitNamed(word)
    return known === null ? all : digit + known
  })
}
