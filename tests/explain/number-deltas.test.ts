import { expect, it } from 'vitest'
import { assess } from '../../src/experiments/assess'
import { numberDeltas } from '../../src/explain/number-deltas'
import type { MapDocument } from '../../src/model/types'
import { map, step } from '../helpers/build'

const read = (doc: MapDocument) => ({ doc, assessment: assess(doc) })
const before = read(
  map(step('Build', { work: '3d' }), step('Review', { wait: '22d', work: '4h', completeAccurate: 0.9 })),
)
const after = read(
  map(step('Build', { work: '3d' }), step('Review', { wait: '6d', work: '4h', completeAccurate: 0.8 })),
)

it('sets the headline numbers before beside those after, and says which way is better', () => {
  const deltas = numberDeltas(before, after)
  expect(deltas.map(({ label, way }) => `${label}: ${way}`)).toEqual([
    'Lead time: better',
    'Flow efficiency: better',
    'Right first time (rolled %C&A): worse',
    'Longest wait: better',
  ])
  expect(deltas[0]?.by).toBe('16d less')
  expect(deltas[2]).toMatchObject({ before: '90 %', after: '80 %', by: '10 points less' })
  expect(deltas[3]).toMatchObject({ before: '22d before Review', after: '6d before Review', by: '16d less' })
})

it('finds nothing between a map and itself, and claims nothing of what is not known', () => {
  expect(numberDeltas(before, before).every(({ way, by }) => way === 'same' && by === '')).toBe(true)
  expect(numberDeltas(read(map()), after)[0]).toMatchObject({ before: 'Not known yet', way: 'unknown', by: '' })
})
