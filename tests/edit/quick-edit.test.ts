// What typed lines do to a map: flows, shares, teams, what is sent back, blockers and experiments, all as one undo step.

import fc from 'fast-check'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { Placement } from '../../src/edit/add-step'
import { quickEdit } from '../../src/edit/quick-edit'
import { parseQuickLines } from '../../src/edit/quick-lines'
import { emptyMap } from '../../src/model/defaults'
import type { Id, MapDocument } from '../../src/model/types'
import { allWords } from '../../src/parts/quick-understood'
import { map, step } from '../helpers/build'
import { counter, expectEdit } from '../helpers/laws'
import { furnished, graph } from './fixture'

const empty = emptyMap('m', 'A map')
function made(text: string, doc: MapDocument, placement: Placement, at: Id | null = null) {
  const lines = parseQuickLines(text, doc, at)
  expect(lines.slips).toEqual([])
  const point = { placement, step: at, blocker: null, team: null, today: '2026-02-02' }
  const edit = quickEdit(doc, lines, point, counter())
  if (!edit) throw new Error('an edit')
  return edit
}
/** The flows by names, with shares: `Intake>Legal Test~Build=0.2`. */
function flows(doc: MapDocument): string {
  const name = (id: Id) => doc.steps[id]?.name.replaceAll(' ', '') ?? id
  return Object.values(doc.flows)
    .map(
      ({ from, to, kind, share }) =>
        `${name(from)}${kind === 'work' ? '>' : '~'}${name(to)}${share === null ? '' : `=${share}`}`,
    )
    .sort()
    .join(' ')
}
const typed = (text: string, doc: MapDocument = empty, placement: Placement = { where: 'end' }, at: Id | null = null) =>
  produce(doc, made(text, doc, placement, at).edit.recipe)
const named = (doc: MapDocument, name: string) => Object.values(doc.steps).find(one => one.name === name)

describe('steps', () => {
  it('split and join in parallel', () => {
    const doc = typed('Intake > Legal + Security > Decide')
    expect(flows(doc)).toBe('Intake>Legal Intake>Security Legal>Decide Security>Decide')
    expect(named(doc, 'Intake')?.split).toBe('parallel')
  })
  it('divide by share where one of them is chosen', () => {
    const doc = typed('Triage > Fix 20% | Close > Done')
    expect(flows(doc)).toBe('Close>Done Fix>Done Triage>Close Triage>Fix=0.2')
    expect(named(doc, 'Triage')?.split).toBe('choice')
    expect(named(doc, 'Fix')?.completeAccurate).toBeNull()
  })
  it('begin a map in parallel or as a choice', () => {
    expect(typed('Hull + Engine > Assemble').entry).toBe('parallel')
    const doc = typed('Counter 30% | Online > Decide')
    expect(doc.entry).toBe('choice')
    expect(named(doc, 'Counter')?.start).toBe(0.3)
  })
  it('stand between what was there, and take its ways out along', () => {
    const abc = graph('a>b b>c')
    expect(flows(typed('X > Y + Z', abc, { where: 'after', step: 'a' }))).toBe('A>X B>C X>Y X>Z Y>B Z>B')
    expect(flows(typed('X > Y', abc, { where: 'before', step: 'a' }))).toBe('A>B B>C X>Y Y>A')
    expect(flows(typed('X > Y', abc, { where: 'beside', step: 'b' }))).toBe('A>B A>X B>C X>Y Y>C')
    expect(flows(typed('X + Y', abc))).toBe('A>B B>C C>X C>Y')
    const chosen = graph('a>b a>c', { a: { split: 'choice' } })
    const doc = typed('X | Y', chosen, { where: 'after', step: 'a' })
    expect(flows(doc)).toBe('A>X A>Y X>B X>C Y>B Y>C')
  })
  it('two groups one after the other: all of the first lead to all of the second', () => {
    expect(flows(typed('A + B > C + D'))).toBe('A>C A>D B>C B>D')
    expect(flows(typed('A | B > C | D'))).toBe('A>C A>D B>C B>D')
  })
  it('obey the laws of every edit, with all that can be said of them', () => {
    const text =
      'Intake 1h @Law > Legal 2d @Law + Security wait 1d @test office ~ > Decide <- Intake 20% ! One judge ? A deputy signs'
    const doc = furnished()
    const { edit, blockers, experiments } = made(text, doc, { where: 'after', step: 'b' })
    expect(edit.label).toBe('Add 4 steps after B')
    expectEdit(doc, edit, after => {
      expect(Object.keys(after.steps)).toHaveLength(7)
      const law = Object.values(after.teams).filter(team => team.name === 'Law')
      expect(law).toHaveLength(1)
      expect([named(after, 'Intake')?.team, named(after, 'Legal')?.team]).toEqual([law[0]?.id, law[0]?.id])
      expect(named(after, 'Security')).toMatchObject({ team: 't1', wait: '1d', basis: { wait: 'guessed' } })
      const [blocker = ''] = blockers
      expect(after.blockers[blocker]).toMatchObject({
        title: 'One judge',
        step: named(after, 'Decide')?.id,
        raisedOn: '2026-02-02',
      })
      expect(after.experiments[experiments[0] ?? '']).toMatchObject({ title: 'A deputy signs', blocker })
      expect(flows(after)).toContain('Decide~Intake=0.2')
    })
  })
})

describe('remarks of the selected step', () => {
  it('are added to it', () => {
    const doc = map(step('Build'), step('Test'))
    const after = typed('! Slow ? Buy one\n<- Build 15%', doc, { where: 'end' }, 'test')
    expect(flows(after)).toBe('Build>Test Test~Build=0.15')
    expect(Object.values(after.blockers)).toMatchObject([{ step: 'test', title: 'Slow' }])
    expect(Object.values(after.steps)).toHaveLength(2)
  })
  it('change the share of work that goes back already', () => {
    const doc = graph('a>b b~a')
    expect(flows(typed('<- A 45%', doc, { where: 'end' }, 'b'))).toBe('A>B B~A=0.45')
    expect(flows(typed('<- A', doc, { where: 'end' }, 'b'))).toBe('A>B B~A=0.2')
    expect(made('<- A', doc, { where: 'end' }, 'b').edit.label).toBe('Send work back from B to A')
  })
})

it('what is said of typed steps is what comes out, however they are put together', () => {
  const kind = fc.constantFrom('parallel' as const, 'choice' as const)
  const stage = fc.record({ kind, size: fc.integer({ min: 1, max: 3 }), hasShare: fc.boolean() })
  // Between + and | stands the step that chooses.
  const chooses = <T extends { kind: string; size: number }>(plan: readonly T[]): readonly T[] =>
    plan.map((one, at) => {
      const before = plan[at - 1]
      const isUndecided = one.kind === 'choice' && before?.kind === 'parallel' && before.size > 1
      return isUndecided ? { ...one, size: 1 } : one
    })
  fc.assert(
    fc.property(
      fc.array(stage, { minLength: 1, maxLength: 5 }).map(chooses),
      fc.constantFrom(' > ', '\n', '\r\n> '),
      (plan, next) => {
        const names = plan.map(({ size }, at) => Array.from({ length: size }, (_, way) => `Step${at}${'abc'[way]}`))
        const isShared = (at: number) =>
          plan[at]?.kind === 'choice' && (names[at]?.length ?? 0) > 1 && plan[at]?.hasShare
        const text = plan
          .map(({ kind }, at) =>
            (names[at] ?? [])
              .map((name, way) => (isShared(at) && way === 0 ? `${name} 25% 2h` : name))
              .join(kind === 'choice' ? ' | ' : ' + '),
          )
          .join(next)
        const doc = typed(text)
        const wanted = names.slice(1).flatMap((to, at) =>
          (names[at] ?? []).flatMap(from => {
            const isDivided = plan[at + 1]?.kind === 'choice' && isShared(at + 1)
            return to.map((name, way) => `${from}>${name}${isDivided && way === 0 ? '=0.25' : ''}`)
          }),
        )
        expect(flows(doc)).toBe(wanted.sort().join(' '))
        const said = allWords(parseQuickLines(text, empty, null), empty)
        for (const name of names.flat()) expect(said).toContain(name)
        for (const [at, ways] of names.entries()) {
          const before = at === 0 ? doc.entry : named(doc, names[at - 1]?.[0] ?? '')?.split
          if (ways.length === 1) continue
          expect(before).toBe(plan[at]?.kind)
          const together = `${ways.slice(0, -1).join(', ')} and ${ways.at(-1)} at the same time`
          if (before === 'parallel') expect(said).toContain(together)
          else expect(said).toContain(`either ${ways[0]}${isShared(at) ? ' (25 %)' : ''}`)
        }
      },
    ),
    { numRuns: 120 },
  )
}, 30_000)

it('a published map in six lines has the published numbers', () => {
  const doc = typed(`Design & Analysis 2d wait 64h 70% @Line of Biz
Design approval 2h wait 38h 60% @Line of Biz
Release planning & Estimation 1h wait 119h 60% @Project management office
Development & dev testing (incl. test automation) 4d wait 8h 80% @Engineering
Showcase and UAT 2h wait 22h 50% @QA
Exploratory & perf testing 1d wait 8h 75% @QA + Change approval 1h wait 39h 90% @IT Ops
Production deployment 1h wait 39h 80% @IT Ops`)
  const numbers = analyze(doc)
  expect(numbers.leadTime).toBe(1382400)
  expect(numbers.rolledCompleteAccurate).toBeCloseTo(0.054432, 9)
  expect(Object.keys(doc.teams)).toHaveLength(5)
})

it('a release with parallel checks, work sent back and two ways out has the numbers of its worked case', () => {
  const doc = typed(`Take request 2h wait 5d 90% @Product
Build 1-2-5d wait 2d 80% @Developers
Functional test 2d wait 3d 85% @Testers <- Build 25%
+ Security scan 3h wait 8d 90% @Security
+ Write help text 1d wait 1d @Developers
Release board 1h wait 4d 95% @Board
Weekly deploy 85% 2h wait 2.5d 97% @Operations | Hotfix lane 15% 30min wait 2h 90% @Operations`)
  const numbers = analyze(doc)
  expect(numbers.leadTime).toBeCloseTo(826670, 3)
  expect(numbers.rolledCompleteAccurate).toBeCloseTo(0.50206797, 8)
})

it('is made within a frame on a map of 500 steps', () => {
  const many = typed(
    Array.from({ length: 500 }, (_, index) => `Step ${index} 2h wait 3d @Team ${index % 9}`).join('\n'),
  )
  expect(Object.keys(many.steps)).toHaveLength(500)
  const text = 'Intake 1h > Legal 2d + Security wait 1d > Decide <- Step 7 20% ! One judge'
  const one = () => {
    const began = performance.now()
    made(text, many, { where: 'after', step: Object.keys(many.steps)[250] ?? '' })
    return performance.now() - began
  }
  // Read and made, without the drawing.
  const times = Array.from({ length: 9 }, one).sort((a, b) => a - b)
  expect(times[4]).toBeLessThan(16)
}, 30_000)
