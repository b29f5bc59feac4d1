// A verdict that holds only on 24-hour days is not shown without that of the map's own days.

import { expect, it } from 'vitest'
import { assess } from '../../src/experiments/assess'
import { verdictOnOwnDays } from '../../src/explain/verdict-on-own-days'
import { onWholeDays } from '../../src/model/whole-days'
import { caseMap } from '../diagram/cases'

const read = (evidenceWithin: string) => {
  const plain = caseMap('benefit-change')
  const doc = { ...plain, intent: { ...plain.intent, evidenceWithin } }
  const [own, whole] = [assess(doc), assess(onWholeDays(doc))]
  return { verdicts: [own.litmus.verdict, whole.litmus.verdict], said: verdictOnOwnDays(doc, own, whole) }
}

it('says the verdict of the own days where evidence comes in time on 24-hour days alone', () => {
  expect(read('12d')).toEqual({ verdicts: ['wish', 'testable'], said: 'on 8 h days, 5 a week: A wish so far' })
})

it('says nothing where both agree', () => {
  expect(read('15d')).toEqual({ verdicts: ['testable', 'testable'], said: '' })
})
