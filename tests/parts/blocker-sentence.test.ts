import { expect, test } from 'vitest'
import { blockerSentence, daysAgo } from '../../src/parts/blocker-sentence'

const blocker = {
  id: 'b1',
  step: 'review',
  title: 'Every change gets the full assessment',
  kind: 'policy',
  cost: '17d',
  owner: '',
  clearedBy: 'executive',
  ask: { to: 'Program office', askedOn: '2026-02-03', answeredOn: null, answer: '' },
  votes: 4,
  status: 'open',
  raisedOn: null,
  clearedOn: null,
  order: 1,
} as const

test('a blocker is told with its kind, its price, whom it was asked of and how many see it', () => {
  expect(blockerSentence(blocker, '2026-02-23')).toBe(
    'Policy, costs about 17d. Asked of Program office 20 days ago. 4 votes.',
  )
  expect(blockerSentence({ ...blocker, cost: null, ask: null, votes: 1 }, '2026-02-23')).toBe('Policy. 1 vote.')
  const answered = { ...blocker.ask, answeredOn: '2026-02-10', answer: 'yes, for flagged-off code' }
  expect(blockerSentence({ ...blocker, ask: answered, votes: 0 }, '2026-02-23')).toBe(
    'Policy, costs about 17d. Program office answered: yes, for flagged-off code.',
  )
  expect(blockerSentence({ ...blocker, status: 'cleared', clearedOn: '2026-02-20' }, '2026-02-23')).toBe(
    'Cleared on 2026-02-20.',
  )
})

test('days are told from today', () => {
  expect(daysAgo('2026-02-23', '2026-02-23')).toBe('today')
  expect(daysAgo('2026-02-22', '2026-02-23')).toBe('yesterday')
  expect(daysAgo('2026-02-24', '2026-02-23')).toBe('tomorrow')
  expect(daysAgo('2026-03-01', '2026-02-23')).toBe('in 6 days')
  expect(daysAgo('soon', '2026-02-23')).toBe('')
})
