// Divides a number up among the steps that it is made of: sorted, with shares and running sums, rounded so that they add up.

import { stepName } from '../model/names'
import type { Id, MapDocument } from '../model/types'
import { apportion } from './apportion'
import type { Contribution, Contributions } from './explanation'
import { formatTenths } from './format-tenths'
import { countOf, type Measure } from './measure'

/** What a step adds, in the unit of the measure: its waiting, its work, or something else that is neither. */
export interface Part {
  readonly step: Id
  readonly wait?: number
  readonly work?: number
  readonly other?: number
}

const amountOf = ({ wait = 0, work = 0, other = 0 }: Part): number => wait + work + other

/** Amounts that differ by less than rounding are equal, and keep their flow order. */
const rank = (part: Part): number => Number(amountOf(part).toPrecision(9))

const falling = (counts: readonly number[]): number[] => [...counts].sort((a, b) => b - a)

/** `null` when nothing adds anything. `total` is the number as the analysis has it. */
export function contributionsOf(
  doc: MapDocument,
  parts: readonly Part[],
  total: number,
  measure: Measure,
  says: Pick<Contributions, 'title' | 'bars'>,
): Contributions | null {
  const sorted = parts.filter(part => amountOf(part) > 0).sort((a, b) => rank(b) - rank(a))
  if (sorted.length === 0 || !(total > 0)) return null
  const sum = countOf(measure, total)
  // Steps that are equal but for rounding noise could get the digit that is left over in any order: the first get it.
  const counts = falling(
    apportion(
      sorted.map(part => amountOf(part) / measure.size),
      sum,
    ),
  )
  const tenths = falling(
    apportion(
      sorted.map(part => (amountOf(part) / total) * 1000),
      1000,
    ),
  )
  let reached = 0
  const rows = sorted.map((part, place): Contribution => {
    reached += tenths[place] ?? 0
    return {
      entry: `steps/${part.step}`,
      name: stepName(doc, part.step),
      count: counts[place] ?? 0,
      value: measure.short(counts[place] ?? 0),
      share: formatTenths(tenths[place] ?? 0),
      cumulative: formatTenths(reached),
      wait: (part.wait ?? 0) / total,
      work: (part.work ?? 0) / total,
      part: (tenths[place] ?? 0) / 1000,
      reached: reached / 1000,
    }
  })
  return { ...says, total: measure.whole(sum), rows, measure }
}

/** The first `most` rows, and one for all others together, so that the sum stays. */
export function shortened({ rows, measure }: Contributions, most: number): readonly Contribution[] {
  if (rows.length <= most) return rows
  const [shown, rest] = [rows.slice(0, most - 1), rows.slice(most - 1)]
  const sum = (part: (row: Contribution) => number): number => rest.reduce((all, row) => all + part(row), 0)
  const count = sum(row => row.count)
  return [
    ...shown,
    {
      entry: null,
      name: `${rest.length} more steps`,
      count,
      value: measure.short(count),
      share: formatTenths(Math.round(sum(row => row.part) * 1000)),
      cumulative: formatTenths(1000),
      wait: sum(row => row.wait),
      work: sum(row => row.work),
      part: sum(row => row.part),
      reached: 1,
    },
  ]
}
