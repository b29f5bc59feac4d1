import { describe, expect, it } from 'vitest'
import { assess } from '../../src/experiments/assess'
import { report } from '../../src/experiments/report'
import { emptyMap, newExperiment } from '../../src/model/defaults'
import type { Change, Experiment, Id, MapDocument, Version } from '../../src/model/types'
import { day, sketch } from '../analysis/sketch'

const intent = { ...emptyMap('', '').intent, assumptions: { a1: { id: 'a1', text: 'x', core: true, order: 1 } } }
const shorter: Change = { id: 'c', step: 'b', field: 'wait', to: '1d' }
/** Answers the litmus test within its timebox. */
const answer: Experiment = {
  ...newExperiment('e', null, '', 1),
  assumption: 'a1',
  shipsTo: 'production',
  timebox: '2d',
  measure: 'Days',
  changes: { c: shorter },
}
const mapOf = (...experiments: Experiment[]): MapDocument => ({
  ...sketch('a > b > live', { b: { wait: '9d' }, live: { production: true } }, { intent }),
  experiments: Object.fromEntries(experiments.map(each => [each.id, each])),
})
const effect = (experiment: Experiment) => assess(mapOf(experiment)).effects.e
const missing = (fields: Partial<Experiment>) => effect({ ...answer, ...fields })?.litmus

describe('the effect of an experiment', () => {
  it('is the map with its changes less the map', () => {
    expect(effect(answer)).toMatchObject({ saved: 8 * day, savedPerDay: (8 * day) / 2, leadTime: 3 * (day + 3600) })
    expect(effect({ ...answer, changes: {} })).toMatchObject({ saved: 0, savedPerDay: 0 })
  })

  it('has no saving a day without a timebox that takes time', () => {
    expect(effect({ ...answer, timebox: '0' })?.savedPerDay).toBe(null)
    expect(effect({ ...answer, timebox: null })).toMatchObject({
      savedPerDay: null,
      timeToEvidence: null,
      timeToEvidenceAgreed: null,
    })
  })

  it('adds the way through the stream to the timebox, with all bypasses and with the agreed ones', () => {
    const bypass = { reason: '', by: '', askedOn: null, agreedOn: null }
    const enters: Experiment = {
      ...answer,
      enters: 'a',
      bypasses: { a: { ...bypass, agreedOn: '2026-02-09' }, b: bypass },
    }
    expect(effect(enters)).toMatchObject({
      timeToEvidence: 2 * day + day + 3600,
      timeToEvidenceAgreed: 2 * day + (9 * day + 3600) + (day + 3600),
      permissions: 1,
    })
    expect(effect(answer)?.timeToEvidence).toBe(2 * day)
  })

  it('is predicted against the version that it started from', () => {
    const started = { ...answer, startedFrom: 'v1', changes: { c: { ...shorter, to: '5d' } } }
    const { versions, ...then } = mapOf()
    const version: Version = { id: 'v1', label: '', on: null, map: then }
    const now = sketch('a > b > live', { b: { wait: '1d' } }, { intent, versions: { v1: version } })
    const { effects } = assess({ ...now, experiments: { e: started } })
    expect(effects.e).toMatchObject({ saved: 4 * day })
    expect(versions).toEqual({})
  })
})

describe('the litmus test', () => {
  it('is answered by an experiment that lacks nothing', () => {
    expect(missing({})).toEqual([])
  })

  it('asks for an assumption, production, time, a gain and a measure, in this order', () => {
    expect(missing({ assumption: null, shipsTo: 'staging', timebox: null, changes: {}, measure: ' ' })).toEqual([
      'assumption',
      'production',
      'time',
      'change',
      'measure',
    ])
    expect(missing({ assumption: 'gone' })).toEqual(['assumption'])
  })

  it('gives evidence ten days unless the intent says otherwise', () => {
    expect(missing({ timebox: '10d' })).toEqual([])
    expect(missing({ timebox: '11d' })).toEqual(['time'])
    const patient = { ...mapOf({ ...answer, timebox: '11d' }), intent: { ...intent, evidenceWithin: '3w' } }
    expect(assess(patient).effects.e?.litmus).toEqual([])
  })

  it('takes a gain in quality or throughput for a change, and no loss', () => {
    const changes = (change: Change) => ({ changes: { c: change } })
    expect(missing(changes({ id: 'c', step: 'b', field: 'completeAccurate', to: 0.95 }))).toEqual([])
    expect(missing(changes({ id: 'c', step: 'b', field: 'wait', to: '10d' }))).toEqual(['change'])
    const slow = mapOf({ ...answer, changes: { c: { id: 'c', step: 'b', field: 'people', to: 2 } } })
    const { b } = slow.steps
    expect(b && assess({ ...slow, steps: { ...slow.steps, b: { ...b, work: '9h' } } }).effects.e?.litmus).toEqual([])
  })
})

describe('the verdict', () => {
  const litmus = (...experiments: Experiment[]) => assess(mapOf(...experiments)).litmus
  const as = (id: Id, fields: Partial<Experiment>): Experiment => ({ ...answer, id, ...fields })
  const result = {
    verdict: 'supported',
    story: '',
    quote: { text: '', who: '' },
    on: null,
    measured: {},
    next: null,
  } as const

  it('is testing before testable before learning before wish', () => {
    const running = as('r', { status: 'running' })
    const candidate = as('c', {})
    const learned = as('l', { status: 'learned', result })
    expect(litmus(learned, candidate, running)).toEqual({ verdict: 'testing', experiment: 'r', missing: null })
    expect(litmus(learned, candidate)).toEqual({ verdict: 'testable', experiment: 'c', missing: null })
    expect(litmus(learned)).toEqual({ verdict: 'learning', experiment: 'l', missing: null })
    expect(litmus(as('l', { status: 'learned' }))).toEqual({ verdict: 'wish', experiment: null, missing: 'experiment' })
    expect(litmus()).toEqual({ verdict: 'wish', experiment: null, missing: 'experiment' })
  })

  it('shows the soonest, then the one that saves most a day, then the smaller id', () => {
    expect(litmus(as('a', { timebox: '3d' }), as('b', {})).experiment).toBe('b')
    expect(litmus(as('a', { changes: { c: { ...shorter, to: '8d' } } }), as('b', {})).experiment).toBe('b')
    expect(litmus(as('b', {}), as('a', {})).experiment).toBe('a')
  })

  it('of a wish names the first thing missing of the experiment that comes closest', () => {
    const far = as('a', { assumption: null, measure: '' })
    expect(litmus(far, as('b', { shipsTo: 'paper' })).missing).toBe('production')
    expect(litmus(as('a', { measure: '' }), as('b', { shipsTo: 'paper' })).missing).toBe('production')
    expect(litmus(as('a', { shipsTo: 'paper', measure: '' }), as('b', { shipsTo: 'paper', changes: {} })).missing).toBe(
      'production',
    )
  })
})

describe('the report', () => {
  it('has every key in the order of the command line page', () => {
    const answerOf = report(mapOf(answer))
    expect(Object.keys(answerOf).join(' ')).toBe(
      'leadTime leadTimeBest leadTimeWorst leadTimeFirstPass calendarDays workTime waitTime flowEfficiency ' +
        'processCycleEfficiency totalEffort rolledCompleteAccurate rolledOver criticalPath steps teams taktTime ' +
        'throughputLimit workInProcess waitAtHandoffs insideFirstTeam pathToProduction longestDelay tightestCapacity ' +
        'bottleneck experiments litmus problems',
    )
    expect(Object.keys(answerOf.steps.a ?? {}).join(' ')).toBe(
      'wait work visits effortVisits onCriticalPath slack load',
    )
    expect(Object.keys(answerOf.experiments.e ?? {}).join(' ')).toBe(
      'leadTime saved savedPerDay timeToEvidence timeToEvidenceAgreed permissions flowEfficiency rolledCompleteAccurate bottleneck litmus',
    )
  })
})
