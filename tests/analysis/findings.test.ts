import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { emptyMap } from '../../src/model/defaults'
import type { Id } from '../../src/model/types'
import { day, sketch } from './sketch'

const pass = 9 * 3600
const teams = Object.fromEntries(['t', 'u'].map((id, place) => [id, { id, name: id, people: 1, order: place }]))
const first = (firstTeam: Id) => ({ teams, intent: { ...emptyMap('', '').intent, firstTeam } })

describe('waiting at hand-offs', () => {
  it('counts critical steps that receive from another team', () => {
    const doc = sketch('a > b > c > d', { a: { team: 't' }, b: { team: 'u', wait: '3d' }, c: { team: 'u' } }, { teams })
    expect(analyze(doc).waitAtHandoffs).toBe(3 * day)
  })

  it('is 0 within one team and not known without teams', () => {
    expect(analyze(sketch('a > b', { a: { team: 't' }, b: { team: 't' } }, { teams })).waitAtHandoffs).toBe(0)
    expect(analyze(sketch('a > b')).waitAtHandoffs).toBe(null)
  })

  it('does not count what follows a step that always sends back', () => {
    const doc = sketch('a > b > c; a > c; b ~1 a', { b: { team: 't' }, c: { team: 'u' } }, { teams })
    expect(analyze(doc).waitAtHandoffs).toBe(0)
  })
})

describe('the first team', () => {
  const team = { b: { team: 't' }, c: { team: 't' } }

  it('can change its own steps; what comes after until production is owed to it', () => {
    const doc = sketch(
      'a > b > c > d > e > f',
      { ...team, d: { team: 'u', wait: '4d' }, e: { production: true } },
      first('t'),
    )
    const { insideFirstTeam, pathToProduction } = analyze(doc)
    expect(insideFirstTeam).toBe(2 * pass)
    expect(pathToProduction).toBe(2 * pass + 3 * day)
  })

  it('is owed all that follows where nothing says production', () => {
    expect(analyze(sketch('a > b > c > d > e', team, first('t'))).pathToProduction).toBe(2 * pass)
  })

  it('is owed nothing after production', () => {
    expect(
      analyze(sketch('a > b > c > d', { ...team, c: { team: 't', production: true } }, first('t'))).pathToProduction,
    ).toBe(0)
  })

  it('has no times when none of its steps is critical', () => {
    const { insideFirstTeam, pathToProduction } = analyze(sketch('a > b', {}, first('t')))
    expect([insideFirstTeam, pathToProduction]).toEqual([null, null])
  })
})

it('reads only what is its own: a step called toString is a step', () => {
  const doc = sketch('toString > valueOf; valueOf ~0.5 toString', { toString: { team: 't' } }, { teams })
  expect(analyze(doc).leadTime).toBeCloseTo(4 * pass, 6)
})
