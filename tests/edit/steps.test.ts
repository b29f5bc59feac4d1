import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { addStep, addStepLabel, type Placement } from '../../src/edit/add-step'
import { connect } from '../../src/edit/connect'
import { setStepFields } from '../../src/edit/step-fields'
import { addSteps, stepNames, syncSteps } from '../../src/edit/sync-steps'
import { lineOf, named, toldSteps } from '../../src/edit/told-steps'
import { workOrder } from '../../src/edit/work-order'
import { newFlow } from '../../src/model/defaults'
import { own } from '../../src/model/records'
import type { MapDocument } from '../../src/model/types'
import { counter, expectEdit, expectNoEdit } from '../helpers/laws'
import { flowsOf, furnished, graph } from './fixture'

const add = (doc: MapDocument, placement: Placement) => addStep(doc, { name: 'New' }, placement, counter())
/** The new step is new1. */
function expectFlows(
  doc: MapDocument,
  placement: Placement,
  flows: string,
  check: (after: MapDocument) => void = () => {},
) {
  expectEdit(doc, add(doc, placement), after => {
    expect(after.steps.new1?.name).toBe('New')
    expect(flowsOf(after)).toBe(flows)
    check(after)
  })
}
const places = (doc: MapDocument) =>
  Object.fromEntries(
    Object.values(doc.steps).map(step => [step.id, step.position && `${step.position.x},${step.position.y}`]),
  )

describe('addStep', () => {
  it('begins an empty map', () => expectFlows(graph(''), { where: 'end' }, ''))
  it('goes to the end', () => expectFlows(graph('z>b b>c c~z'), { where: 'end' }, 'b>c c>new1 c~z z>b'))
  it('goes after a step, between it and the next', () => {
    const chain = graph('a>b b>c c~a')
    const doc = { ...chain, flows: { ...chain.flows, 'a-b': { ...newFlow('a-b', 'work', 'a', 'b'), via: '1,2 3,4' } } }
    expectFlows(doc, { where: 'after', step: 'a' }, 'a>new1 b>c c~a new1>b', after =>
      expect(after.flows['a-b'], 'the flow that was there keeps its id').toMatchObject({ from: 'new1', via: null }),
    )
  })
  it('goes after a split, and the split moves behind it', () => {
    const doc = graph('a>b a>c b>d c>d', { a: { split: 'parallel' } })
    expectFlows(doc, { where: 'after', step: 'a' }, 'a>new1 b>d c>d new1>b new1>c', ({ steps }) => {
      expect(steps.a?.split).toBe('choice')
      expect(steps.new1?.split).toBe('parallel')
    })
  })
  it('goes before a step, which then is no start; rework still goes to the step itself', () => {
    expectFlows(graph('a>b b~a', { a: { start: 0.5 } }), { where: 'before', step: 'a' }, 'a>b b~a new1>a', after => {
      expect(after.steps.new1?.start).toBe(0.5)
      expect(after.steps.a?.start).toBeNull()
    })
    expectFlows(graph('a>c b>c'), { where: 'before', step: 'c' }, 'a>new1 b>new1 new1>c')
  })
  it('goes beside a step: the step before it then does both', () => {
    const doc = graph('a>b b>c')
    expectFlows(doc, { where: 'beside', step: 'b' }, 'a>b a>new1 b>c new1>c', after =>
      expect(after.steps.a?.split).toBe('parallel'),
    )
    expect(addStepLabel(doc, 'New', { where: 'beside', step: 'b' })).toBe('Add New beside B, in parallel')
  })
  it('goes beside one of several choices as another choice', () => {
    const doc = graph('a>b a>c b>d c>d')
    expectFlows(doc, { where: 'beside', step: 'b' }, 'a>b a>c a>new1 b>d c>d new1>d', after =>
      expect(after.steps.a?.split).toBe('choice'),
    )
    expect(addStepLabel(doc, 'New', { where: 'beside', step: 'b' })).toBe('Add New as another way beside B')
  })
  it('goes beside the start: an item then needs both', () => {
    expectFlows(graph('a>b'), { where: 'beside', step: 'a' }, 'a>b new1>b', after =>
      expect(after.entry).toBe('parallel'),
    )
  })
  it('stands where somebody pointed, and writes down where the others stand', () => {
    const drawn = { 'steps/a': { x: 0, y: 40 }, 'steps/b': { x: 206.4, y: 40 } } as const
    const placement = { where: 'open', at: { x: 500.2, y: 300 }, from: 'b', drawn } as const
    expectFlows(graph('a>b'), placement, 'a>b b>new1', after =>
      expect(places(after)).toEqual({ a: '0,40', b: '206,40', new1: '500,300' }),
    )
    expectFlows(graph('a>b'), { ...placement, from: null }, 'a>b')
  })
  it('takes numbers along, and only legal ones', () => {
    const doc = furnished()
    const step = {
      name: ' Smoke test ',
      work: '2h',
      wait: 'soon',
      completeAccurate: 1.2,
      basis: { work: 'guessed' },
    } as const
    expectEdit(doc, addStep(doc, step, { where: 'after', step: 'b' }, counter()), after => {
      expect(after.steps.new1).toMatchObject({ name: 'Smoke test', work: '2h', wait: null, completeAccurate: 1 })
      expect(after.steps.new1?.basis).toEqual({ work: 'guessed' })
    })
  })
  it('set down by itself it changes no number until it is joined to the stream', () => {
    const doc = { ...graph('a>b', { a: { wait: '4d', work: '1d' }, b: { wait: '2d', work: '1d' } }) }
    const open: Placement = { where: 'open', at: { x: 0, y: 500 }, from: null, drawn: {} }
    expectEdit(doc, add(doc, open), after => {
      expect(analyze(after).leadTime).toBe(analyze(doc).leadTime)
      const joined = connect(after, 'new1', 'a', counter())
      if (!joined.ok) throw new Error(joined.error.message)
      expectEdit(after, joined.value, ({ steps }) => expect(steps.new1?.start).toBeNull())
    })
    const empty = graph('')
    expectEdit(empty, add(empty, open), ({ steps }) => expect(steps.new1?.start).toBeNull())
  })
  it('does its best when the neighbour is gone', () => {
    const doc = graph('a>b')
    const late = add(doc, { where: 'after', step: 'b' })
    expectEdit(graph('x>y'), late, after => expect(flowsOf(after)).toBe('x>y'))
  })

  const row = graph('a>b b>c', {
    a: { position: { x: 0, y: 0 } },
    b: { position: { x: 206, y: 0 } },
    c: { position: { x: 412, y: 0 } },
    below: { position: { x: 206, y: 240 } },
  })
  it('makes itself room in its row', () => {
    const expected = { a: '0,0', new1: '206,0', b: '412,0', c: '618,0', below: '206,240' }
    for (const placement of [
      { where: 'after', step: 'a' },
      { where: 'before', step: 'b' },
    ] as const) {
      expectEdit(row, add(row, placement), after => expect(places(after)).toEqual(expected))
    }
  })
  it('takes free space without pushing', () => {
    const { a, b, c } = row.steps
    if (!a || !b || !c) throw new Error('three steps')
    const wide = {
      ...row,
      steps: { a, b: { ...b, position: { x: 412, y: 0 } }, c: { ...c, position: { x: 618, y: 0 } } },
    }
    const expected = { a: '0,0', new1: '206,0', b: '412,0', c: '618,0' }
    expectEdit(wide, add(wide, { where: 'after', step: 'a' }), after => expect(places(after)).toEqual(expected))
    expectEdit(wide, add(wide, { where: 'before', step: 'b' }), after => expect(places(after)).toEqual(expected))
  })
  it('moves on the branches behind it too, so that no work runs back', () => {
    const forked = graph('a>b a>c b>d c>d', {
      a: { position: { x: 0, y: 0 }, split: 'parallel' },
      b: { position: { x: 206, y: 0 } },
      c: { position: { x: 206, y: 240 } },
      d: { position: { x: 412, y: 0 } },
    })
    expectEdit(forked, add(forked, { where: 'after', step: 'a' }), after =>
      expect(places(after)).toEqual({ a: '0,0', new1: '206,0', b: '412,0', c: '412,240', d: '618,0' }),
    )
    // Before the branch: not under what leads there, and where the branches meet moves on with it.
    expectEdit(forked, add(forked, { where: 'before', step: 'c' }), after =>
      expect(places(after)).toEqual({ a: '0,0', b: '206,0', new1: '206,240', c: '412,240', d: '618,0' }),
    )
  })
  it('leaves the next row where it is', () => {
    const rows = graph('a>b b>c', {
      a: { position: { x: 0, y: 0 } },
      b: { position: { x: 206, y: 0 } },
      c: { position: { x: 0, y: 300 } },
    })
    expectEdit(rows, add(rows, { where: 'after', step: 'b' }), after =>
      expect(places(after)).toEqual({ a: '0,0', b: '206,0', new1: '412,0', c: '0,300' }),
    )
  })
  it('stands below the step that it is beside, under what is there', () => {
    expectEdit(row, add(row, { where: 'beside', step: 'b' }), after => expect(places(after).new1).toBe('206,480'))
    expectEdit(row, add(row, { where: 'beside', step: 'c' }), after => expect(places(after).new1).toBe('412,240'))
  })
})

describe('addSteps', () => {
  it('adds names one after the other', () => {
    const steps = addSteps(['Two', ' ', 'Three '], true, counter())
    expectEdit(graph('a>b'), steps, after => expect(stepNames(after, true)).toEqual(['A', 'B', 'Two', 'Three']))
  })
  it('or backwards, each before the one named before it', () => {
    const steps = addSteps(['Deploy', 'Test', 'Build'], false, counter())
    expectEdit(graph(''), steps, after => expect(stepNames(after, true)).toEqual(['Build', 'Test', 'Deploy']))
    expectEdit(graph('a>b'), addSteps(['Zero'], false, counter()), after =>
      expect(stepNames(after, true)).toEqual(['Zero', 'A', 'B']),
    )
  })
})

describe('toldSteps', () => {
  const told = (text: string) => toldSteps(text, furnished()).lines.flat()

  it('reads a line as the quick line does: work, wait, %C&A, team', () => {
    const [step] = told('Check 30min wait ~3d 90% @Test office')
    expect(step).toMatchObject({ name: 'Check', work: '30min', wait: '3d', completeAccurate: 0.9, team: 'Test office' })
    expect(step?.basis).toEqual({ wait: 'guessed' })
  })
  it('keeps a line that is plain text as a name, and several with arrows as several', () => {
    expect(told('R&D + QA\nWho decides ?\nSprint 0')).toMatchObject(
      ['R&D + QA', 'Who decides ?', 'Sprint 0'].map(named),
    )
    expect(told('Intake > Check 2h').map(({ name, work }) => [name, work])).toEqual([
      ['Intake', null],
      ['Check', '2h'],
    ])
  })
  it('keeps what is no time as a name and says so; half a line is not spoken of', () => {
    const { lines, slips } = toldSteps('Check 3wks-ish', furnished())
    expect(lines.flat()).toEqual([named('Check 3wks-ish')])
    expect(slips[0]?.message).toMatch(/3wks-ish/)
    expect(toldSteps('Check wait', furnished()).slips).toEqual([])
  })
  it('writes names so that they are read as names again', () => {
    for (const name of ['Check 30min', '1. Build', 'Test 90%', 'A > B', 'Say "no" 2d', 'Build'])
      expect(told(lineOf(name, furnished())), name).toMatchObject([{ name, work: null, completeAccurate: null }])
    expect(lineOf('Build', furnished())).toBe('Build')
  })
})

describe('syncSteps', () => {
  it('sets what the lines say, makes one team of a name, and takes away what they say no longer', () => {
    const doc = graph('')
    const lines = (text: string) => toldSteps(text, doc).lines
    const first = lines('Check 30min wait 3d @Desk\nGrant 1h @desk\nSend')
    expectEdit(doc, syncSteps(doc, first, true, counter()), after => {
      const [check, grant, send] = ['Check', 'Grant', 'Send'].map(name =>
        Object.values(after.steps).find(step => step.name === name),
      )
      expect(check).toMatchObject({ work: '30min', wait: '3d' })
      expect(grant).toMatchObject({ work: '1h', wait: null, team: check?.team })
      expect(send).toMatchObject({ work: null, wait: null, team: null })
      expect(Object.keys(after.teams)).toHaveLength(1)
      const next = lines('Check wait 3d\nGrant 1h @desk\nSend')
      expectEdit(after, syncSteps(after, next, true, counter(), first), again => {
        expect(own(again.steps, check?.id ?? null)).toMatchObject({ name: 'Check', work: null, wait: '3d', team: null })
        expect(own(again.steps, grant?.id ?? null)).toMatchObject({ work: '1h', team: grant?.team })
      })
    })
  })
  const sync = (doc: MapDocument, names: readonly string[], forwards = true) =>
    syncSteps(
      doc,
      names.map(name => [named(name)]),
      forwards,
      counter(),
    )

  it('reads lines, list marks and empty ones aside', () => {
    const { lines } = toldSteps('1. Build\r\n\n  - Test \n• Deploy\n3D print', graph(''))
    expect(lines.flat().map(({ name }) => name)).toEqual(['Build', 'Test', 'Deploy', '3D print'])
  })
  it('makes eight steps of eight lines', () => {
    const names = ['Take', 'Refine', 'Build', 'Review', 'Test', 'Assess', 'Approve', 'Deploy']
    expectEdit(graph(''), sync(graph(''), names), after => {
      expect(stepNames(after, true)).toEqual(names)
      expect(Object.keys(after.flows)).toHaveLength(7)
    })
  })
  it('reads backwards', () => {
    expectEdit(graph(''), sync(graph(''), ['Deploy', 'Test', 'Build'], false), after => {
      expect(stepNames(after, true)).toEqual(['Build', 'Test', 'Deploy'])
      expect(stepNames(after, false)).toEqual(['Deploy', 'Test', 'Build'])
    })
  })
  it('keeps numbers and blockers of steps whose names stay, and renames a changed line in place', () => {
    const doc = furnished()
    expectEdit(doc, sync(doc, ['A', 'Bee', 'Extra', 'C']), after => {
      expect(flowsOf(after)).toBe('a>b b>new1 c~a new1>c')
      expect(after.steps.b).toMatchObject({ name: 'Bee', wait: '5d' })
      expect(after.blockers).toBe(doc.blockers)
    })
  })
  it('inserts before the first', () => {
    const doc = graph('a>b')
    expectEdit(doc, sync(doc, ['Zero', 'A', 'B']), after => expect(flowsOf(after)).toBe('a>b new1>a'))
  })
  it('takes a step out with its line and joins its neighbours', () => {
    const doc = furnished()
    expectEdit(doc, sync(doc, ['A', 'C']), after => {
      expect(flowsOf(after)).toBe('a>c c~a')
      expect(Object.keys(after.blockers)).toEqual(['b2'])
    })
  })
  it('moves a step with its line', () => {
    const doc = graph('a>b b>c c>d', { b: { wait: '3d' } })
    expectEdit(doc, sync(doc, ['A', 'C', 'D', 'B']), after => {
      expect(stepNames(after, true)).toEqual(['A', 'C', 'D', 'B'])
      expect(after.steps.b?.wait).toBe('3d')
      expect(Object.keys(after.steps)).toHaveLength(4)
    })
    expectEdit(doc, sync(doc, ['D', 'A', 'B', 'C']), after => expect(flowsOf(after)).toBe('a>b b>c d>a'))
  })
  it('leaves branches alone', () => {
    const doc = graph('a>b a>c b>d c>d', { a: { split: 'parallel' } })
    expectNoEdit(doc, sync(doc, stepNames(doc, true)))
    expectEdit(doc, sync(doc, ['A', 'B', 'Also', 'C', 'D']), after =>
      expect(flowsOf(after)).toBe('a>b a>c b>new1 c>d new1>d'),
    )
  })
  it('tells steps of one name apart by their place', () => {
    const doc = graph('a>b b>c', { a: { name: 'Check' }, c: { name: 'Check', wait: '2d' } })
    expectEdit(doc, sync(doc, ['Check', 'B', 'More', 'Check']), after => {
      expect(after.steps.c?.wait).toBe('2d')
      expect(flowsOf(after)).toBe('a>b b>new1 new1>c')
    })
  })
  it('clears the map with the text', () => {
    const doc = furnished()
    expectEdit(doc, sync(doc, []), after => {
      expect(after.steps).toEqual({})
      expect(after.flows).toEqual({})
    })
  })
})

describe('workOrder', () => {
  it('follows the work, a branch whole before the next, through loops too', () => {
    expect(workOrder(graph('a>b b>c a>x x>c c>d c~a', { a: { split: 'parallel' } }))).toEqual(['a', 'b', 'x', 'c', 'd'])
    expect(workOrder(graph('s>m m>k k>m k>z'))).toEqual(['s', 'm', 'k', 'z'])
    expect(workOrder(graph('b>a a>b'))).toEqual(['a', 'b'])
  })
})

describe('setStepFields', () => {
  const doc = furnished()
  it('sets several steps in one edit', () => {
    const edit = setStepFields(doc, ['a', 'c'], { wait: '3d', team: 't2', automated: true })
    expect(edit.label).toBe('Change wait and team and automation of 2 steps')
    expectEdit(doc, edit, ({ steps }) => {
      expect(steps.a).toMatchObject({ wait: '3d', work: '1h', team: 't2', automated: true })
      expect(steps.c).toMatchObject({ wait: '3d', team: 't2' })
      expect(steps.b).toBe(doc.steps.b)
    })
  })
  it('sets every field', () => {
    const fields = {
      name: 'Better',
      team: null,
      people: 2,
      wait: '1d-2d-5d',
      work: '4h',
      completeAccurate: 0.9,
      skip: 0.1,
      value: 'adds',
      automated: false,
      uptime: 0.8,
      split: 'parallel',
      start: 0.3,
      production: true,
      note: 'Ask Ada',
      basis: { wait: 'measured', completeAccurate: 'guessed' },
    } as const
    expectEdit(doc, setStepFields(doc, ['a'], fields), ({ steps }) => expect(steps.a).toMatchObject(fields))
  })
  it('knows a guess, drops it when the number is typed anew, and drops the basis with the number', () => {
    expectEdit(doc, setStepFields(doc, ['a'], { work: '2h', basis: { work: 'guessed' } }), ({ steps }) =>
      expect(steps.a?.basis).toEqual({ work: 'guessed' }),
    )
    expectEdit(doc, setStepFields(doc, ['b'], { wait: '6d' }), ({ steps }) => expect(steps.b?.basis).toEqual({}))
    expectEdit(doc, setStepFields(doc, ['b'], { basis: { wait: 'measured' } }), ({ steps }) =>
      expect(steps.b?.basis).toEqual({ wait: 'measured' }),
    )
    expectEdit(doc, setStepFields(doc, ['b'], { wait: null }), ({ steps }) => expect(steps.b?.basis).toEqual({}))
  })
  it('leaves out what a map file would refuse', () => {
    for (const fields of [
      { wait: '3 wks-ish' },
      { work: 'every 2w' },
      { team: 'nobody' },
      { uptime: 0 },
      { people: -1 },
      { skip: Number.NaN },
    ]) {
      expectNoEdit(doc, setStepFields(doc, ['c'], fields))
    }
    expectEdit(doc, setStepFields(doc, ['c'], { skip: 7, name: 'x'.repeat(20_000) }), ({ steps }) => {
      expect(steps.c?.skip).toBe(1)
      expect(steps.c?.name).toHaveLength(10_000)
    })
  })
  it('does nothing to a step that is gone or is named like a method', () => {
    expectNoEdit(doc, setStepFields(doc, ['gone', 'toString'], { name: 'x' }))
  })
})
