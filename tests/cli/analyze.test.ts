// `sluice analyze` gives the published numbers of every worked case, with every key of the contract.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCommand, sluice } from './sluice'

const folder = 'tests/cases'
const cases = readdirSync(folder)
  .filter(name => name.endsWith('.expected.json'))
  .map(name => name.replace('.expected.json', ''))

/** The keys of the command-line page, in its order. */
const keys = `leadTime leadTimeBest leadTimeWorst leadTimeFirstPass calendarDays workTime waitTime flowEfficiency
  processCycleEfficiency totalEffort rolledCompleteAccurate rolledOver criticalPath steps teams taktTime throughputLimit
  workInProcess waitAtHandoffs insideFirstTeam pathToProduction longestDelay tightestCapacity bottleneck experiments litmus
  problems`.split(/\s+/)
const stepKeys = ['wait', 'work', 'visits', 'effortVisits', 'onCriticalPath', 'slack', 'load']
const experimentKeys = `leadTime saved savedPerDay timeToEvidence timeToEvidenceAgreed permissions flowEfficiency
  rolledCompleteAccurate bottleneck litmus`.split(/\s+/)

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where two answers differ by more than 1e-9 of the value (slack: by 1e-4, or 1e-8 of lead time); '' for the whole. */
function differences(expected: Json, found: Json | undefined, leadTime: number, place = ''): string[] {
  if (typeof expected === 'number' && typeof found === 'number') {
    const near = place.endsWith('/slack')
      ? Math.max(Math.abs(expected) * 1e-4, leadTime * 1e-8)
      : Math.max(Math.abs(expected) * 1e-9, 1e-12)
    return Math.abs(expected - found) <= near ? [] : [`${place}: ${found} instead of ${expected}`]
  }
  if (isObject(expected) && isObject(found)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(found)])
    return [...names].flatMap(key => {
      const at = `${place}/${key}`
      const value = expected[key]
      return value === undefined ? [`${at} is too much`] : differences(value, found[key], leadTime, at)
    })
  }
  if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length) {
    return expected.flatMap((item, i) => differences(item, found[i], leadTime, `${place}/${i}`))
  }
  return expected === found ? [] : [`${place}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`]
}

describe('sluice analyze --json', () => {
  beforeAll(buildCommand, 120_000)

  it.each(cases)('%s', async name => {
    const {
      source: _,
      published: __,
      ...expected
    } = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8'))
    const answer = await sluice(['analyze', join(folder, `${name}.json`), '--json'])
    expect(answer.err).toBe('')
    expect(answer.status).toBe(0)
    const found = JSON.parse(answer.out)
    expect(differences(expected, found, expected.leadTime ?? 0)).toEqual([])
    expect(Object.keys(found)).toEqual(keys)
    for (const step of Object.values(found.steps)) expect(Object.keys(step as object)).toEqual(stepKeys)
    for (const effect of Object.values(found.experiments)) expect(Object.keys(effect as object)).toEqual(experimentKeys)
  })
})

describe('sluice analyze', () => {
  beforeAll(buildCommand, 120_000)

  it('prints a report that names the longest wait, every step and every problem', async () => {
    const { out, err, status } = await sluice(['analyze', join(folder, 'benefit-change.json')])
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('Benefit change request to production')
    expect(out).toMatch(/before Security review/)
    const map = JSON.parse(readFileSync(join(folder, 'benefit-change.json'), 'utf8'))
    for (const step of Object.values(map.steps) as { name: string }[]) expect(out).toContain(step.name)
    const unknowns = await sluice(['analyze', join(folder, 'edge-unknowns.json')])
    expect(unknowns.status).toBe(0)
    expect(unknowns.out).toMatch(/not known/)
  })

  it.each(cases)('has nothing in it that is no number: %s', async name => {
    const { out, err, status } = await sluice(['analyze', join(folder, `${name}.json`)])
    expect([status, err]).toEqual([0, ''])
    expect(out).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
  })
})
