// Arrow keys on the canvas [U1]: every entry can be reached, along the flow first.

import { describe, expect, it } from 'vitest'
import { type WalkMap, walk, walkOntoFlow, walkThrough } from '../../src/canvas/walk'
import type { EntryRef } from '../../src/model/entry'

const box = (x: number, y: number) => ({ x, y, width: 150, height: 120 })
const flow = (id: string, from: EntryRef, to: EntryRef, forward = true) => ({
  ref: `flows/${id}` as EntryRef,
  from,
  to,
  forward,
})

/** build → (test | review) → deploy, review below test; test has a blocker with an experiment; a customer above. */
const map: WalkMap = {
  boxes: {
    'steps/build': box(0, 100),
    'steps/test': box(206, 100),
    'steps/review': box(206, 300),
    'steps/deploy': box(412, 100),
    'symbols/customer': box(412, -100),
  },
  flows: [
    flow('f1', 'steps/build', 'steps/review'),
    flow('f2', 'steps/build', 'steps/test'),
    flow('f3', 'steps/test', 'steps/deploy'),
    flow('f4', 'steps/review', 'steps/deploy'),
    flow('r1', 'steps/test', 'steps/build', false),
  ],
  below: { 'steps/test': ['blockers/b1', 'experiments/e1'] },
  order: ['steps/build', 'steps/test', 'steps/review', 'steps/deploy'],
}

describe('walk', () => {
  it('begins at the first step', () => {
    expect(walk(map, null, 'right')).toBe('steps/build')
    expect(walk(map, 'steps/gone', 'left')).toBe('steps/build')
  })

  it('goes straight on where the flow branches, never along rework', () => {
    expect(walk(map, 'steps/build', 'right')).toBe('steps/test')
    expect(walk(map, 'steps/test', 'right')).toBe('steps/deploy')
    expect(walk(map, 'steps/deploy', 'left')).toBe('steps/test')
    expect(walk(map, 'steps/build', 'left')).toBeNull()
  })

  it('goes down through what is below a step, then to the branch below, and back', () => {
    expect(walk(map, 'steps/test', 'down')).toBe('blockers/b1')
    expect(walk(map, 'blockers/b1', 'down')).toBe('experiments/e1')
    expect(walk(map, 'experiments/e1', 'down')).toBe('steps/review')
    expect(walk(map, 'blockers/b1', 'up')).toBe('steps/test')
    expect(walk(map, 'steps/review', 'up')).toBe('steps/test')
    expect(walk(map, 'blockers/b1', 'right')).toBe('steps/deploy')
  })

  it('reaches symbols by direction', () => {
    expect(walk(map, 'steps/deploy', 'up')).toBe('symbols/customer')
  })

  it('steps onto a flow, along its siblings, and off at either end', () => {
    const onto = walkOntoFlow(map, 'steps/build', 'right')
    expect(onto).toBe('flows/f1')
    expect(walk(map, 'flows/f1', 'down')).toBe('flows/f2')
    expect(walk(map, 'flows/f2', 'right')).toBe('steps/test')
    expect(walk(map, 'flows/r1', 'left')).toBe('steps/test')
  })

  it('passes through everything once, in the order in which it is read: blockers and flows after their step', () => {
    const seen: EntryRef[] = []
    for (let at = walkThrough(map, null, 1); at !== null; at = walkThrough(map, at, 1)) seen.push(at)
    expect(seen.join(' ')).toBe(
      'steps/build flows/f1 flows/f2 steps/test blockers/b1 experiments/e1 flows/f3 flows/r1 steps/review flows/f4 ' +
        'steps/deploy symbols/customer',
    )
    expect(walkThrough(map, 'flows/f1', -1)).toBe('steps/build')
    expect(walkThrough(map, 'steps/build', -1)).toBeNull()
  })
})
