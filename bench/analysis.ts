// How long the analysis takes a step, for maps of many shapes and sizes. Prints the table of bench/README.md.
// Time is processor time, the least of several runs: what other programs do meanwhile counts as little as it can.

import { analyze } from '../src/analysis/analyze'
import { assess } from '../src/experiments/assess'
import { newExperiment } from '../src/model/defaults'
import type { MapDocument } from '../src/model/types'
import { shapes } from './shapes'

const sizes = [100, 1_000, 10_000, 100_000]
/** Steps worked through for one figure, so that small maps run often enough for the compiler to settle. */
const stepsAFigure = 200_000

/** Microseconds of processor time of one call. */
function cpu(run: () => unknown): number {
  const begun = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(begun)
  return user + system
}

/** Microseconds a call, the least of five groups of calls. */
function least(calls: number, run: () => unknown): number {
  const groups = 5
  const each = Math.max(1, Math.round(calls / groups))
  const times = Array.from({ length: calls < groups ? 3 : groups }, () => {
    globalThis.gc?.()
    return (
      cpu(() => {
        for (let call = 0; call < each; call++) run()
      }) / each
    )
  })
  return Math.min(...times)
}

const isMeant = (name: string): boolean => !process.argv[2] || name.startsWith(process.argv[2])

process.stdout.write(`| shape | ${sizes.map(size => `${size} steps`).join(' | ')} | 100000 against 1000 |\n`)
process.stdout.write(`|---|${sizes.map(() => '---:').join('|')}|---:|\n`)
for (const [name, shape] of Object.entries(shapes)) {
  if (!isMeant(name)) continue
  const figures = sizes.map(size => {
    const doc = shape(size)
    if (analyze(doc).leadTime === null) throw new Error(`${name}, ${size} steps: no lead time`)
    return least(stepsAFigure / size, () => analyze(doc)) / size
  })
  const [, small = 0, , large = 0] = figures
  const cells = [...figures.map(figure => `${figure.toFixed(2)} µs`), `× ${(large / small).toFixed(2)}`]
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`)
}

const withExperiments = (doc: MapDocument, count: number): MapDocument => ({
  ...doc,
  experiments: Object.fromEntries(
    Array.from({ length: count }, (_, place) => {
      const experiment = newExperiment(`e${place}`, null, '', place)
      const step = Object.keys(doc.steps)[place * 7] ?? null
      const changes = step ? { c: { id: 'c', step, field: 'wait' as const, to: '1h' } } : {}
      return [experiment.id, { ...experiment, timebox: '3d', enters: step, changes }]
    }),
  ),
})

process.stdout.write('\n| one change in the app, 2000 steps | no experiment | 5 experiments |\n|---|---:|---:|\n')
for (const [name, shape] of Object.entries(shapes)) {
  if (!isMeant(name)) continue
  const cells = [0, 5].map(count => {
    const doc = withExperiments(shape(2_000), count)
    return `${(least(20, () => assess(doc)) / 1000).toFixed(0)} ms`
  })
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`)
}
