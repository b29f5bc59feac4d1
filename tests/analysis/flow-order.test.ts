import { expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { MapDocument } from '../../src/model/types'
import { sketch } from './sketch'

const order = (doc: MapDocument) => analyze(doc).flowOrder.join(' ')

it('takes the smallest id of those that all have come past', () => {
  expect(order(sketch('s => z > j; s => b > c > j'))).toBe('s b c z j')
})

it('compares ids by UTF-16 code units', () => {
  expect(order(sketch('s => a > j; s => B > j; s => _ > j; s => 9 > j'))).toBe('s 9 B _ a j')
})

it('takes a repair step once something is sent back to it', () => {
  expect(order(sketch('start > test > go; test ~0.2 fix; fix > test'))).toBe('start test fix go')
})

it('breaks a loop at the smallest id that work enters from a step taken, then at one that is sent back to', () => {
  expect(order(sketch('a > c; a > d; c > d; d >0.5 c; d >0.5 e'))).toBe('a c d e')
  expect(order(sketch('a > b; b ~0.2 d; c > d > c; d > e'))).toBe('a b d c e')
})

it('makes a flow to a step that is not later a flow back, itself included', () => {
  const { leadTime, flowOrder } = analyze(sketch('a > b; b >0.2 b; b >0.8 c', {}, {}))
  expect(flowOrder).toEqual(['a', 'b', 'c'])
  expect(leadTime).toBeCloseTo((1 + 1 / 0.8 + 1) * 9 * 3600, 6)
})
