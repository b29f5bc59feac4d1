// What the quick line offers while typing: usual steps at its beginning, teams after an @, and nothing in between.

import { expect, it } from 'vitest'
import { newTeam } from '../../src/model/defaults'
import { complete, completions } from '../../src/ui/quick-completions'
import { map, step } from '../helpers/build'

const doc = {
  ...map(step('Build')),
  teams: { a: newTeam('a', 'Test office', 1), b: newTeam('b', 'Security', 2) },
}
const offered = (text: string, caret = text.length) => completions(text, caret, doc).map(offer => offer.text)

it('offers names of usual steps that are not on the map yet', () => {
  expect(offered('Secu')).toContain('Security review')
  expect(offered('Bui')).not.toContain('Build')
})

it('offers teams after an @ by the beginning of any word', () => {
  expect(offered('Smoke test 2h @')).toEqual(['Test office', 'Security'])
  expect(offered('Smoke test 2h @off')).toEqual(['Test office'])
})

it('offers nothing for blockers, after numbers, or where the caret is inside', () => {
  expect(offered('! Secu')).toEqual([])
  expect(offered('Review 2h')).toEqual([])
  expect(offered('Secu', 2)).toEqual([])
})

it('completes and leaves room for what follows', () => {
  const [offer] = completions('Smoke test @sec', 15, doc)
  expect(offer && complete('Smoke test @sec', offer)).toBe('Smoke test @Security ')
})

it('offers steps wherever a step begins, and leaves numbers of lists alone', () => {
  expect(offered('Intake > Secu')).toContain('Security review')
  expect(offered('Intake + Secu')).toContain('Security review')
  expect(offered('1. Intake\n2. Secu')).toContain('Security review')
  expect(completions('A\nSecu\nB', 6, doc, { steps: [], teams: [] }).map(one => one.text)).toContain('Security review')
  expect(offered('C >')).toEqual([])
})

it('offers what work can go back to, typed or on the map, and teams that were just typed', () => {
  const names = { steps: ['Intake', 'Check + sign'], teams: ['Cashiers'] }
  const offers = (text: string) => completions(text, text.length, doc, names)
  expect(offers('Test <- ').map(one => one.text)).toEqual(['Intake', 'Check + sign', 'Build'])
  expect(offers('Test <- Bu').map(one => one.text)).toEqual(['Build'])
  expect(offers('Test <- Build 20%')).toEqual([])
  expect(offers('Pay @cash').map(one => one.text)).toEqual(['Cashiers'])
  const [signed] = offers('Test <- Ch')
  expect(signed && complete('Test <- Ch', signed)).toBe('Test <- "Check + sign" ')
})
