// Chance that comes out the same every time: random maps and the items that follow them are drawn from a seed.

export interface Chance {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `count`. */
  below(count: number): number
  pick<T>(first: T, ...others: T[]): T
  /** True with that chance. */
  happens(chance: number): boolean
}

/** @see Mulberry32, Tommy Ettinger, public domain */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(next() * count)
  return {
    next,
    below,
    pick: (first, ...others) => others[below(others.length + 1) - 1] ?? first,
    happens: chance => next() < chance,
  }
}
