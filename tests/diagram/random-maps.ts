// Random maps of a few teams for layouts: branches, joins, rework, loops, some steps placed by hand.

import fc from 'fast-check'
import { newFlow } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import { blocker, map, type Part, step } from '../helpers/build'

const plans = fc.record({
  steps: fc.array(
    fc.record({ team: fc.option(fc.constantFrom('Ada', 'Bob', 'Cyd')), blocked: fc.boolean(), long: fc.boolean() }),
    { minLength: 1, maxLength: 14 },
  ),
  links: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.boolean()), { maxLength: 22 }),
  wrap: fc.integer({ min: 2, max: 9 }),
  lanes: fc.boolean(),
})

/** Nobody has placed any step of these maps. */
export const randomMaps: fc.Arbitrary<MapDocument> = plans.map(({ steps, links, wrap, lanes }) => {
  const parts = steps.flatMap(({ team, blocked, long }, index): Part[] => [
    step(long ? `Step ${index} with a name of two lines` : `Step ${index}`, {
      id: `s${index}`,
      team,
      after: [],
      wait: `${index + 1}d`,
      work: '3h',
    }),
    ...(blocked ? [blocker('Waits for somebody')] : []),
  ])
  const doc = map(...parts)
  const flows = links
    .filter(([from, to]) => from < steps.length && to < steps.length)
    .map(([from, to, back], index) => ({
      ...newFlow(`f${index}`, back ? 'rework' : 'work', `s${from}`, `s${to}`),
      share: back ? 0.1 : null,
    }))
  return {
    ...doc,
    flows: Object.fromEntries(flows.map(one => [one.id, one])),
    view: { ...doc.view, wrap, lanes },
  }
})
