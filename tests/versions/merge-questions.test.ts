import { describe, expect, it } from 'vitest'
import type { MapDocument } from '../../src/model/types'
import { commonState } from '../../src/versions/common-state'
import { merge } from '../../src/versions/merge'
import { choiceOf, mergeQuestions } from '../../src/versions/merge-questions'
import { map, step } from '../helpers/build'

const base = map(step('Build', { wait: '2d', work: '3d' }), step('Review', { wait: '22d' }))
const withStep = (doc: MapDocument, id: string, fields: object): MapDocument => ({
  ...doc,
  steps: { ...doc.steps, [id]: { ...(doc.steps[id] as MapDocument['steps'][string]), ...fields } },
})
const asked = (mine: MapDocument, theirs: MapDocument, from: MapDocument | null = base) => {
  const { conflicts } = merge(from, mine, theirs)
  return mergeQuestions(conflicts, from, mine, theirs)
}

describe('what a merge asks', () => {
  it('says the entry, the field in words, and what it was', () => {
    const [one, ...more] = asked(
      withStep(base, 'review', { wait: '6d', work: '1h' }),
      withStep(base, 'review', { wait: '8d' }),
    )
    expect(more).toEqual([])
    expect(one).toMatchObject({
      key: 'steps/review/wait',
      entry: 'steps/review',
      name: 'Review',
      field: 'Wait before',
      base: '22d',
      mine: '6d',
      theirs: '8d',
    })
  })

  it('asks once for all places on the map, and the one answer goes for all of them', () => {
    const at = (x: number) => ({ position: { x, y: 0 } })
    const mine = withStep(withStep(base, 'build', at(1)), 'review', at(2))
    const theirs = withStep(withStep(base, 'build', at(3)), 'review', at(4))
    const questions = asked(mine, theirs)
    expect(questions).toMatchObject([{ key: 'places', mine: '2 of them as here' }])
    const merged = merge(base, mine, theirs).merged(choiceOf(new Map([['places', 'theirs']])))
    expect([merged.steps.build?.position?.x, merged.steps.review?.position?.x]).toEqual([3, 4])
  })

  it('says that one removed what the other changed', () => {
    const { review: _gone, ...steps } = base.steps
    const removed = { ...base, steps, flows: {} }
    expect(asked(removed, withStep(base, 'review', { work: '1h' }))).toMatchObject([
      { entry: 'steps/review', field: '', name: 'Review', mine: 'removed', theirs: 'kept, with its changes' },
    ])
  })

  it('has no word for what it was when nobody knows', () => {
    expect(asked(base, withStep(base, 'review', { wait: '8d' }), null)).toMatchObject([
      { base: '', mine: '22d', theirs: '8d' },
    ])
  })
})

describe('the state that both copies began from', () => {
  it('is the one that the file is the fewest changes away from; of equals the earliest, so that more is asked', () => {
    const first = withStep(base, 'review', { wait: '20d' })
    const last = withStep(first, 'build', { wait: '9d', work: '1h' })
    expect(commonState([last, first, base], withStep(last, 'review', { work: '1h' }))).toBe(last)
    expect(commonState([last, first, base], withStep(base, 'build', { team: null, work: '8h' }))).toBe(base)
    // Changed here after it was handed out, and handed out again: the file may come from either.
    expect(commonState([first, base], withStep(base, 'review', { wait: '18d' }))).toBe(base)
    expect(commonState([], base)).toBeNull()
  })
})
