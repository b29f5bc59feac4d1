// Reordering by keys: a step changes places with its neighbour in the flow.

import { expect, it } from 'vitest'
import { neighbourInFlow, swapSteps } from '../../src/edit/reorder'
import { flow, map, step } from '../helpers/build'
import { expectEdit } from '../helpers/laws'

const doc = map(
  step('Build', { position: { x: 0, y: 0 } }),
  step('Test', { position: { x: 206, y: 10 } }),
  step('Deploy'),
)
const ways = (of: typeof doc) =>
  Object.values(of.flows)
    .map(({ kind, from, to }) => `${kind} ${from} → ${to}`)
    .sort()

it('puts the step in front of the one before it, in the flow and on the map', () => {
  expect(neighbourInFlow(doc, 'test', -1)).toBe('build')
  expectEdit(doc, swapSteps(doc, 'test', 'build'), after => {
    expect(ways(after)).toEqual(['work build → deploy', 'work test → build'])
    expect(after.steps.test?.position).toEqual({ x: 0, y: 0 })
    expect(after.steps.build?.position).toEqual({ x: 206, y: 10 })
  })
})

it('twice is as before; work that is sent back goes along, information stays', () => {
  const more = map(
    step('Build'),
    step('Test'),
    flow('test', 'build', { kind: 'rework', share: 0.2 }),
    flow('build', 'test', { kind: 'information' }),
  )
  const once = expectEdit(more, swapSteps(more, 'build', 'test'), after =>
    expect(ways(after)).toEqual(['information build → test', 'rework build → test', 'work test → build']),
  )
  expectEdit(once, swapSteps(once, 'build', 'test'), after => expect(after).toEqual(more))
})

it('has no neighbour to swap with at an end or where the flow branches', () => {
  const forked = map(step('Build'), step('Test'), step('Review', { after: ['Build'] }))
  expect(neighbourInFlow(forked, 'build', 1)).toBeNull()
  expect(neighbourInFlow(forked, 'build', -1)).toBeNull()
  expect(neighbourInFlow(forked, 'review', -1)).toBe('build')
})
