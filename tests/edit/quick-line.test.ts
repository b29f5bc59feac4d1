import { describe, expect, it } from 'vitest'
import { addStep } from '../../src/edit/add-step'
import { parseQuickLines } from '../../src/edit/quick-lines'
import type { QuickStep } from '../../src/edit/quick-step'
import { completeStepName, usualSteps } from '../../src/edit/usual-steps'
import { counter, expectEdit } from '../helpers/laws'
import { furnished, graph } from './fixture'

const doc = furnished()
/** The first step of a line, with what is wrong first. */
function read(text: string, on = doc) {
  const { tokens, stages, slips } = parseQuickLines(text, on, null)
  const [first] = stages.flatMap(stage => stage.steps)
  if (!first) return { tokens, step: null, error: slips[0]?.message ?? null }
  const { sentBack: _, blockers: __, experiments: ___, from: ____, to: _____, ...step } = first
  return { tokens, step, error: slips[0]?.message ?? null }
}
/** Tokens as text: `name:Smoke test`. */
const tokens = (text: string) => read(text).tokens.map(({ from, to, kind }) => `${kind}:${text.slice(from, to)}`)
const step = (text: string) => read(text).step
const named = (name: string, rest: Partial<QuickStep> = {}): QuickStep => ({
  name,
  work: null,
  wait: null,
  completeAccurate: null,
  share: null,
  team: null,
  basis: {},
  ...rest,
})

describe('one step in the quick line', () => {
  it('reads the line of the issue, with the place of every part', () => {
    const text = 'Smoke test in staging 2h wait 1-3d 90% @Test office'
    expect(step(text)).toEqual(
      named('Smoke test in staging', { work: '2h', wait: '1d-3d', completeAccurate: 0.9, team: 'Test office' }),
    )
    expect(tokens(text)).toEqual([
      'name:Smoke test in staging',
      'work:2h',
      'wait:wait 1-3d',
      'quality:90%',
      'team:@Test office',
    ])
  })
  it('takes the parts in any order, and times of several words', () => {
    expect(step('Deploy @Operations wait every 2w 1h 30min 98 %')).toEqual(
      named('Deploy', { team: 'Operations', wait: 'every 2w', work: '1h 30min', completeAccurate: 0.98 }),
    )
    expect(step('Test wait 3d 4h')).toEqual(named('Test', { wait: '3d', work: '4h' }))
    expect(step('Test 2h wait 1d 4h')).toEqual(named('Test', { wait: '1d 4h', work: '2h' }))
    expect(step('Test wait 1 d - 3 d 45 min')).toEqual(named('Test', { wait: '1d-3d', work: '45min' }))
    expect(step('Queue wait 2700 items')).toEqual(named('Queue', { wait: '2700 items' }))
    expect(step('Board every 1mo')).toEqual(named('Board', { wait: 'every 1mo' }))
  })
  it('knows teams of several words, and takes new ones up to the next number', () => {
    expect(step('Check @test office 2h')).toEqual(named('Check', { team: 'Test office', work: '2h' }))
    expect(step('Check @Change advisory board 2h wait 3d')).toEqual(
      named('Check', { team: 'Change advisory board', work: '2h', wait: '3d' }),
    )
    expect(step('Check @Team 2 90%')).toEqual(named('Check', { team: 'Team 2', completeAccurate: 0.9 }))
    expect(step('Check @')).toEqual(named('Check'))
  })
  it('marks guesses: all numbers with one sign, or one number', () => {
    expect(step('Test 2h wait 3d 90% ~')?.basis).toEqual({
      work: 'guessed',
      wait: 'guessed',
      completeAccurate: 'guessed',
    })
    expect(step('Test ~2h wait 3d 90%')?.basis).toEqual({ work: 'guessed' })
    expect(step('Test 2h wait ~3d ~90%')?.basis).toEqual({ wait: 'guessed', completeAccurate: 'guessed' })
    expect(tokens('Test 2h ~')).toEqual(['name:Test', 'work:2h', 'guess:~'])
  })
  it('keeps numbers that belong to the name', () => {
    for (const name of [
      '3D model',
      'Sprint 0',
      'Phase 2',
      'Gate 2-4',
      '2nd review',
      '1st check',
      'Wait for approval',
      'Pay 50 euro',
      '4 eyes check',
    ]) {
      expect(read(name)).toMatchObject({ step: named(name), error: null })
    }
    expect(step('3D model 2h')).toEqual(named('3D model', { work: '2h' }))
    expect(step('Field work 2h')).toEqual(named('Field work', { work: '2h' }))
  })
  it('reads days as the map means them', () => {
    const calendar = { ...doc, calendar: { ...doc.calendar, typedDays: 'calendar' as const } }
    expect(read('Test 2d wait 30d', calendar).step).toEqual(named('Test', { work: '2d', wait: '30cd' }))
  })
  it.each([
    ['Test wait 3wks-ish', 'error:wait 3wks-ish', '3wks-ish'],
    ['Test 3 wks', 'error:3', '3'],
    ['Test wait', 'error:wait', 'Write how long after wait, as in wait 3d.'],
    ['Test wait 5-1d', 'error:wait 5-1d', '5-1d'],
    ['Test 2h 1-3d', 'error:1-3d', 'Write wait 1-3d for the time before it.'],
    ['Test wait 2h wait 3h', 'error:wait 3h', 'Keep one.'],
    ['Test 120%', 'error:120%', 'at most 100%'],
    ['Test 20% 30%', 'error:30%', 'Keep one.'],
    ['Test @Ops 2h @Dev', 'error:@Dev', 'one team'],
    ['2h', 'error:2h', 'Name the step first, as in Smoke test 2h.'],
  ])('%s: points at the words and says what would be right', (text, token, words) => {
    expect(tokens(text)).toContain(token)
    expect(read(text).error).toContain(words)
  })
})

it('what a line says goes into a step', () => {
  const line = step('Smoke test 2h wait 1-3d 90% ~')
  if (!line) throw new Error('a step')
  const { team: _, share: __, ...fields } = line
  expectEdit(doc, addStep(doc, fields, { where: 'after', step: 'b' }, counter()), ({ steps }) =>
    expect(steps.new1).toMatchObject({
      name: 'Smoke test',
      work: '2h',
      wait: '1d-3d',
      completeAccurate: 0.9,
      basis: { work: 'guessed', wait: 'guessed', completeAccurate: 'guessed' },
    }),
  )
})

describe('usual steps', () => {
  it('complete a name: beginnings first, then words inside, without what the map has', () => {
    expect(completeStepName('rev', doc)).toContain('Code review')
    expect(completeStepName('Sm', doc)).toEqual(['Smoke test', 'Smoke test in staging'])
    expect(completeStepName('depl', graph('x', { x: { name: 'deploy' } }))).not.toContain('Deploy')
    expect(completeStepName(' ', doc)).toEqual([])
    expect(completeStepName('e', doc, 3)).toHaveLength(3)
  })
  it('are about eighty names, each once, none read as anything but a name', () => {
    expect(usualSteps.length).toBeGreaterThan(75)
    expect(new Set(usualSteps.map(name => name.toLowerCase())).size).toBe(usualSteps.length)
    for (const name of usualSteps) expect(read(name)).toMatchObject({ step: named(name), error: null })
  })
})
