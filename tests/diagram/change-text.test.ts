import { expect, it } from 'vitest'
import { changeText } from '../../src/diagram/change-text'
import { map, step } from '../helpers/build'

const doc = map(step('Review', { wait: '22d', completeAccurate: 0.6 }))

it.each([
  [{ field: 'wait', to: '6d' } as const, 'wait before Review 22d → 6d'],
  [{ field: 'completeAccurate', to: 0.9 } as const, '%C&A of Review 60 % → 90 %'],
  [{ field: 'skip', to: 0.7 } as const, 'items that pass Review 0 % → 70 %'],
  [{ field: 'work', to: '4h' } as const, 'work of Review 4h'],
])('a change is said with what was before, where that is known: %o', (change, said) => {
  expect(changeText(doc, doc, { id: 'c', step: 'review', ...change })).toBe(said)
})
