// Shares and counts as people type them into a field: "65", "65 %", "12,5%".

import { cited } from '../model/cited'
import { ok, type Result, refuse } from '../model/result'

const number = /^(\d+(?:[.,]\d+)?|[.,]\d+)$/

/** A share typed as a percentage; an empty field is not known. @returns a fraction from 0 to 1. */
export function readShare(text: string): Result<number | null> {
  const plain = text.trim().replace(/\s*%$/, '')
  if (plain === '') return ok(null)
  const value = number.test(plain) ? Number(plain.replace(',', '.')) / 100 : Number.NaN
  if (Number.isNaN(value) || value > 1)
    return refuse('', `${cited(text.trim())} is no share. Write 0 to 100 %, such as 65 %.`)
  return ok(value)
}

/** An amount above 0 and, where there is one, at most `most`, such as people; an empty field is not known. */
export function readAmount(text: string, example: string, most = Number.MAX_VALUE): Result<number | null> {
  const plain = text.trim()
  if (plain === '') return ok(null)
  const value = number.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN
  const range = most === Number.MAX_VALUE ? 'above 0' : `above 0 and up to ${most}`
  if (!(value > 0 && value <= most)) return refuse('', `${cited(plain)} is no number ${range}. Write ${example}.`)
  return ok(value)
}

/** A count from 0 on, such as votes. */
export function readCount(text: string): Result<number> {
  const plain = text.trim()
  if (!/^\d{1,6}$/.test(plain)) return refuse('', `${cited(plain)} is no count. Write a whole number, such as 4.`)
  return ok(Number(plain))
}

/** A date as `2026-02-02`; an empty field is not known. */
export function readDate(text: string): Result<string | null> {
  const plain = text.trim()
  if (plain === '') return ok(null)
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain) ?? []
  const exists =
    year !== undefined &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (!exists) return refuse('', `${cited(plain)} is no date. Write year-month-day, such as 2026-02-02.`)
  return ok(plain)
}

/** How a share stands in its field. */
export function shownShare(share: number | null): string {
  return share === null ? '' : `${Number((share * 100).toFixed(2))} %`
}

export function shownNumber(value: number | null): string {
  return value === null ? '' : String(value)
}
