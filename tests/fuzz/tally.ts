// What a run of mutated inputs came to: how many of each kind, how many were opened and refused, and the slowest one. Printed, so
// that a run says what it tried.

import { afterAll, expect } from 'vitest'

interface Count {
  opened: number
  refused: number
  slowest: number
}

/** More than any of these small inputs may take, however busy the machine is. */
const longest = 10_000

export function createTally() {
  const counts = new Map<string, Count>()
  afterAll(() => {
    const lines = [...counts].map(
      ([kind, { opened, refused, slowest }]) =>
        `${kind}: ${opened + refused} inputs, ${opened} opened, ${refused} refused, slowest ${slowest.toFixed(1)} ms`,
    )
    console.info(['Fuzzed', ...lines].join('\n  '))
  })
  /** Runs one input; `read` says whether it was opened, and throws when something is wrong with it. */
  return (kind: string, read: () => boolean): void => {
    const count = counts.get(kind) ?? { opened: 0, refused: 0, slowest: 0 }
    counts.set(kind, count)
    const begun = performance.now()
    const isOpened = read()
    const took = performance.now() - begun
    count.slowest = Math.max(count.slowest, took)
    if (isOpened) count.opened += 1
    else count.refused += 1
    expect(took).toBeLessThan(longest)
  }
}
