import { describe, expect, it } from 'vitest'
import { studyMap } from '../../src/analysis/study'
import { timeToProduction } from '../../src/experiments/evidence'
import type { Id, MapDocument } from '../../src/model/types'
import { day, sketch } from '../analysis/sketch'

const pass = 9 * 3600
const travel = (doc: MapDocument, enters: Id, ...bypassed: Id[]) =>
  timeToProduction(studyMap(doc), enters, new Set(bypassed))

describe('time to production', () => {
  it('runs from the step that is entered to a step in production, which ends it', () => {
    const doc = sketch('a > b > live > audit', { live: { production: true }, audit: { wait: '90d' } })
    expect(travel(doc, 'b')).toBe(2 * pass)
    expect(travel(doc, 'live')).toBe(pass)
  })

  it('is not sent back by production', () => {
    expect(travel(sketch('a > live > c; live ~0.5 a', { live: { production: true } }), 'a')).toBe(2 * pass)
  })

  it('costs nothing where it is bypassed, and is not sent back there by rework', () => {
    const doc = sketch('a > test > live; test ~0.5 a', { test: { wait: '9d' }, live: { production: true } })
    expect(travel(doc, 'a')).toBeCloseTo(2 * (pass + 9 * day + 3600) + pass, 6)
    expect(travel(doc, 'a', 'test')).toBe(2 * pass)
  })

  it('is still sent back by a work flow back where it is bypassed', () => {
    const doc = sketch('a > test; test >0.5 a; test >0.5 live', { a: { start: 1 }, live: { production: true } })
    expect(travel(doc, 'a', 'test')).toBeCloseTo(2 * pass + pass, 6)
  })

  it('leaves out what leads to no production: the rest of a choice is scaled, a split loses those branches', () => {
    const choice = sketch('a >0.2 reject; a >0.2 slow; a >0.6 live; slow > live', {
      slow: { wait: '9d' },
      live: { production: true },
    })
    expect(travel(choice, 'a')).toBeCloseTo(2 * pass + 0.25 * (9 * day + 3600), 6)
    const split = sketch('s => tell; s => b > live', { tell: { wait: '90d' }, live: { production: true } })
    expect(travel(split, 's')).toBe(3 * pass)
  })

  it('waits for the slowest branch where all come together before production', () => {
    const doc = sketch('s => a > live; s => b > live', { b: { wait: '5d' }, live: { production: true } })
    expect(travel(doc, 's')).toBe(2 * pass + 5 * day + 3600)
    expect(travel(doc, 's', 'b')).toBe(3 * pass)
  })

  it('goes on alone from a step inside a section', () => {
    const doc = sketch('s => a > live; s => b > live', { b: { wait: '5d' }, live: { production: true } })
    expect(travel(doc, 'a')).toBe(2 * pass)
  })

  it('ends with the map where no production can be reached', () => {
    expect(travel(sketch('a > b > c'), 'b')).toBe(2 * pass)
    expect(travel(sketch('a > live > c > d', { live: { production: true } }), 'c')).toBe(2 * pass)
  })

  it('is not known from an unreachable step, nor where the item never gets there', () => {
    expect(travel(sketch('a > b; c > d > c', { d: { production: true } }), 'c')).toBe(null)
    expect(travel(sketch('a > b > live; b ~1 a', { a: { start: 1 }, live: { production: true } }), 'a')).toBe(null)
  })

  it('is known on a map without numbers, when the way itself is free', () => {
    const doc = sketch('s > a > live; s > b; b ~1 b', { live: { production: true } })
    expect(studyMap(doc).solution).toBe(null)
    expect(travel(doc, 'a')).toBe(2 * pass)
  })
})
