// What a run of mutated inputs came to: how many of each kind, how many were opened and refused, and the slowest one. Printed, so
// that a run says what it tried. No input may take many times what the map that it was made of takes on this machine, just now.

import { afterAll, expect } from 'vitest'
import { writeMapText } from '../../src/model/canonical'
import { handIn } from '../hostile/handed-in'
import { base } from './base'
import { drawnCount, expectSeen, forget } from './seen'

interface Count {
  opened: number
  refused: number
  slowest: number
}

/** As many times what the right map takes to be read and drawn. */
const mostTimes = 50
/** Milliseconds from which an input is looked into; a busy machine alone can take that. */
const suspicious = 400

const right = new TextEncoder().encode(writeMapText(base))

function readRight(): void {
  const read = handIn('a.json', right)
  if (read.ok) expectSeen(read.value.doc)
}

/** Milliseconds of the quickest of three: what other programs take is not counted. */
function quickest(run: () => void): number {
  const times = [0, 1, 2].map(() => {
    forget()
    const begun = performance.now()
    run()
    return performance.now() - begun
  })
  return Math.min(...times)
}

export function createTally() {
  const counts = new Map<string, Count>()
  afterAll(() => {
    const lines = [...counts].map(
      ([kind, { opened, refused, slowest }]) =>
        `${kind}: ${opened + refused} inputs, ${opened} opened, ${refused} refused, slowest ${slowest.toFixed(1)} ms`,
    )
    console.info(['Fuzzed', ...lines, `${drawnCount()} maps drawn`].join('\n  '))
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
    if (took > suspicious) expect(quickest(read) / quickest(readRight)).toBeLessThan(mostTimes)
  }
}
