// The same map on 24-hour days: waiting goes on at night, work stays the hours that it is, and so do the loads of those who do it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { rowNames } from '../../src/diagram/step-size'
import { assess } from '../../src/experiments/assess'
import { explain } from '../../src/explain/explain'
import { meanSeconds } from '../../src/model/estimate'
import { onWholeDays } from '../../src/model/whole-days'
import { caseMap } from '../diagram/cases'
import { randomMap } from './random-map'
import { inUnit } from './rewrite'
import { sketch } from './sketch'

/** Of each published map: flow efficiency on its own days, and on days of 24 hours. */
const published = {
  'benefit-change': [0.13385, 0.04899],
  'engineersuniverse-default': [0.0018932, 0.00059237],
  'lean-enterprise-software': [0.14323, 0.05279],
  'mapvs-government-permit': [0.010078, 0.0033823],
  'poppendieck-kniberg-game': [0.1398, 0.05137],
}

describe('a published map on 24-hour days', () => {
  it.each(Object.entries(published))('%s has a much smaller flow efficiency', (name, [own, whole]) => {
    const doc = caseMap(name)
    const before = analyze(doc)
    const after = analyze(onWholeDays(doc))
    expect(before.flowEfficiency).toBeCloseTo(own ?? 0, 4)
    expect(after.flowEfficiency).toBeCloseTo(whole ?? 0, 4)
    expect(after.workTime).toBeCloseTo(before.workTime ?? 0, 3)
    expect(after.waitTime).toBeCloseTo(((before.waitTime ?? 0) * 24) / doc.calendar.hoursPerDay, 3)
    expect([after.criticalPath, after.bottleneck]).toEqual([before.criticalPath, before.bottleneck])
  })

  it('says so where flow efficiency is explained, with the basis', () => {
    const doc = caseMap('benefit-change')
    const explained = explain(doc, assess(doc), 'flowEfficiency')
    expect(explained?.basis).toContain('8 h days, 5 a week')
    expect(explained?.inputs).toContainEqual({ label: 'The same map on 24-hour days', text: '4.9 %' })
    expect(explained?.notes.join(' ')).toContain('Waiting goes on at night, work does not')
    const whole = onWholeDays(doc)
    expect(explain(whole, assess(whole), 'flowEfficiency')).toMatchObject({
      figure: '4.9 %',
      basis: '24 h days, 5 a week',
    })
  })
})

it('a map on 24-hour days is read as it is', () => {
  const doc = sketch('a > b')
  const whole = { ...doc, calendar: { ...doc.calendar, hoursPerDay: 24 } }
  expect(onWholeDays(whole)).toBe(whole)
})

it('a wait lasts as many days as before, work as many hours, in whatever unit they are written', () => {
  const doc = sketch('a > b > c', {
    a: { wait: '4h', work: '1d' },
    b: { wait: '3d', work: '90min' },
    c: { wait: '1w-2w', work: '0.25w' },
  })
  expect(Object.values(onWholeDays(doc).steps).map(({ wait, work }) => [wait, work])).toEqual([
    ['12h', '8h'],
    ['3d', '90min'],
    ['1w-2w', '10h'],
  ])
})

it('shows the uptime that the map gives, in boxes of the same rows, and counts capacity in the hours that people are there', () => {
  const plain = caseMap('acme-stamping-current')
  const doc = { ...plain, view: { ...plain.view, rows: 'work uptime' } }
  const whole = onWholeDays(doc)
  for (const [id, step] of Object.entries(doc.steps)) {
    expect(whole.steps[id]?.uptime).toBe(step.uptime)
    expect(rowNames(whole, whole.steps[id] ?? step)).toEqual(rowNames(doc, step))
  }
  const [before, after] = [assess(doc), assess(whole)]
  expect(after.analysis.tightestCapacity).toMatchObject({ step: 'asm1' })
  expect(after.analysis.tightestCapacity?.load).toBeCloseTo(before.analysis.tightestCapacity?.load ?? 0, 9)
  const parts = (map: typeof doc, known: typeof before) => explain(map, known, 'longestWait')?.contributions?.total
  expect(parts(whole, after)).toEqual(parts(doc, before))
})

it('writes every number without an exponent', () => {
  const work = (text: string) => onWholeDays(sketch('a', { a: { work: text } })).steps.a?.work
  expect([work('0.0000001d'), work('0d'), work(`1${'0'.repeat(30)}d`)]).toEqual([
    '0.0000008h',
    '0h',
    `8${'0'.repeat(30)}h`,
  ])
})

it('flow efficiency never grows by it, loads and items in work stay, whatever the units', () => {
  const close = (got: number | null, expected: number | null): void => {
    if (got === null || expected === null) expect([got]).toEqual([expected])
    else expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
  }
  const units = ['s', 'min', 'h', 'd', 'w'] as const
  fc.assert(
    fc.property(randomMap, fc.nat(4), (doc, place) => {
      const before = analyze(doc)
      const after = analyze(onWholeDays(doc))
      expect(after.flowEfficiency ?? 0).toBeLessThanOrEqual((before.flowEfficiency ?? 0) + 1e-12)
      for (const [id, { load }] of Object.entries(before.steps)) close(after.steps[id]?.load ?? null, load)
      close(after.tightestCapacity?.load ?? null, before.tightestCapacity?.load ?? null)
      const other = analyze(onWholeDays(inUnit(doc, units[place] ?? 's')))
      close(other.leadTime, after.leadTime)
      close(other.flowEfficiency, after.flowEfficiency)
    }),
    { numRuns: 300 },
  )
}, 60_000)

it('experiments, goals and kept maps are read on the same days', () => {
  const doc = caseMap('edge-started-from')
  const whole = onWholeDays(doc)
  expect(Object.values(whole.versions).map(({ map }) => map.calendar.hoursPerDay)).toEqual(
    Object.values(doc.versions).map(() => 24),
  )
  const saved = (map: typeof doc) => Object.values(assess(map).effects).map(({ saved: seconds }) => seconds ?? 0)
  for (const [place, seconds] of saved(doc).entries()) expect(saved(whole)[place]).toBeGreaterThanOrEqual(seconds)
  const { timebox } = whole.experiments.e1 ?? {}
  if (timebox) expect(meanSeconds(timebox, whole.calendar)).toBeGreaterThan(0)
})
