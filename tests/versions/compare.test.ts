import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/versions/compare'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { blocker, experiment, map, predicts, rework, step, team } from '../helpers/build'

const before = map(
  team('Security', 1),
  step('Build', { work: '3d' }),
  step('Review', { wait: '22d', work: '4h', team: 'Security' }),
  rework(0.2, 'Build'),
  blocker('Every change is assessed', { ask: { to: 'CIO', askedOn: '2026-02-03', answeredOn: null, answer: '' } }),
  experiment('Pre-approve'),
  predicts({ step: 'review', field: 'wait', to: '6d' }),
  step('Deploy'),
)

describe('comparing two states of a map', () => {
  it('finds nothing in a state and itself', () => {
    fc.assert(
      fc.property(arbitraryMap, doc => {
        expect(compare(doc, doc).rows).toEqual([])
        expect(compare(doc, structuredClone(doc)).rows).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('names what was added, removed, renamed, moved in time, cleared, answered', () => {
    const review = { ...before.steps.review, wait: '6d', name: 'Security review' }
    const { deploy: _gone, ...others } = before.steps
    const b1 = before.blockers.b1
    const after = {
      ...before,
      steps: { ...others, review, check: { ...before.steps.deploy, id: 'check', name: 'Check' } },
      flows: Object.fromEntries(Object.entries(before.flows).filter(([, flow]) => flow.to !== 'deploy')),
      blockers: {
        b1: { ...b1, status: 'cleared', ask: { ...b1?.ask, answeredOn: '2026-03-01', answer: 'Yes' } },
      },
    } as typeof before
    const { rows, marks } = compare(before, after)
    const said = rows.map(row => [row.kind, row.sort, row.name, row.field, row.before, row.after].join(' | '))
    expect(said).toContain('renamed | Step | Security review | Name | Review | Security review')
    expect(said).toContain('moved | Step | Security review | Wait before | 22d | 6d')
    expect(said).toContain('added | Step | Check |  |  | ')
    expect(said).toContain('removed | Step | Deploy |  |  | ')
    expect(said).toContain('removed | Flow | Review → Deploy |  |  | ')
    expect(said).toContain('cleared | Blocker | Every change is assessed | Status | open | cleared')
    expect(said.some(text => text.startsWith('answered | Blocker'))).toBe(true)
    expect(marks.before).toMatchObject({ 'steps/review': 'changed', 'steps/deploy': 'removed' })
    expect(marks.after).toMatchObject({ 'steps/review': 'changed', 'steps/check': 'added' })
    expect(marks.after).not.toHaveProperty(['steps/deploy'])
  })

  it('does not speak of where things stand, or of kept versions', () => {
    const moved = {
      ...before,
      steps: Object.fromEntries(
        Object.entries(before.steps).map(([id, one]) => [id, { ...one, position: { x: 1, y: 2 } }]),
      ),
      versions: { v1: { id: 'v1', label: 'First', on: null, map: before } },
    }
    expect(compare(before, moved).rows).toEqual([])
  })

  it('says a prediction in words', () => {
    const pre = before.experiments.e1
    const after = {
      ...before,
      experiments: { e1: { ...pre, changes: { c1: { id: 'c1', step: 'review', field: 'skip', to: 0.8 } } } },
    } as typeof before
    const [row] = compare(before, after).rows
    expect(row).toMatchObject({
      field: 'Prediction',
      before: 'Review: wait before 6d',
      after: 'Review: share that skips it 80 %',
    })
  })

  it('never shows undefined, null or an object', () => {
    fc.assert(
      fc.property(arbitraryMap, arbitraryMap, (a, b) => {
        for (const row of compare(a, { ...b, id: a.id }).rows) {
          for (const text of [row.field, row.before, row.after])
            expect(text).not.toMatch(/undefined|\[object|^null$|NaN/)
        }
      }),
      { numRuns: 100 },
    )
  })
})
