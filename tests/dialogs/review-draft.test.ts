// What is typed at a review, read all at once: one Enter says everything, or says what is missing and where.

import { describe, expect, it } from 'vitest'
import { emptyReview, type ReviewDraft, readReview, reviewFrom, reviewText } from '../../src/dialogs/review-draft'
import { reviewFields } from '../../src/experiments/review-fields'
import { momentNow, readMomentHere, shownHere } from '../../src/parts/local-clock'
import { experiment, map, predicts, step } from '../helpers/build'

const doc = map(
  step('Review', { wait: '22d', work: '4h' }),
  experiment('Pre-approve', { status: 'running' }),
  predicts({ step: 'review', field: 'wait', to: '4d' }),
  predicts({ step: 'review', field: 'completeAccurate', to: 0.9 }),
)
const fields = reviewFields(doc, 'e1', ['review'])
const [wait = '', share = ''] = fields.map(({ change }) => change.id)

const read = (draft: Partial<ReviewDraft>) => {
  const result = readReview(doc, fields, { ...emptyReview(fields), ...draft })
  return result.ok ? result.value : result.error
}

describe('a review', () => {
  it('is read with everything that was typed, what was left empty is not measured', () => {
    expect(
      read({
        measured: { [wait]: ' 6d ', [share]: '' },
        verdict: 'supported',
        quote: ' I did not have to ask. ',
        who: 'Ana',
        next: 'adopt',
        clearsBlocker: true,
      }),
    ).toEqual({
      verdict: 'supported',
      story: '',
      quote: { text: 'I did not have to ask.', who: 'Ana' },
      next: 'adopt',
      measured: [{ id: 'm1', step: 'review', field: 'wait', to: '6d' }],
      clearsBlocker: true,
    })
  })

  it('reads shares as shares', () => {
    const review = read({ measured: { [share]: '85 %' }, verdict: 'inconclusive', next: 'change' })
    expect(review).toMatchObject({ measured: [{ field: 'completeAccurate', to: 0.85 }] })
  })

  it('says what is missing, and where', () => {
    expect(read({ measured: { [wait]: '3 wks-ish' } })).toMatchObject({ place: `measured/${wait}` })
    expect(read({})).toMatchObject({ place: 'verdict' })
    expect(read({ verdict: 'refuted' })).toMatchObject({ place: 'next' })
    // What nobody measured cannot become the map; it can be stopped, or tried again.
    expect(read({ verdict: 'supported', next: 'adopt' })).toMatchObject({ place: `measured/${wait}` })
    expect(read({ verdict: 'refuted', next: 'stop', clearsBlocker: true })).toMatchObject({
      measured: [],
      clearsBlocker: false,
    })
  })
})

describe('the clock here', () => {
  it('writes this minute with its zone, and reads what it shows', () => {
    const moment = momentNow(new Date('2026-02-05T09:00:42Z'))
    expect(new Date(moment).toISOString()).toBe('2026-02-05T09:00:00.000Z')
    const back = readMomentHere(shownHere(moment), '2026-02-05')
    expect(back.ok && new Date(back.value).toISOString()).toBe('2026-02-05T09:00:00.000Z')
  })
})

describe('a review that is left for later', () => {
  const typed: ReviewDraft = {
    measured: { [wait]: '6d', [share]: '' },
    verdict: 'refuted',
    story: 'The board met once.',
    quote: 'Nobody asked me.',
    who: 'Ana',
    next: 'change',
    clearsBlocker: true,
  }

  it('stands there again as it was typed', () => {
    expect(reviewFrom(fields, reviewText(fields, typed))).toEqual(typed)
  })

  it('keeps nothing where nothing was typed, and measurements of the log are the log’s', () => {
    expect(reviewText(fields, emptyReview(fields))).toBeNull()
    const [first, ...others] = fields.map(field => ({ ...field, logged: '5d' }))
    const logged = first ? [first, ...others] : []
    const text = reviewText(logged, { ...emptyReview(logged), who: 'Ana' })
    expect(reviewFrom(fields, text)).toEqual({ ...emptyReview(fields), who: 'Ana' })
  })

  it.each([null, '', '{', '[]', '7', 'null', '{"verdict":"toString","next":1,"measured":"6d","story":{}}'])(
    'begins empty where %j was kept',
    text => {
      expect(reviewFrom(fields, text)).toEqual(emptyReview(fields))
    },
  )
})
