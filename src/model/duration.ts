// Durations as people type them, `2h 30min`, `15d-29d`, `every 2w`, `2700 items`: read into amounts and written back
// canonically. Amounts stay decimal text, so that what was typed is never converted and never loses a digit.

import type { Amount, Unit } from './amount'
import { canonicalNumber, faulty, isFaulty, isZero, numberPattern, readNumber } from './amount-number'
import { readIso } from './iso-duration'
import { quoted } from './quoted'
import { ok, type Result, refuse } from './result'
import type { DurationText } from './types'

/** Amounts that are added up. */
export type Sum = readonly Amount[]

export type Duration =
  /** One side: a time. Two: low and high. Three: low, most likely, high. */
  | { readonly kind: 'span'; readonly sides: readonly Sum[] }
  /** A gate that opens at that interval. */
  | { readonly kind: 'every'; readonly amount: Amount }
  /** So many items wait; the time follows from demand. */
  | { readonly kind: 'items'; readonly count: string }

/** What a duration is for: only a wait may be a gate or a count of items. */
export type DurationUse = 'wait' | 'work' | 'time'

const unitNames: Readonly<Record<Unit, string>> = {
  s: 's sec second seconds',
  min: 'm min minute minutes',
  h: 'h hr hour hours',
  d: 'd day days',
  w: 'w week weeks',
  mo: 'mo month months',
  cd: 'cd',
}
const unitByName: ReadonlyMap<string, Unit> = new Map(
  Object.entries(unitNames).flatMap(([unit, names]) => names.split(' ').map(name => [name, unit as Unit] as const)),
)

const sideEnd = '(?=$|\\s*(?:-|–|\\.\\.))'
const rest = `(${numberPattern})(?:\\s*([A-Za-z]+))?(?:\\s+|${sideEnd})`
/** A hyphen in front of the first amount is a sign; in front of a later one it would be the hyphen of a range. */
const firstAmount = new RegExp(`([-−]?)${rest}`, 'y')
const nextAmount = new RegExp(`(−?)${rest}`, 'y')
const isoPattern = new RegExp(`(P[A-Z0-9.,]*[A-Z])${sideEnd}`, 'iy')
const separatorPattern = /\s*(?:-|–|\.\.)\s*/y
const itemsPattern = new RegExp(`^([-−]?)(${numberPattern})\\s*items$`, 'i')
const everyPattern = /^every\s+(.*)$/is
/** A comma that could set off thousands. */
const thousands = /,\d{3}(?!\d)/

/** What would be right, for each use. */
const remedies: Readonly<Record<DurationUse, string>> = {
  wait: 'Write 3w, 2-4w or every 2w.',
  work: 'Write 4h, 2h 30min or 2-4h.',
  time: 'Write 3d, 2w or 2-4w.',
}

type Faulty = ReturnType<typeof faulty>

/** One amount; the match has sign, number and the unit's name. */
function readAmount(match: RegExpExecArray): Amount | Faulty {
  const [, sign = '', typed = '', name] = match
  const number = readNumber(sign, typed)
  if (typeof number !== 'string') return number
  if (name === undefined) return { number, unit: null }
  const unit = unitByName.get(name.toLowerCase())
  return unit === undefined ? faulty(null) : { number, unit }
}

function readSide(text: string, start: number): { readonly side: Sum; readonly end: number } | Faulty {
  isoPattern.lastIndex = start
  const iso = isoPattern.exec(text)
  if (iso) {
    const side = readIso(iso[1] ?? '')
    return side ? { side, end: isoPattern.lastIndex } : faulty(null)
  }
  const side: Amount[] = []
  let end = start
  for (;;) {
    const pattern = side.length === 0 ? firstAmount : nextAmount
    pattern.lastIndex = end
    const match = pattern.exec(text)
    if (!match) break
    const amount = readAmount(match)
    if (isFaulty(amount)) return amount
    side.push(amount)
    end = pattern.lastIndex
  }
  const bareInSum = side.length > 1 && side.some(({ unit }) => unit === null)
  return side.length === 0 || bareInSum ? faulty(null) : { side, end }
}

/** The sides of a range as typed, bare numbers still without a unit. */
function readSides(text: string): readonly Sum[] | Faulty {
  const sides: Sum[] = []
  let at = 0
  for (;;) {
    const read = readSide(text, at)
    if (isFaulty(read)) return read
    sides.push(read.side)
    if (read.end === text.length) return sides.length <= 3 ? sides : faulty('has more than three points. Write 1-2-5d.')
    separatorPattern.lastIndex = read.end
    if (!separatorPattern.test(text)) return faulty(null)
    at = separatorPattern.lastIndex
  }
}

/** Gives bare numbers the unit of the last side. */
function withUnits(sides: readonly Sum[]): readonly Sum[] | Faulty {
  const last = sides[sides.length - 1] ?? []
  const unit = last.length === 1 ? (last[0]?.unit ?? null) : null
  const filled = sides.map(side => side.map(amount => (amount.unit === null ? { ...amount, unit } : amount)))
  const bare = filled.flat().some(({ number, unit }) => unit === null && !isZero(number))
  if (!bare) return filled
  const [only] = sides.length === 1 ? (sides[0] ?? []) : []
  if (only) return faulty(`lacks a unit. Write ${only.number}h or ${only.number}d.`)
  return faulty(`lacks a unit. ${unitAdvice(sides)}`)
}

/** What a range without all its units was likely meant to be: the missing ones are those of the first amount that has one. */
function unitAdvice(sides: readonly Sum[]): string {
  const unit = sides.flat().find(amount => amount.unit !== null)?.unit ?? 'd'
  const meant = sides.map(side => side.map(amount => ({ ...amount, unit: amount.unit ?? unit })))
  return `Write ${writeSides(meant)}.`
}

function readEvery(rest: string): Duration | Faulty {
  const sides = readSides(rest)
  if (isFaulty(sides)) return sides
  const filled = withUnits(sides)
  if (isFaulty(filled)) return filled
  const [amount, ...more] = filled.flat()
  return amount && more.length === 0 ? { kind: 'every', amount } : faulty('has more than one amount. Write every 2w.')
}

function readText(text: string, use: DurationUse): Duration | Faulty {
  if (thousands.test(text)) {
    const number = /[\d,]*,\d{3}(?!\d)/.exec(text)?.[0] ?? ''
    const meant = /^0*,/.test(number) ? canonicalNumber(number) : number.replaceAll(',', '')
    return faulty(`has a comma that could mean thousands. Write ${meant}.`)
  }
  const items = itemsPattern.exec(text)
  if (items) {
    if (use !== 'wait') return faulty(`counts items, which only a wait can. ${remedies[use]}`)
    const count = readNumber(items[1] ?? '', items[2] ?? '')
    return typeof count === 'string' ? { kind: 'items', count } : count
  }
  const every = everyPattern.exec(text)
  if (every) {
    if (use !== 'wait') return faulty(`is a gate, which only a wait can be. ${remedies[use]}`)
    return readEvery(every[1] ?? '')
  }
  const sides = readSides(text)
  if (isFaulty(sides)) return sides
  const filled = withUnits(sides)
  return isFaulty(filled) ? filled : { kind: 'span', sides: filled }
}

const longestFault = 200

/**
 * Reads a duration, as typed or as stored. The refusal is one line that quotes the text and says what would be right; its place
 * is '', the caller knows where the text stood.
 */
export function parseDuration(text: string, use: DurationUse): Result<Duration> {
  const trimmed = text.trim()
  if (trimmed === '') return refuse('', `An empty text is no time. ${remedies[use]}`)
  const read = readText(trimmed, use)
  if (!isFaulty(read)) return ok(read)
  // What would be right repeats the digits that were typed; a screen full of them helps nobody.
  const fault = read.fault !== null && read.fault.length <= longestFault ? read.fault : `is no time. ${remedies[use]}`
  return refuse('', `${quoted(trimmed)} ${fault}`)
}

const writeAmount = ({ number, unit }: Amount): string => canonicalNumber(number) + (unit ?? '')
const writeSides = (sides: readonly Sum[]): string => sides.map(side => side.map(writeAmount).join(' ')).join('-')

/** The canonical text of a duration. Reading it again gives the same duration. */
export function writeDuration(duration: Duration): DurationText {
  switch (duration.kind) {
    case 'span':
      return writeSides(duration.sides)
    case 'every':
      return `every ${writeAmount(duration.amount)}`
    case 'items':
      return `${canonicalNumber(duration.count)} items`
  }
}
