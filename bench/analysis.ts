// How long the analysis takes a step, for maps of many shapes and sizes. Prints the tables of bench/README.md.
// Every figure works through 100,000 steps, in 1,000 different maps of 100 or in a single one, and is the least processor time of several
// rounds: what other programs do meanwhile counts as little as it can.

import { analyze } from '../src/analysis/analyze'
import { assess } from '../src/experiments/assess'
import { newExperiment } from '../src/model/defaults'
import type { MapDocument } from '../src/model/types'
import { shapes } from './shapes'

const sizes = [100, 1_000, 10_000, 100_000]
const stepsAFigure = 100_000
const rounds = 9

/** Microseconds of processor time. */
function cpu(run: () => void): number {
  globalThis.gc?.()
  const begun = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(begun)
  return user + system
}

const isMeant = (name: string): boolean => !process.argv[2] || name.startsWith(process.argv[2])
const shown = (count: number): string => String(count).replace(/(\d)(?=(\d{3})+$)/g, '$1,')

process.stdout.write(
  `| microseconds a step | ${sizes.map(size => `${shown(size)} steps`).join(' | ')} | 100,000 against 1,000 |\n`,
)
process.stdout.write(`|---|${sizes.map(() => '---:').join('|')}|---:|\n`)
for (const [name, shape] of Object.entries(shapes)) {
  if (!isMeant(name)) continue
  const least = sizes.map(size => {
    const maps = Array.from({ length: stepsAFigure / size }, () => shape(size))
    const times = Array.from({ length: rounds }, () =>
      cpu(() => {
        for (const doc of maps) if (analyze(doc).leadTime === null) throw new Error(`${name}: no lead time`)
      }),
    )
    return Math.min(...times)
  })
  const [, small = 0, , large = 0] = least
  const cells = [...least.map(time => (time / stepsAFigure).toFixed(1)), `× ${(large / small).toFixed(2)}`]
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

process.stdout.write('\n| one change in the app, 2,000 steps | no experiment | 5 experiments |\n|---|---:|---:|\n')
for (const [name, shape] of Object.entries(shapes)) {
  if (!isMeant(name)) continue
  const cells = [0, 5].map(count => {
    const doc = withExperiments(shape(2_000), count)
    const times = Array.from({ length: 20 }, () => cpu(() => void assess(doc)))
    const middle = times.sort((a, b) => a - b)[10] ?? 0
    return `${(middle / 1000).toFixed(0)} ms`
  })
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`)
}
