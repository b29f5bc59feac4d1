// Any map of a few steps: chains, choices, splits, loops, flows to oneself, shares of 0 and 1, steps that nothing leads to.

import fc from 'fast-check'
import { emptyMap, newFlow, newStep } from '../../src/model/defaults'
import type { Flow, MapDocument, Step } from '../../src/model/types'

const share = fc.constantFrom(null, null, 0, 0.1, 0.25, 0.5, 0.75, 1)
const time = fc.constantFrom(null, '0', '1h', '2h', '5h', '1d', '1d-3d', '1-2-5d', 'every 1w', '3h-20h')
const fraction = fc.constantFrom(null, null, null, 0, 0.3, 0.9, 1)

const step = fc.record({
  wait: fc.oneof(time, time, fc.constant('3 items')),
  work: time.map(text => (text?.startsWith('every') ? '4h' : text)),
  completeAccurate: fraction,
  skip: fraction,
  split: fc.constantFrom('choice' as const, 'choice' as const, 'parallel' as const),
  start: fc.constantFrom(null, null, null, null, null, 0, 0.4, 1),
  people: fc.constantFrom(null, 1, 3),
  uptime: fc.constantFrom(null, 0.5),
  team: fc.constantFrom(null, null, 't1', 't2'),
  production: fc.boolean(),
  value: fc.constantFrom(null, 'adds' as const, 'waste' as const),
})

/** Mostly forward work, with some flows back of either kind. */
const flow = (count: number) =>
  fc.record({
    from: fc.nat(count - 1),
    to: fc.nat(count - 1),
    turned: fc.nat(5),
    kind: fc.constantFrom('work' as const, 'work' as const, 'work' as const, 'rework' as const),
    share,
  })

export const randomMap: fc.Arbitrary<MapDocument> = fc.integer({ min: 1, max: 8 }).chain(count =>
  fc
    .record({
      steps: fc.array(step, { minLength: count, maxLength: count }),
      flows: fc.array(flow(count), { minLength: count - 1, maxLength: 2 * count }),
      entry: fc.constantFrom('choice' as const, 'choice' as const, 'parallel' as const),
      demand: fc.constantFrom(null, { items: 2, per: '1w' }),
      firstTeam: fc.constantFrom(null, 't1'),
    })
    .map(({ steps, flows, entry, demand, firstTeam }): MapDocument => {
      const map = emptyMap('random', 'Random')
      const drawnSteps: Record<string, Step> = {}
      for (const [place, fields] of steps.entries())
        drawnSteps[`s${place}`] = { ...newStep(`s${place}`, ''), ...fields }
      const drawnFlows: Record<string, Flow> = {}
      for (const [place, { from, to, turned, kind, share: given }] of flows.entries()) {
        const isTurned = turned > 0 && (kind === 'work' ? from > to : from < to)
        const [start, end] = isTurned ? [to, from] : [from, to]
        const id = `f${place}`
        drawnFlows[id] = {
          ...newFlow(id, kind, `s${start}`, `s${end}`),
          share: kind === 'rework' ? (given ?? 0.2) : given,
        }
      }
      return {
        ...map,
        entry,
        demand,
        intent: { ...map.intent, firstTeam },
        teams: {
          t1: { id: 't1', name: 'One', people: 2, order: 1 },
          t2: { id: 't2', name: 'Two', people: null, order: 2 },
        },
        steps: drawnSteps,
        flows: drawnFlows,
      }
    }),
)
