// A step set down in the open changes the numbers; the map says why.

import { expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { looseSteps } from '../../src/explain/loose-steps'
import type { MapDocument } from '../../src/model/types'
import { map, step } from '../helpers/build'

const told = (doc: MapDocument) => looseSteps(doc, analyze(doc)).map(({ text, mend }) => [text, mend])
const first = step('A', { wait: '1d', work: '1h' })
const second = step('B', { wait: '2d', work: '1h' })

it('names a step that nothing is connected to, and where it is', () => {
  const doc = map(first, second, step('Smoke test', { id: 's', after: [] }))
  expect(told(doc)).toEqual([
    ['Nothing is connected to Smoke test, so it counts as one more way in. Draw a flow to it.', 'steps/s'],
  ])
})

it('says nothing of a step that is given as a start, of a map without flows, and of one where all are connected', () => {
  expect(told(map(first, second, step('C', { after: [], start: 0.2 })))).toEqual([])
  expect(told(map(step('A', { after: [] }), step('B', { after: [] })))).toEqual([])
  expect(told(map(first, second))).toEqual([])
})
