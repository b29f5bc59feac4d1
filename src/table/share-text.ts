// Shares as the cells of a table hold them: percentages that lose no digit, so that reading back what was written is exact.

import { quoted } from '../model/quoted'
import { ok, type Result, refuse } from '../model/result'
import type { Fraction } from '../model/types'

const number = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d+)?$/i

/** The decimal point of a plain decimal text (or one with an exponent) moved; no digit is calculated with. */
function shifted(text: string, places: number): string {
  const [mantissa = '', exponent] = text.toLowerCase().split('e')
  if (exponent !== undefined) return `${mantissa}e${Number(exponent) + places}`
  const [whole = '', fraction = ''] = mantissa.split('.')
  const digits = places > 0 ? whole + fraction.padEnd(places, '0') : whole.padStart(1 - places, '0') + fraction
  const point = places > 0 ? whole.length + places : Math.max(whole.length, 1 - places) + places
  const moved = `${digits.slice(0, point)}.${digits.slice(point)}`
  return moved.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, '')
}

/** A share as a percentage with every digit it has: 0.65 is "65%", nothing known is "". */
export function shareText(share: Fraction | null): string {
  return share === null ? '' : `${shifted(String(share), 2) || '0'}%`
}

/**
 * A percentage as people and spreadsheets write it: "65%", "65 %", "12,5 %", "65". Nothing is not known. A bare number up to 1
 * is refused, since a spreadsheet may mean a fraction by it and a person one percent.
 * @returns a fraction from 0 to 1
 */
export function readShareText(text: string): Result<Fraction | null> {
  const plain = text.trim()
  if (plain === '') return ok(null)
  const digits = plain.replace(/\s*%$/, '')
  const wrong = refuse('', `${quoted(plain)} is no share. Write 0% to 100%, such as 65%.`)
  if (!number.test(digits)) return wrong
  const value = Number(shifted(digits.replace(',', '.'), -2))
  if (!(value <= 1)) return wrong
  if (digits === plain && value > 0 && value <= 0.01) {
    const percent = digits.replace(',', '.')
    return refuse('', `${quoted(plain)} could be ${percent}% or ${shifted(percent, 2)}%. Write it with the sign %.`)
  }
  return ok(value)
}
