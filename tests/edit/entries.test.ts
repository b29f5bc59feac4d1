import { describe, expect, it } from 'vitest'
import { addBlocker, setBlocker, setBlockerCleared } from '../../src/edit/blocker-edits'
import { together } from '../../src/edit/edit'
import {
  addExperiment,
  removePrediction,
  setBypass,
  setExperiment,
  setPrediction,
  setResult,
} from '../../src/edit/experiment-edits'
import {
  addAssumption,
  moveAssumption,
  removeAssumption,
  setAssumption,
  setGoal,
  setIntent,
  setScope,
} from '../../src/edit/intent-edits'
import { setCalendar, setDemand, setEntry, setTitle, setView } from '../../src/edit/map-edits'
import { moveEntries } from '../../src/edit/move'
import { addNote, addSymbol, setNote, setSymbol } from '../../src/edit/notes'
import { addTeam, removeTeam, setStepsTeam, setTeam } from '../../src/edit/team-edits'
import type { EntryRef } from '../../src/model/entry'
import { inOrder } from '../../src/model/records'
import type { Point } from '../../src/model/types'
import { counter, expectEdit, expectNoEdit } from '../helpers/laws'
import { furnished } from './fixture'

const doc = furnished()
const ids = () => counter()

describe('the map', () => {
  it('has a title', () => expectEdit(doc, setTitle('Renamed'), after => expect(after.title).toBe('Renamed')))
  it('has a calendar, within the hours there are', () => {
    const fields = { hoursPerDay: 24, daysPerWeek: 7, typedDays: 'calendar' } as const
    expectEdit(doc, setCalendar(fields), after => expect(after.calendar).toEqual(fields))
    expectNoEdit(doc, setCalendar({ hoursPerDay: 0, daysPerWeek: 8 }))
  })
  it('has a demand, or nobody knows it', () => {
    const known = expectEdit(doc, setDemand({ items: 3, per: '1w' }), after =>
      expect(after.demand).toEqual({ items: 3, per: '1w' }),
    )
    expectEdit(known, setDemand(null), after => expect(after.demand).toBeNull())
    expectNoEdit(known, setDemand({ items: 3, per: '1w' }))
    expectNoEdit(known, setDemand({ items: 0, per: '1w' }))
    expectNoEdit(known, setDemand({ items: 3, per: '0' }))
    expectNoEdit(known, setCalendar({ hoursPerDay: 1e-320 }))
    expectNoEdit(known, setDemand({ items: 3, per: 'every week' }))
  })
  it('has an entry and a view', () => {
    expectEdit(doc, setEntry('parallel'), after => expect(after.entry).toBe('parallel'))
    const view = { rows: 'work', lanes: true, ladder: 'work-up', wrap: 5 } as const
    expectEdit(doc, setView(view), after => expect(after.view).toEqual(view))
    expectNoEdit(doc, setView({ wrap: 0 }))
  })
})

describe('the intent', () => {
  it('has a direction, what was observed, a first team', () => {
    const fields = {
      direction: 'Within a week',
      observed: { leadTime: '4mo', source: 'tracker', on: '2026-02-01' },
      firstTeam: 't2',
      evidenceWithin: '15d',
    } as const
    expectEdit(doc, setIntent(fields), after => expect(after.intent).toMatchObject(fields))
    expectEdit(doc, setIntent({ firstTeam: null }), after => expect(after.intent.firstTeam).toBeNull())
    expectNoEdit(doc, setIntent({ firstTeam: 'nobody', evidenceWithin: 'soon' }))
    expectNoEdit(doc, setIntent({ observed: { leadTime: 'long', source: '', on: null } }))
  })
  it('has a scope', () => {
    const scope = {
      item: 'one change',
      from: 'filed',
      to: 'paid',
      customer: 'residents',
      on: '2026-02-02',
      people: 'Ada',
    } as const
    expectEdit(doc, setScope(scope), after => expect(after.intent.scope).toEqual(scope))
    expectEdit(doc, setScope({ item: 'one' }), after =>
      expect(after.intent.scope).toMatchObject({ item: 'one', from: '' }),
    )
  })
  it('has one goal a measure', () => {
    expectEdit(doc, setGoal('leadTime', '1w', ids()), after =>
      expect(after.intent.goals).toEqual({ g1: { ...doc.intent.goals.g1, to: '1w' } }),
    )
    expectEdit(doc, setGoal('flowEfficiency', 0.3, ids()), after =>
      expect(after.intent.goals.new1).toEqual({ id: 'new1', measure: 'flowEfficiency', to: 0.3, order: 2 }),
    )
    expectEdit(doc, setGoal('leadTime', null, ids()), after => expect(after.intent.goals).toEqual({}))
    expectNoEdit(doc, setGoal('leadTime', 0.5, ids()))
    expectNoEdit(doc, setGoal('leadTime', '2w', ids()))
    expectNoEdit(doc, setGoal('flowEfficiency', '2w', ids()))
  })
  it('rests on assumptions', () => {
    expectEdit(doc, addAssumption(' Boards add no safety. ', true, ids()), after =>
      expect(after.intent.assumptions.new1).toEqual({
        id: 'new1',
        text: 'Boards add no safety.',
        core: true,
        order: 2,
      }),
    )
    expectEdit(doc, setAssumption('as1', { text: 'x', core: false, order: 4 }), after =>
      expect(after.intent.assumptions.as1).toEqual({ id: 'as1', text: 'x', core: false, order: 4 }),
    )
    const one = { id: 'as1', text: 'a', core: true, order: 1 }
    const three = { ...doc.intent, assumptions: { as1: one, b: { ...one, id: 'b' }, c: { ...one, id: 'c', order: 2 } } }
    const order = (after: typeof doc) => inOrder(after.intent.assumptions).map(({ id }) => id)
    // Two of them have the same order: each has a place of its own afterwards.
    expectEdit({ ...doc, intent: three }, moveAssumption('b', -1), after =>
      expect(order(after)).toEqual(['b', 'as1', 'c']),
    )
    expectEdit({ ...doc, intent: three }, moveAssumption('b', 1), after =>
      expect(order(after)).toEqual(['as1', 'c', 'b']),
    )
    expectNoEdit({ ...doc, intent: three }, moveAssumption('c', 1))
    expectEdit(doc, removeAssumption('as1'), after => {
      expect(after.intent.assumptions).toEqual({})
      expect(after.experiments.e1?.assumption).toBeNull()
    })
  })
})

describe('teams', () => {
  it('are added, changed and removed; their steps stay', () => {
    expectEdit(doc, addTeam(' Operations ', 2, ids()), after =>
      expect(after.teams.new1).toEqual({ id: 'new1', name: 'Operations', people: 2, order: 3 }),
    )
    expectEdit(doc, setTeam(doc, 't1', { name: 'Testers', people: 4, order: 9 }), after =>
      expect(after.teams.t1).toEqual({ id: 't1', name: 'Testers', people: 4, order: 9 }),
    )
    expectEdit(doc, removeTeam(doc, 't1'), after => {
      expect(after.steps.a?.team).toBeNull()
      expect(after.experiments.e1?.team).toBeNull()
      expect(after.intent.firstTeam).toBeNull()
    })
  })
  it('are given to steps by name, made when they are new', () => {
    expectEdit(doc, setStepsTeam(doc, ['a', 'c'], 'security', ids()), ({ steps, teams }) => {
      expect([steps.a?.team, steps.c?.team]).toEqual(['t2', 't2'])
      expect(teams).toBe(doc.teams)
    })
    expectEdit(doc, setStepsTeam(doc, ['b'], 'Change  board', ids()), after => {
      expect(after.teams.new1).toMatchObject({ name: 'Change  board', order: 3 })
      expect(after.steps.b?.team).toBe('new1')
    })
    expectEdit(doc, setStepsTeam(doc, ['a'], ' ', ids()), after => expect(after.steps.a?.team).toBeNull())
    expectNoEdit(doc, setStepsTeam(doc, ['gone'], 'New team', ids()))
  })
})

describe('blockers', () => {
  it('are put on a step or on the whole stream', () => {
    expectEdit(doc, addBlocker(doc, 'a', ' No test data ', ids(), '2026-02-02'), after =>
      expect(after.blockers.new1).toMatchObject({ step: 'a', title: 'No test data', raisedOn: '2026-02-02', order: 3 }),
    )
    expectEdit(doc, addBlocker(doc, null, 'Budget once a year', ids()), after =>
      expect(after.blockers.new1?.step).toBeNull(),
    )
    expectNoEdit(doc, addBlocker(doc, 'gone', 'x', ids()))
  })
  it('are changed in every field', () => {
    const fields = {
      step: 'c',
      title: 'Full assessment',
      kind: 'policy',
      cost: '17d',
      owner: 'Ada',
      clearedBy: 'executive',
      ask: { to: 'Program office', askedOn: '2026-02-03', answeredOn: null, answer: '' },
      votes: 4,
      status: 'cleared',
      raisedOn: '2026-02-02',
      clearedOn: '2026-03-02',
      order: 7,
    } as const
    expectEdit(doc, setBlocker(doc, 'b1', fields), after => expect(after.blockers.b1).toEqual({ id: 'b1', ...fields }))
    expectNoEdit(doc, setBlocker(doc, 'b1', { step: 'gone', cost: 'every 2w', votes: Number.NaN }))
  })
  it('are cleared and opened again', () => {
    const cleared = expectEdit(doc, setBlockerCleared(doc, 'b1', '2026-03-02'), after =>
      expect(after.blockers.b1).toMatchObject({ status: 'cleared', clearedOn: '2026-03-02' }),
    )
    expectEdit(cleared, setBlockerCleared(cleared, 'b1', null), after =>
      expect(after.blockers.b1).toMatchObject({ status: 'open', clearedOn: null }),
    )
  })
})

describe('experiments', () => {
  it('are put on a blocker with what is known', () => {
    const known = { audience: 'ten residents', dueOn: '2026-02-20', measure: 'days' }
    expectEdit(doc, addExperiment(doc, 'b1', 'Pre-approve', ids(), known), after =>
      expect(after.experiments.new1).toMatchObject({
        blocker: 'b1',
        title: 'Pre-approve',
        order: 4,
        status: 'candidate',
        ...known,
      }),
    )
    expectNoEdit(doc, addExperiment(doc, 'gone', 'x', ids()))
  })
  it('are changed in every field', () => {
    const fields = {
      blocker: 'b2',
      title: 'T',
      assumption: null,
      because: 'b',
      audience: 'a',
      timebox: '3d',
      shipsTo: 'production',
      enters: 'c',
      team: 't2',
      owner: 'o',
      measure: 'm',
      refutedIf: 'r',
      undo: 'u',
      status: 'running',
      startedOn: '2026-02-02',
      dueOn: '2026-02-05',
      next: { who: 'Ada', what: 'ask', by: null },
      order: 2,
    } as const
    expectEdit(doc, setExperiment(doc, 'e1', fields), after => expect(after.experiments.e1).toMatchObject(fields))
    expectNoEdit(
      doc,
      setExperiment(doc, 'e1', { blocker: 'gone', timebox: '3 items', team: 'toString', startedFrom: 'v9' }),
    )
  })
  it('predict one value a field', () => {
    expectEdit(doc, setPrediction(doc, 'e1', { step: 'b', field: 'wait', to: '2h' }, ids()), after =>
      expect(after.experiments.e1?.changes.c1).toEqual({ id: 'c1', step: 'b', field: 'wait', to: '2h' }),
    )
    expectEdit(doc, setPrediction(doc, 'e1', { flow: 'c-a', field: 'share', to: 0 }, ids()), after =>
      expect(after.experiments.e1?.changes.c2).toMatchObject({ to: 0 }),
    )
    expectEdit(doc, setPrediction(doc, 'e1', { step: 'c', field: 'people', to: 3 }, ids()), after =>
      expect(after.experiments.e1?.changes.new1).toEqual({ id: 'new1', step: 'c', field: 'people', to: 3 }),
    )
    for (const wrong of [
      { step: 'b', field: 'wait', to: 3 },
      { step: 'b', field: 'skip', to: '3d' },
      { step: 'gone', field: 'skip', to: 0.2 },
      { flow: 'gone', field: 'share', to: 0.2 },
      { flow: 'c-a', field: 'share', to: null },
      { step: 'b', field: 'wait', to: '1d' },
    ] as const) {
      expectNoEdit(doc, setPrediction(doc, 'e1', wrong, ids()))
    }
    expectEdit(doc, removePrediction(doc, 'e1', 'c2'), after =>
      expect(Object.keys(after.experiments.e1?.changes ?? {})).toEqual(['c1']),
    )
  })
  it('bypass steps', () => {
    const bypass = { reason: 'covered', by: 'CIO', askedOn: '2026-02-03', agreedOn: null }
    expectEdit(doc, setBypass(doc, 'e1', 'c', bypass), after =>
      expect(after.experiments.e1?.bypasses.c).toEqual(bypass),
    )
    expectEdit(doc, setBypass(doc, 'e1', 'b', null), after => expect(after.experiments.e1?.bypasses).toEqual({}))
    expectNoEdit(doc, setBypass(doc, 'e1', 'gone', bypass))
  })
  it('are learned from, and that can be taken back', () => {
    const result = {
      verdict: 'supported',
      story: 'It worked.',
      quote: { text: '', who: '' },
      on: '2026-03-02',
      measured: {
        c1: { id: 'c1', step: 'b', field: 'wait', to: '6d' },
        c2: { id: 'c2', step: 'b', field: 'wait', to: '7d' },
      },
      next: 'adopt',
    } as const
    const learned = expectEdit(doc, setResult(doc, 'e2', result), after => {
      expect(after.experiments.e2?.status).toBe('learned')
      expect(Object.keys(after.experiments.e2?.result?.measured ?? {}), 'one value a field').toEqual(['c1'])
    })
    expectEdit(learned, setResult(learned, 'e2', null), after =>
      expect(after.experiments.e2).toMatchObject({ status: 'running', result: null }),
    )
  })
})

describe('the canvas', () => {
  it('has notes and symbols', () => {
    expectEdit(doc, addNote('Who?', { x: 1.4, y: 2 }, ids()), after =>
      expect(after.notes.new1).toEqual({ id: 'new1', text: 'Who?', position: { x: 1, y: 2 } }),
    )
    expectEdit(doc, setNote('n1', { text: 'New' }), after => expect(after.notes.n1?.text).toBe('New'))
    expectEdit(doc, addSymbol('truck', '', null, ids()), after =>
      expect(after.symbols.new1).toEqual({ id: 'new1', kind: 'truck', text: '', position: null }),
    )
    expectEdit(doc, setSymbol('k1', { kind: 'supplier', text: 'Steel' }), after =>
      expect(after.symbols.k1).toMatchObject({ kind: 'supplier', text: 'Steel' }),
    )
  })

  const drawn: Record<EntryRef, Point> = {
    'steps/a': { x: 0, y: 10.4 },
    'steps/b': { x: 206, y: 10 },
    'steps/c': { x: 412, y: 10 },
    'notes/n1': { x: 40, y: 620 },
  }
  it('keeps where everything stood with the first move', () => {
    const edit = moveEntries(doc, drawn, { 'steps/b': { x: 210.6, y: 90 } })
    expect(edit.label).toBe('Move B')
    const moved = expectEdit(doc, edit, after => {
      expect(after.steps.a?.position).toEqual({ x: 0, y: 10 })
      expect(after.steps.b?.position).toEqual({ x: 211, y: 90 })
      expect(after.steps.c?.position).toEqual({ x: 412, y: 10 })
      expect(after.notes).toBe(doc.notes)
    })
    const others = moveEntries(moved, drawn, {
      'steps/a': { x: 0, y: 0 },
      'notes/n1': { x: 0, y: 0 },
      'symbols/k1': { x: 5, y: 5 },
    })
    expect(others.label).toBe('Move 3 entries')
    expectEdit(moved, others, after => {
      expect(after.notes.n1?.position).toEqual({ x: 0, y: 0 })
      expect(after.symbols.k1?.position).toEqual({ x: 5, y: 5 })
      expect(after.steps.b).toBe(moved.steps.b)
    })
  })
  it('does nothing when something is put where it stands', () => {
    const placed = expectEdit(doc, moveEntries(doc, drawn, {}), () => {})
    expectNoEdit(placed, moveEntries(placed, drawn, { 'steps/b': { x: 206, y: 10 }, 'steps/gone': { x: 1, y: 1 } }))
  })
})

it('several edits together are one undo step', () => {
  const edit = together('Say what is mapped', [setScope({ item: 'one' }), setGoal('leadTime', '3w', ids())])
  expectEdit(doc, edit, after => {
    expect(after.intent.scope.item).toBe('one')
    expect(after.intent.goals.g1?.to).toBe('3w')
  })
})
