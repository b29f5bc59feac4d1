// The number of an amount as decimal text: read with point or comma, kept as typed, never turned into a binary fraction.

/** Why a text is no duration; `null` where nothing better can be said than what would be right. */
export interface Faulty {
  readonly fault: string | null
}
export const faulty = (fault: string | null): Faulty => ({ fault })
export const isFaulty = (value: object): value is Faulty => 'fault' in value

export const numberPattern = '(?:\\d+(?:[.,]\\d+)?|[.,]\\d+)'

/** Far above any time there is, and small enough that no sum or product of a map becomes infinite. */
const largest = 1e100

export const isZero = (number: string): boolean => !/[1-9]/.test(number)

/** Decimal point, a digit before it, no needless leading zeros; nothing else changes. */
export const canonicalNumber = (typed: string): string =>
  typed
    .replace(',', '.')
    .replace(/^\./, '0.')
    .replace(/^0+(?=\d)/, '')

/** A number as typed with its sign: a negative one is refused, but −0 is 0. */
export function readNumber(sign: string, typed: string): string | Faulty {
  const number = canonicalNumber(typed)
  if (sign !== '' && !isZero(typed)) return faulty(`is negative. Write ${number} without the minus sign.`)
  return Number(number) < largest ? number : faulty('is too large to be a time. Write fewer digits.')
}
