import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { slackOf, slackOfStep } from '../../src/analysis/slack'
import type { MapDocument } from '../../src/model/types'
import { randomMap } from './random-map'
import { day, sketch } from './sketch'

describe('slack', () => {
  it('is 0 on the critical path, and how much shorter a branch is off it', () => {
    const slack = slackOf(sketch('s => a > j; s => b > j', { b: { wait: '4d' } }))
    expect(slack.b).toBe(0)
    expect(slack.a).toBeCloseTo(3 * day, 3)
  })

  it('is shared out over the passes that rework adds', () => {
    const slack = slackOf(sketch('s => a > c > j; s => b > j; c ~0.5 a', { b: { wait: '40d' } }))
    expect(slack.a).toBeCloseTo((40 * day + 3600 - 4 * (day + 3600)) / 2, 3)
  })

  it('is none for a step that no item comes to, or that is always skipped', () => {
    const slack = slackOf(sketch('a > b; c > c; x > b', { b: { skip: 1 }, x: { start: 0 }, c: { start: null } }))
    expect([slack.a, slack.b, slack.c, slack.x]).toEqual([0, null, null, null])
  })

  it('of one step is the same', () => {
    const doc = sketch('s => a > j; s => b > j', { b: { wait: '4d' } })
    expect(slackOfStep(doc, 'a')).toBe(slackOf(doc).a)
    expect(slackOfStep(doc, 'nobody')).toBe(null)
  })

  it('is as far as a step may go: lead time stays with it and moves beyond it', () => {
    const longer = (doc: MapDocument, id: string, seconds: number): MapDocument => {
      const step = doc.steps[id]
      const wait = analyze(doc).steps[id]?.wait ?? 0
      return step
        ? { ...doc, steps: { ...doc.steps, [id]: { ...step, wait: `${(wait + seconds).toFixed(6)}s` } } }
        : doc
    }
    fc.assert(
      fc.property(randomMap, doc => {
        const { leadTime } = analyze(doc)
        if (leadTime === null) return
        for (const [id, slack] of Object.entries(slackOf(doc))) {
          const time = (seconds: number): number => analyze(longer(doc, id, seconds)).leadTime ?? Number.NaN
          if (slack === null) expect(time(1e9)).toBeCloseTo(leadTime, 3)
          else {
            expect(Math.abs(time(slack) - leadTime)).toBeLessThanOrEqual(1e-6 * Math.max(1, leadTime))
            expect(time(slack + 1e5)).toBeGreaterThan(leadTime + 1e-3)
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
