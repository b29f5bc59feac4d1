// Rows taken into a map: known steps are updated, new ones stand where their rows stand, one undo step, nothing half-done.

import { describe, expect, it } from 'vitest'
import { workOrder } from '../../src/edit/work-order'
import { emptyMap } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import type { Guess } from '../../src/spreadsheet/guess-columns'
import { headerMeaning } from '../../src/spreadsheet/header-words'
import { planFault, planImport } from '../../src/spreadsheet/import-plan'
import { importSteps } from '../../src/spreadsheet/import-steps'
import { openTableText } from '../../src/spreadsheet/open-table'
import { calendar, map, rework, step } from '../helpers/build'
import { counter, expectEdit } from '../helpers/laws'

function plan(doc: MapDocument, text: string, correct: (guess: Guess) => Guess = guess => guess) {
  const table = openTableText(text)
  if (!table.ok) throw new Error(table.error.message)
  const { cells, guess } = table.value
  return planImport(doc, { cells, guess: correct(guess), fixes: new Map() }, counter('row'))
}
const names = (doc: MapDocument) => workOrder(doc).map(id => doc.steps[id]?.name)
const here = map(
  step('Build', { work: '3d', team: 'Dev', note: 'kept' }),
  step('Test', { wait: '2d' }),
  rework(0.2),
  step('Ship'),
)

describe('a table taken into an open map', () => {
  it('updates steps by name, whatever their case, and adds the others where their rows stand', () => {
    const made = plan(here, 'Step;Wait;Owner\nPlan;1d;Product\nbuild;4d;\nReview;2,5d;QA\nTEST;;QA\n')
    expect(made.bad).toEqual([])
    expectEdit(here, importSteps(made, counter(), '2026-02-02'), after => {
      expect(names(after)).toEqual(['Plan', 'Build', 'Review', 'Test', 'Ship'])
      expect(after.steps.build).toMatchObject({ wait: '4d', work: '3d', team: 'dev', note: 'kept' })
      expect(after.steps.test).toMatchObject({ wait: '2d' })
      expect(Object.values(after.teams).map(({ name }) => name)).toEqual(['Dev', 'Product', 'QA'])
    })
  })

  it('goes where "goes to" says, sends back what it says, and names a step that is not there', () => {
    const text = 'Step,Goes to,Sent back to\nA,B 30%; C 70%,\nB,C,\nC,,A 20%\n'
    expectEdit(emptyMap('m', ''), importSteps(plan(emptyMap('m', ''), text), counter(), null), after => {
      const flows = Object.values(after.flows).map(({ kind, from, to, share }) =>
        [kind, after.steps[from]?.name, after.steps[to]?.name, share].join(' '),
      )
      expect(flows.sort()).toEqual(['rework C A 0.2', 'work A B 0.3', 'work A C 0.7', 'work B C '])
    })
    const wrong = plan(emptyMap('m', ''), 'Step,Next\nA,Bb\nB,\n')
    expect(wrong.bad[0]).toMatchObject({ row: 2, column: 'Next', text: 'Bb' })
  })

  it('sent back alone leaves the other ways', () => {
    const made = plan(here, 'Step,Sent back to\nShip,Build 10%\n')
    expectEdit(here, importSteps(made, counter(), null), after => {
      expect(
        Object.values(after.flows)
          .map(({ kind, from, to }) => `${kind} ${from} ${to}`)
          .sort(),
      ).toEqual(['rework ship build', 'rework test build', 'work build test', 'work test ship'])
    })
  })

  it('a wait is the lead time less the work, in the days of this map', () => {
    const long = map(calendar(10, 5), step('Build'))
    const made = plan(long, 'Step,L/T,C/T\nBuild,5d,5h\nTest,1h,2h\n')
    expect(made.bad.map(({ row, message }) => `${row}: ${message}`)).toEqual([
      '3: The lead time 1h is less than its work 2h. Write a longer one.',
    ])
    expectEdit(long, importSteps(made, counter(), null), after => {
      expect(after.steps.build).toMatchObject({ wait: '4.5d', work: '5h' })
    })
  })

  it('people of one team must agree', () => {
    const made = plan(here, 'Step,Team,FTE\nBuild,Dev,3\nTest,dev,4\n')
    expect(made.bad.map(({ row, column, message }) => `${row} ${column}: ${message}`)).toEqual([
      '3 FTE: Row 2 says 3 for this team. Write the same number in both rows.',
    ])
  })

  it('numbers without a unit wait for one, and take it', () => {
    const text = 'Step,Wait\nBuild,3\nTest,0\n'
    expect(plan(here, text).bad).toMatchObject([{ row: 2, column: 'Wait', lacksUnit: true }])
    const made = plan(here, text, guess => ({
      ...guess,
      columns: guess.columns.map(column => (column.taken === 'wait' ? { ...column, unit: 'w' } : column)),
    }))
    expectEdit(here, importSteps(made, counter(), null), after => expect(after.steps.build?.wait).toBe('3w'))
  })

  it('says why nothing can be taken', () => {
    expect(planFault(plan(here, '1,2\n3,4\n'), here)).toMatch(/names of the steps/)
    const many = `Step\n${Array.from({ length: 20_001 }, (_, at) => `S${at}`).join('\n')}`
    expect(planFault(plan(here, many), here)).toMatch(/20,000/)
  })
})

describe('headers', () => {
  it.each([
    ['C/T', 'work', null],
    ['PT [min]', 'work', 'min'],
    ['Wait (days)', 'wait', 'd'],
    ['Wartezeit in Stunden', 'wait', 'h'],
    ['Durchlaufzeit, Wochen', 'lead', 'w'],
    ['%C&A', 'complete-accurate', null],
    ['First Pass Yield', 'complete-accurate', null],
    ["Temps d'attente (jours)", 'wait', 'd'],
    ['Wachttijd (dagen)', 'wait', 'd'],
    ['Tiempo de espera (días)', 'wait', 'd'],
    ['Équipe', 'team', null],
    ['Actividad', 'step', null],
    ['Swimlane', 'team', null],
    ['Favourite colour', null, null],
  ])('%s', (header, field, unit) => {
    expect(headerMeaning(header)).toEqual({ field, unit })
  })
})
