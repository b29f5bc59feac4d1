// Maps that try a layout: software delivery in five teams with branches and rework, and sixty steps in rows.

import type { MapDocument } from '../../src/model/types'
import { blocker, demand, experiment, having, intent, map, type Part, rework, step, team } from './build'

const shown = (view: Partial<MapDocument['view']>): Part =>
  having({ view: { rows: 'work completeAccurate people', lanes: false, ladder: 'wait-up', wrap: 8, ...view } })

/** Fifteen steps of six teams, one without a team: the map that lanes are looked at with. */
export const softwareMap: MapDocument = map(
  having({ title: 'Feature request to production' }),
  shown({ lanes: true, wrap: 12 }),
  team('Product', 2),
  team('Delivery team', 6),
  team('Test office', 3),
  team('Security', 1),
  team('Operations', 4),
  demand(4, '1w'),
  step('Shape the request', { team: 'Product', wait: '2w', work: '6h', completeAccurate: 0.8 }),
  step('Plan', { team: 'Product', wait: '3d-8d', work: '4h', completeAccurate: 0.9 }),
  step('Build', { team: 'Delivery team', wait: '2d', work: '3d', completeAccurate: 0.75, split: 'parallel' }),
  step('Review code', { team: 'Delivery team', wait: '6h', work: '1h', completeAccurate: 0.9 }),
  rework(0.2, 'Build'),
  step('Security review', { team: 'Security', after: ['Build'], wait: '9d-20d', work: '3h', completeAccurate: 0.7 }),
  blocker('Every change gets the full assessment', { votes: 4 }),
  experiment('Pre-approve low-risk changes'),
  step('Acceptance test', {
    team: 'Test office',
    after: ['Review code', 'Security review'],
    wait: '5d',
    work: '1d',
    completeAccurate: 0.8,
  }),
  rework(0.15, 'Build'),
  step('Approve', { wait: 'every 1w', work: '15min' }),
  step('Release', { team: 'Operations', wait: '3d', work: '2h', completeAccurate: 0.95 }),
  step('Watch in production', { team: 'Delivery team', wait: '0', work: '2h', production: true }),
  intent({ firstTeam: 'delivery-team' }),
)

const names = ['Take in', 'Check', 'Plan', 'Build', 'Review', 'Test', 'Approve', 'Release', 'Train', 'Watch']
const teams = ['Product', 'Delivery team', 'Test office', 'Security', 'Operations']

/** Sixty steps in a row that branch now and then, with rework and blockers; nobody has placed any. */
export function sixtySteps(view: Partial<MapDocument['view']> = {}): MapDocument {
  const parts: Part[] = [having({ title: 'Sixty steps' }), shown(view), ...teams.map(name => team(name, 3))]
  const nameAt = (index: number) => `${names[index % names.length] ?? ''} ${index + 1}`
  for (let index = 0; index < 60; index += 1) {
    const isBranch = index % 15 === 7
    const joins = index % 15 === 8
    const after = isBranch
      ? [nameAt(index - 2)]
      : joins
        ? [nameAt(index - 2), nameAt(index - 1)]
        : index === 0
          ? []
          : [nameAt(index - 1)]
    parts.push(
      step(nameAt(index), {
        after,
        team: teams[(index * 3 + Math.floor(index / 7)) % teams.length] ?? null,
        wait: `${(index % 5) + 1}d`,
        work: `${(index % 7) + 1}h`,
        completeAccurate: 0.9,
        split: index % 15 === 5 ? 'parallel' : 'choice',
      }),
    )
    if (index % 13 === 4) parts.push(rework(0.1))
    if (index % 11 === 3) parts.push(blocker(`Waits for the board, ${index}`))
  }
  return map(...parts)
}

/** The same map with every step where `placed` says. */
export const placedAs = (
  doc: MapDocument,
  placed: Readonly<Record<string, { readonly x: number; readonly y: number }>>,
): MapDocument => ({
  ...doc,
  steps: Object.fromEntries(
    Object.entries(doc.steps).map(([id, one]) => [id, { ...one, position: placed[id] ?? null }]),
  ),
})
