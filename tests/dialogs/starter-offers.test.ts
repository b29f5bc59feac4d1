import { describe, expect, it } from 'vitest'
import { matching, offersFor } from '../../src/dialogs/starter-offers'
import { assess } from '../../src/experiments/assess'
import { counter } from '../helpers/laws'
import { sampleMap } from '../helpers/samples'

const doc = sampleMap('benefit-change')
const offers = (experiments = doc.experiments) => {
  const shown = { ...doc, experiments }
  return offersFor(shown, assess(shown), shown.blockers.b1 ?? null)
}

describe('what a new experiment may be', () => {
  it('is what others tried against that kind of blocker, with its prediction in the numbers of this map', () => {
    const found = offers()
    expect(found.length).toBeGreaterThanOrEqual(6)
    for (const offer of found.slice(0, -1)) {
      expect(offer.source, offer.title).toMatch(/^From: \w/)
      const made = offer.make(counter())
      expect(made).toMatchObject({ title: offer.title, blocker: 'b1', status: 'candidate', enters: 'build' })
    }
    expect(found.some(({ predicts }) => predicts.startsWith('Wait before Security review 15d-29d →'))).toBe(true)
    expect(found.some(({ predicts }) => predicts.startsWith('Share that skips Security review 0 % →'))).toBe(true)
  })

  it('is Ship one word first while the map has no experiment, and last after that', () => {
    expect(offers({})[0]).toMatchObject({ title: 'Ship one word', mark: 'A good first one' })
    expect(offers().at(-1)).toMatchObject({ title: 'Ship one word', mark: '' })
    expect(offersFor(doc, assess(doc), null).map(({ title }) => title)).toEqual(['Ship one word'])
  })

  it('puts automation first where people do the step by hand', () => {
    expect(offers()[0]?.mark).toBe('Automates the step')
  })

  it('is found by every word that is typed', () => {
    const all = offers()
    expect(matching(all, '')).toEqual(all)
    const found = matching(all, 'PIPELINE evidence')
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(all.length)
    expect(matching(all, 'pipeline zeppelin')).toEqual([])
  })
})
