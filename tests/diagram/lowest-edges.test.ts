// The quick answer is the plain one.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lowestEdges } from '../../src/diagram/lowest-edges'

const whole = fc.integer({ min: -20, max: 20 })
const rect = fc.record({ x: whole, y: whole, width: fc.nat(20), height: fc.nat(20) })

it('is the lowest edge of all that begins above, at every height', () => {
  fc.assert(
    fc.property(fc.array(rect), whole, (rects, y) => {
      const plain = rects.filter(one => one.y < y).map(one => one.y + one.height)
      expect(lowestEdges(rects)(y)).toBe(Math.max(Number.NEGATIVE_INFINITY, ...plain))
    }),
  )
})
