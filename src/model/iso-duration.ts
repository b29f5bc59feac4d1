// ISO 8601 durations, `PT2H30M`: read as the amounts that they stand for, so that nothing else needs to know them.

import type { Amount, Unit } from './amount'

const part = (letter: string) => `(?:(\\d+(?:[.,]\\d+)?)${letter})?`
const shape = new RegExp(
  `^P${part('Y')}${part('M')}${part('W')}${part('D')}(?:T(?=\\d)${part('H')}${part('M')}${part('S')})?$`,
  'i',
)
const units: readonly Unit[] = ['w', 'mo', 'w', 'd', 'h', 'min', 's']
const weeksPerYear = 52n

/** 52 times a decimal number, exactly. */
function years(text: string): string {
  const [whole = '', fraction = ''] = text.split('.')
  const digits = String(BigInt(whole + fraction) * weeksPerYear).padStart(fraction.length + 1, '0')
  if (fraction === '') return digits
  const at = digits.length - fraction.length
  return `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0+$/, '')
}

/**
 * The amounts of an ISO duration, largest unit first; parts of nothing are left out where another part is left. `null` when
 * the text is none: no part at all, or a fraction before the last part.
 */
export function readIso(text: string): readonly Amount[] | null {
  const match = shape.exec(text)
  if (!match) return null
  const given = match.slice(1).flatMap((typed: string | undefined, index): Amount[] => {
    const unit = units[index]
    if (typed === undefined || unit === undefined) return []
    const number = typed.replace(',', '.')
    return [{ number: index === 0 ? years(number) : number, unit }]
  })
  const typed = match.slice(1).filter((part: string | undefined) => part !== undefined)
  if (given.length === 0 || typed.slice(0, -1).some(number => /[.,]/.test(number))) return null
  const some = given.filter(({ number }) => /[1-9]/.test(number))
  return some.length > 0 ? some : given.slice(-1)
}
