// Edits of think big, start small: the island, starting an experiment, the tally, what is asked and answered.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreeBypass, setBlockerAsk, setPermission } from '../../src/edit/ask-edits'
import { drawIsland } from '../../src/edit/draw-island'
import { setExperiment } from '../../src/edit/experiment-edits'
import { startExperiment } from '../../src/edit/start-experiment'
import { createDocumentStore } from '../../src/edit/store'
import { mostVotes, rankByVotes, setVotes } from '../../src/edit/tally'
import { assess } from '../../src/experiments/assess'
import type { MapDocument } from '../../src/model/types'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { counter, expectEdit, expectNoEdit } from '../helpers/laws'
import { sampleMap } from '../helpers/samples'
import { furnished } from './fixture'

const doc = furnished()
const ids = () => counter()
const today = '2026-02-03'

describe('the island', () => {
  it('makes a team of the chosen steps, names it the first team and changes no number', () => {
    expectEdit(doc, drawIsland(doc, ['a', 'b'], ids()), after => {
      expect(after.intent.firstTeam).toBe('new1')
      expect(after.teams.new1).toMatchObject({ name: 'Our first team', people: null })
      expect([after.steps.a?.team, after.steps.b?.team, after.steps.c?.team]).toEqual(['new1', 'new1', null])
      expect({ ...after.steps.a, team: 't1' }).toEqual(doc.steps.a)
    })
  })

  it('goes round the steps of one team without making another, and takes the team that is there', () => {
    const without = { ...doc, intent: { ...doc.intent, firstTeam: null } }
    expectEdit(without, drawIsland(without, ['a'], ids()), after => {
      expect(after.intent.firstTeam).toBe('t1')
      expect(after.teams).toBe(without.teams)
    })
    const drawn = expectEdit(doc, drawIsland(doc, ['b'], ids()), () => {})
    expectEdit(drawn, drawIsland(drawn, ['c', 'b'], counter('other')), after => {
      expect(after.steps.c?.team).toBe('new1')
      expect(Object.keys(after.teams)).toHaveLength(3)
    })
    expectNoEdit(doc, drawIsland(doc, ['nobody'], ids()))
  })
})

describe('starting an experiment', () => {
  const ready = expectEdit(
    doc,
    setExperiment(doc, 'e1', { refutedIf: 'the wait stays above 4d', dueOn: '2026-02-17', timebox: '3d' }),
    () => {},
  )
  const start = (map: MapDocument, fields: object = {}) =>
    startExperiment(map, 'e1', { today, newId: ids(), ...fields })
  const refusal = (map: MapDocument, fields: object = {}) => {
    const answer = start(map, fields)
    return answer.ok ? null : answer.error
  }

  it('keeps the map of that day, and runs', () => {
    const edit = start(ready)
    if (!edit.ok) throw new Error(edit.error.message)
    const { versions, ...map } = ready
    const after = expectEdit(ready, edit.value, started => {
      expect(started.experiments.e1).toEqual({
        ...ready.experiments.e1,
        status: 'running',
        startedOn: today,
        dueOn: '2026-02-17',
        startedFrom: 'new1',
      })
      expect(started.versions.new1).toEqual({ id: 'new1', label: 'Before Experiment e1', on: today, map })
      expect(versions).toEqual({})
    })
    const changed = expectEdit(
      after,
      { label: 'Shorter', recipe: draft => void Object.assign(draft.steps.b ?? {}, { wait: '1h' }) },
      () => {},
    )
    expect(assess(changed).effects.e1?.saved).toBe(assess(ready).effects.e1?.saved)
    expect(assess(changed).effects.e1?.leadTime).toBe(assess(ready).effects.e1?.leadTime)
  })

  it('wants a day of review that is to come, and what would refute it', () => {
    const blank = expectEdit(ready, setExperiment(ready, 'e1', { dueOn: null }), () => {})
    expect(refusal(blank)).toMatchObject({ place: 'experiments/e1/dueOn' })
    expect(refusal(blank, { dueOn: '2026-02-17' })).toBe(null)
    expect(refusal(blank, { dueOn: 'soon' })?.place).toBe('experiments/e1/dueOn')
    expect(refusal(ready, { dueOn: '2026-02-02' })?.message).toBe(
      'The day of the review, 2 Feb 2026, is over. Choose a later one.',
    )
    expect(refusal(ready, { dueOn: today })).toBe(null)
    const vague = expectEdit(ready, setExperiment(ready, 'e1', { refutedIf: ' ' }), () => {})
    expect(refusal(vague)).toMatchObject({
      place: 'experiments/e1/refutedIf',
      message: expect.stringMatching(/^Say what would show/),
    })
    expect(startExperiment(doc, 'e2', { today, newId: ids() })).toMatchObject({
      ok: false,
      error: { place: 'experiments/e2/status' },
    })
    expect(startExperiment(doc, 'nobody', { today, newId: ids() }).ok).toBe(false)
  })

  it('wants a reason where it reaches production without the stream', () => {
    const nowhere = expectEdit(ready, setExperiment(ready, 'e1', { shipsTo: 'production', enters: null }), () => {})
    expect(refusal(nowhere)).toMatchObject({ place: 'experiments/e1/because' })
    const said = expectEdit(nowhere, setExperiment(nowhere, 'e1', { because: 'it is a letter' }), () => {})
    expect(refusal(said)).toBe(null)
  })

  it('and undoing it is the identity, for the map and for its numbers, on any map', () => {
    fc.assert(
      fc.property(arbitraryMap, map => {
        for (const id of Object.keys(map.experiments)) {
          const target = { ...map.experiments[id], status: 'candidate' as const, refutedIf: 'x', because: 'y' }
          const before = { ...map, experiments: { ...map.experiments, [id]: target } } as MapDocument
          const edit = startExperiment(before, id, { today, dueOn: today, newId: counter('fresh') })
          if (!edit.ok) throw new Error(edit.error.message)
          const store = createDocumentStore(before, { now: () => 0 })
          store.commit(edit.value)
          expect(store.doc.experiments[id]?.status).toBe('running')
          expect(assess(store.doc).effects[id]).toEqual(
            assess({
              ...before,
              experiments: { ...before.experiments, [id]: { ...target, startedFrom: null } },
            } as MapDocument).effects[id],
          )
          store.history.undo()
          expect(store.doc).toEqual(before)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the tally', () => {
  const voters = { people: 6, dots: 3 }

  it('takes at most people × dots', () => {
    expect(mostVotes(voters)).toBe(18)
    expectEdit(doc, setVotes(doc, 'b1', 7, voters), after => expect(after.blockers.b1?.votes).toBe(7))
    expectEdit(doc, setVotes(doc, 'b1', 99, voters), after => expect(after.blockers.b1?.votes).toBe(18))
    expectNoEdit(doc, setVotes(doc, 'b1', -2, voters))
    expectNoEdit(doc, setVotes(doc, 'b1', Number.NaN, voters))
  })

  it('ranks by votes, equal ones as they stood', () => {
    const voted = expectEdit(doc, setVotes(doc, 'b2', 4, voters), () => {})
    expectEdit(voted, rankByVotes(voted), after =>
      expect([after.blockers.b2?.order, after.blockers.b1?.order]).toEqual([1, 2]),
    )
    expectNoEdit(doc, rankByVotes(doc))
  })
})

describe('what is asked and answered', () => {
  it('is set part by part', () => {
    const asked = expectEdit(doc, setBlockerAsk(doc, 'b1', { to: 'CIO', askedOn: today }), after =>
      expect(after.blockers.b1?.ask).toEqual({ to: 'CIO', askedOn: today, answeredOn: null, answer: '' }),
    )
    expectEdit(asked, setBlockerAsk(asked, 'b1', { answeredOn: '2026-02-09', answer: 'yes' }), after =>
      expect(after.blockers.b1?.ask).toEqual({ to: 'CIO', askedOn: today, answeredOn: '2026-02-09', answer: 'yes' }),
    )
    expectEdit(doc, setPermission(doc, 'e1', 'b', { by: 'Board', askedOn: today }), after =>
      expect(after.experiments.e1?.bypasses.b).toEqual({
        reason: 'flagged off',
        by: 'Board',
        askedOn: today,
        agreedOn: null,
      }),
    )
    expectNoEdit(doc, setPermission(doc, 'e1', 'c', { by: 'Board' }))
  })

  it('is agreed on a day and can be taken back; permissions and times follow', () => {
    const benefit = sampleMap('benefit-change')
    const agreed = expectEdit(benefit, agreeBypass(benefit, 'e1', 'review', today), after =>
      expect(after.experiments.e1?.bypasses.review).toMatchObject({ askedOn: today, agreedOn: today }),
    )
    expect(assess(benefit).effects.e1?.permissions).toBe(2)
    expect(assess(agreed).effects.e1?.permissions).toBe(1)
    expectEdit(agreed, agreeBypass(agreed, 'e1', 'review', null), after =>
      expect(after.experiments.e1?.bypasses.review).toMatchObject({ askedOn: today, agreedOn: null }),
    )
  })
})
