// Generated durations: every form of the grammar, as values, and the many ways in which people spell one value.

import fc from 'fast-check'
import type { Amount, Unit } from '../../src/model/amount'
import { type Duration, type DurationUse, type Sum, writeDuration } from '../../src/model/duration'
import type { DurationText } from '../../src/model/types'

const units: readonly Unit[] = ['s', 'min', 'h', 'd', 'w', 'mo', 'cd']

const digits = (from: number, to: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: from, maxLength: to })

/** Canonical decimal text: no needless zero in front; zeros at the end stay. */
export const number: fc.Arbitrary<string> = fc
  .tuple(digits(1, 8), fc.option(digits(1, 6), { nil: null, freq: 2 }))
  .map(([whole, fraction]) => whole.replace(/^0+(?=\d)/, '') + (fraction === null ? '' : `.${fraction}`))

const amount: fc.Arbitrary<Amount> = fc.record({ number, unit: fc.constantFrom(...units) })
const sum: fc.Arbitrary<Sum> = fc.array(amount, { minLength: 1, maxLength: 4 })
const bareZero: Sum = [{ number: '0', unit: null }]

/** Sides of which bare zeros do not take a unit from the last one. */
const sides: fc.Arbitrary<readonly Sum[]> = fc.oneof(
  { weight: 6, arbitrary: fc.array(sum, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant([bareZero]) },
  { weight: 1, arbitrary: sum.map(low => [low, bareZero]) },
  { weight: 1, arbitrary: fc.array(amount, { minLength: 2, maxLength: 3 }).map(high => [bareZero, high]) },
)

const span: fc.Arbitrary<Duration> = sides.map(made => ({ kind: 'span', sides: made }))
const every: fc.Arbitrary<Duration> = amount.map(made => ({ kind: 'every', amount: made }))
const items: fc.Arbitrary<Duration> = number.map(count => ({ kind: 'items', count }))

export const arbitraryDuration = (use: DurationUse): fc.Arbitrary<Duration> =>
  use === 'wait' ? fc.oneof({ weight: 4, arbitrary: span }, every, items) : span

export const arbitraryDurationText = (use: DurationUse): fc.Arbitrary<DurationText> =>
  arbitraryDuration(use).map(writeDuration)

const spellings: Readonly<Record<Unit, readonly string[]>> = {
  s: ['s', 'sec', 'second', 'seconds'],
  min: ['m', 'min', 'minute', 'minutes'],
  h: ['h', 'hr', 'hour', 'hours'],
  d: ['d', 'day', 'days'],
  w: ['w', 'week', 'weeks'],
  mo: ['mo', 'month', 'months'],
  cd: ['cd'],
}

/** One value and a way of typing it that is not canonical. */
export const spelledDuration: fc.Arbitrary<{ readonly typed: string; readonly duration: Duration }> = fc
  .tuple(arbitraryDuration('wait'), fc.infiniteStream(fc.nat(11)))
  .map(([duration, choices]) => {
    const pick = <T>(...from: readonly [T, ...T[]]): T => from[(choices.next().value ?? 0) % from.length] ?? from[0]
    const inAnyCase = (word: string) => pick(word, word.toUpperCase(), word.slice(0, 1).toUpperCase() + word.slice(1))
    const space = () => pick('', ' ', '  ', '\t', '\u00a0')
    const gap = () => pick(' ', '  ', '\t ')
    const numberAs = (text: string) => {
      const [whole = '', fraction] = text.split('.')
      if (fraction === undefined) return pick('', '', '00') + whole
      const point = fraction.length === 3 ? '.' : pick('.', ',')
      return (whole === '0' ? pick('0', '') : whole) + point + fraction
    }
    const amountAs = ({ number: text, unit }: Amount) =>
      unit === null
        ? text
        : numberAs(text) +
          space() +
          inAnyCase(spellings[unit][(choices.next().value ?? 0) % spellings[unit].length] ?? unit)
    const sideAs = (side: Sum) => side.map(amountAs).join(gap())
    const spell = (): string => {
      if (duration.kind === 'items') return `${numberAs(duration.count)}${space()}${inAnyCase('items')}`
      if (duration.kind === 'every') return `${inAnyCase('every')}${gap()}${amountAs(duration.amount)}`
      const separator = () => space() + pick('-', '–', '..') + space()
      return duration.sides.map(sideAs).reduce((typed, side) => typed + separator() + side)
    }
    return { typed: space() + spell() + space(), duration }
  })
