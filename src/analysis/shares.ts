// How the item's chance is divided among the ways it can take: the shares of a choice, of the starts and of rework.

import type { Fraction } from '../model/types'

/** Sums and values this close, relative to the value, are equal. */
export const closeness = 1e-9

export interface Division {
  /** One chance for each share given; they add up to 1 (0 for an empty list). */
  readonly parts: readonly number[]
  readonly problem: 'shares-above-one' | 'shares-below-one' | null
}

const total = (shares: readonly (Fraction | null)[]): number =>
  shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)

/** Divides one item among the shares; an open share (`null`) takes an equal part of what the others leave. */
export function divide(shares: readonly (Fraction | null)[]): Division {
  if (shares.length === 0) return { parts: [], problem: null }
  const sum = total(shares)
  const open = shares.filter(share => share === null).length
  if (sum >= 1 - closeness) {
    return { parts: shares.map(share => (share ?? 0) / sum), problem: sum > 1 + closeness ? 'shares-above-one' : null }
  }
  if (open > 0) return { parts: shares.map(share => share ?? (1 - sum) / open), problem: null }
  const parts = sum > 0 ? shares.map(share => (share ?? 0) / sum) : shares.map(() => 1 / shares.length)
  return { parts, problem: 'shares-below-one' }
}

/** The chances of being sent back with their `sum`, which may be less than 1; above 1 they are divided by it. */
export function divideRework(shares: readonly (Fraction | null)[]): Division & { readonly sum: number } {
  const sum = total(shares)
  if (sum < 1 - closeness) return { parts: shares.map(share => share ?? 0), sum, problem: null }
  const problem = sum > 1 + closeness ? 'shares-above-one' : null
  return { parts: shares.map(share => (share ?? 0) / sum), sum: 1, problem }
}
