// A step whose numbers cannot be right carries a sign, for eyes and ears; one whose times are only unknown does not.

import { describe, expect, it } from 'vitest'
import { headline } from '../../src/diagram/headline'
import { fullDetail, levelFor } from '../../src/diagram/level'
import { drawStep } from '../../src/diagram/step-drawing'
import { stepFace } from '../../src/diagram/step-face'
import type { MapDocument } from '../../src/model/types'
import { flow, map, step } from '../helpers/build'
import { assessed } from './cases'
import { textsOf } from './texts'

const face = (doc: MapDocument, id: string) => stepFace(doc, assessed(doc).assessment, id)
const shares = map(
  step('A', { work: '1h' }),
  step('B', { after: [], start: 0 }),
  step('C', { after: [], start: 0 }),
  flow('A', 'B', { share: 0.9 }),
  flow('A', 'C', { share: 0.6 }),
)

describe('the sign of a problem', () => {
  it('stands on the step with a few words, also in its label', () => {
    const said = face(shares, 'a')
    expect(said.problem).toBe('shares over 100 %')
    expect(said.label).toContain('shares over 100 %')
    expect(textsOf(drawStep(said, fullDetail))).toContain('! shares over 100 %')
    expect(textsOf(drawStep(said, levelFor(0.35)))).toContain('!')
  })

  it('is not there where a time is only unknown', () => {
    expect(face(map(step('A')), 'a').problem).toBe('')
  })
})

describe('the headline', () => {
  it('says how much of lead time rests on guesses, and nothing where none does', () => {
    const detail = (basis: object) => {
      const doc = map(step('A', { wait: '3d', work: '1d', basis }))
      return headline(doc, assessed(doc).assessment).leadTime.detail
    }
    expect(detail({ wait: 'guessed' })).toBe('4 working days · 75 % guessed')
    expect(detail({ wait: 'measured' })).toBe('4 working days')
  })
})
