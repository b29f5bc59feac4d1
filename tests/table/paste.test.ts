// A table pasted as it was copied changes nothing; what is pasted otherwise is one edit, or every bad cell by its place.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id, MapDocument } from '../../src/model/types'
import { clipboardHtml, clipboardText, readClipboard } from '../../src/table/clipboard'
import { tableColumns } from '../../src/table/columns'
import { type GridRange, moved, tabbed } from '../../src/table/grid-range'
import { clearBlock, pasteBlock } from '../../src/table/paste-block'
import { rowsEdit } from '../../src/table/rows-edit'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { blocker, experiment, map, rework, step, team } from '../helpers/build'
import { counter, expectEdit } from '../helpers/laws'

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    '""',
    '"a"',
    '"a',
    'a"',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '=1+1',
    "'=1+1",
    "''-2",
    '@x',
    '-',
    "'",
    ' ',
    '<table>',
    '\u0000',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

test('cells come off the clipboard as they were put on it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(hostile, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), rows => {
      expect(readClipboard(clipboardText(rows), clipboardHtml(rows))).toEqual({ rows, isOurs: true })
    }),
  )
})

test('text of Excel and Google Sheets: tabs, quotes over lines, either line end, no mark', () => {
  expect(readClipboard('Build\t"two\nlines, ""quoted"""\r\n5" pipe\t65%\r\n')).toEqual({
    rows: [
      ['Build', 'two\nlines, "quoted"'],
      ['5" pipe', '65%'],
    ],
    isOurs: false,
  })
  expect(readClipboard('a\tb\nc\t').rows).toEqual([
    ['a', 'b'],
    ['c', ''],
  ])
  expect(readClipboard('').rows).toEqual([])
})

test('a name that a spreadsheet would run as a formula does not run there', () => {
  expect(clipboardText([['=HYPERLINK("x")', '3d']])).toBe(`'=HYPERLINK("x")\t3d\r\n`)
  expect(clipboardHtml([['<b>&"\n']])).toContain('<td>&lt;b&gt;&amp;&quot;<br></td>')
})

const ids = (doc: MapDocument): readonly Id[] => Object.keys(doc.steps)
const columnsOf = (doc: MapDocument) => tableColumns(doc)
const targets = (doc: MapDocument) => columnsOf(doc).map(({ id, title }) => ({ id, title, isFixed: false }))

function copied(doc: MapDocument, range: GridRange) {
  const columns = columnsOf(doc).slice(range.left, range.right + 1)
  const rows = ids(doc)
    .slice(range.top, range.bottom + 1)
    .flatMap(id => (doc.steps[id] ? [doc.steps[id]] : []))
  return rows.map(row => columns.map(column => column.text(row, doc)))
}

function pasted(doc: MapDocument, text: string, range: GridRange, html = '') {
  const { rows, isOurs } = readClipboard(text, html)
  const block = pasteBlock(rows, { steps: ids(doc), columns: targets(doc), range })
  if (!block.ok) throw new Error(block.message)
  return rowsEdit(doc, columnsOf(doc), block.rows, {
    label: 'Paste',
    origin: isOurs ? 'written' : 'typed',
    newId: counter(),
  })
}

describe('a table pasted as it was copied', () => {
  test('changes nothing: whole tables and ranges of any map, from here and by way of a spreadsheet', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.boolean(), (doc, a, b, c, d, isHere) => {
        const [rows, columns] = [ids(doc).length, columnsOf(doc).length]
        if (rows === 0) return
        const [top, left] = [a % rows, b % columns]
        const range = { top, left, bottom: top + (c % (rows - top)), right: left + (d % (columns - left)) }
        for (const part of [range, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }]) {
          const cells = copied(doc, part)
          const result = pasted(doc, clipboardText(cells), part, isHere ? clipboardHtml(cells) : '')
          expect(result).toEqual({ ok: true, edit: null, added: [] })
        }
      }),
    )
  })

  test('into rows of other steps gives these the same values', () => {
    const doc = map(step('Build', { wait: '3d', basis: { wait: 'measured' }, completeAccurate: 0.07 }), step('Test'))
    const range = { top: 0, left: 3, bottom: 0, right: 8 }
    const result = pasted(doc, clipboardText(copied(doc, range)), { ...range, top: 1, bottom: 1 })
    if (!result.ok || !result.edit) throw new Error('nothing to paste')
    expectEdit(doc, result.edit, after => {
      expect(after.steps.test).toMatchObject({ wait: '3d', basis: { wait: 'measured' }, completeAccurate: 0.07 })
    })
  })
})

describe('rows of cells', () => {
  const doc = map(
    team('Security', 2),
    step('Build', {
      wait: '3d',
      basis: { wait: 'guessed' },
      data: { d: { id: 'd', label: 'Batch', text: '5', order: 1 } },
    }),
    blocker('Slow', { votes: 3 }),
    experiment('Faster'),
    step('Test', { team: 'Security' }),
    rework(0.2, 'Build'),
    step('Deploy', { team: 'Security' }),
  )
  const edited = (cells: Readonly<Record<Id, Readonly<Record<string, string>>>>, given = doc) =>
    rowsEdit(
      given,
      columnsOf(given),
      Object.entries(cells).map(([id, row]) => ({
        step: id.startsWith('+') ? null : id,
        cells: new Map(Object.entries(row)),
      })),
      { label: 'Paste cells', newId: counter(), today: '2026-02-02' },
    )
  const changed = (cells: Parameters<typeof edited>[0], check: (after: MapDocument) => void, given = doc) => {
    const result = edited(cells, given)
    if (!result.ok) throw new Error(JSON.stringify(result.bad.map(({ message }) => message)))
    if (!result.edit) throw new Error('nothing changes')
    return expectEdit(given, result.edit, check)
  }
  const faults = (cells: Parameters<typeof edited>[0]) => {
    const result = edited(cells)
    return result.ok ? [] : result.bad.map(({ row, column, message }) => `${row} ${column.title}: ${message}`)
  }

  test('are one edit: names, times, shares, a team made once for all rows that name it', () => {
    changed(
      { build: { team: 'Platform', people: '4', wait: '~2d' }, test: { team: ' platform ', step: 'Check' } },
      after => {
        const made = after.steps.build?.team ?? ''
        expect(after.teams[made]).toMatchObject({ name: 'Platform', people: 4 })
        expect(after.steps.test).toMatchObject({ team: made, name: 'Check' })
        expect(after.steps.build).toMatchObject({ wait: '2d', basis: { wait: 'guessed' } })
      },
    )
  })

  test('a new number beside an untouched basis keeps it, alone it is no longer a guess', () => {
    changed({ build: { wait: '4d', 'wait-basis': 'guessed' } }, after =>
      expect(after.steps.build?.basis.wait).toBe('guessed'),
    )
    changed({ build: { wait: '4d' } }, after => expect(after.steps.build?.basis.wait).toBeUndefined())
  })

  test('people of a step with a team are the team’s; rows that disagree are refused', () => {
    changed({ test: { people: '3' } }, after => expect(after.teams.security?.people).toBe(3))
    expect(faults({ test: { people: '3' }, deploy: { people: '4' } })).toEqual([
      '1 People: A team has one number of people: another row says 3. Write the same in both, or in one alone.',
    ])
  })

  test('ways keep the flows that stay, add, take away, and send back what leads back', () => {
    const before = Object.values(doc.flows).find(({ kind }) => kind === 'rework')
    changed({ test: { 'goes-to': 'Deploy; Build 30% sent back' } }, after => {
      expect(after.flows[before?.id ?? '']).toMatchObject({ kind: 'rework', share: 0.3 })
    })
    changed({ test: { 'goes-to': 'Deploy' } }, after => expect(Object.keys(after.flows)).toHaveLength(2))
    changed({ deploy: { 'goes-to': 'build' } }, after => {
      expect(Object.values(after.flows).find(({ from }) => from === 'deploy')).toMatchObject({
        to: 'build',
        kind: 'rework',
        share: 0.1,
      })
    })
    changed({ build: { 'goes-to': 'Test 60%; Deploy 40% pull "small ones"', split: 'one of them' } }, after => {
      expect(Object.values(after.flows).filter(({ from }) => from === 'build')).toMatchObject([
        { to: 'test', share: 0.6 },
        { to: 'deploy', share: 0.4, transfer: 'pull', label: 'small ones' },
      ])
    })
    expect(faults({ test: { 'goes-to': 'Test' } })).toEqual([
      '0 Goes to: A step cannot flow into itself. Name another one.',
    ])
  })

  test('blockers keep their record when their title changes, go with their candidates when they are left out', () => {
    changed({ build: { blockers: 'Slower; "semi; colon"' } }, after => {
      expect(Object.values(after.blockers)).toMatchObject([
        { title: 'Slower', votes: 3 },
        { title: 'semi; colon', step: 'build', raisedOn: '2026-02-02' },
      ])
      expect(Object.keys(after.experiments)).toHaveLength(1)
    })
    changed({ build: { blockers: '' } }, after => expect([after.blockers, after.experiments]).toEqual([{}, {}]))
  })

  test('rows of the data box are changed, added, taken away by their label', () => {
    changed({ build: { 'data/0/Batch': '' }, test: { 'data/0/Batch': '7' } }, after => {
      expect(after.steps.build?.data).toEqual({})
      expect(Object.values(after.steps.test?.data ?? {})).toMatchObject([{ label: 'Batch', text: '7' }])
    })
  })

  test('new rows follow the last step, or lead where their cells say', () => {
    changed({ '+1': { step: 'Watch', wait: '1d' }, '+2': { step: 'Learn' } }, after => {
      const named = (name: string) => Object.values(after.steps).find(one => one.name === name)?.id
      const ways = Object.values(after.flows).map(({ from, to }) => `${from} ${to}`)
      expect(ways).toContain(`deploy ${named('Watch')}`)
      expect(ways).toContain(`${named('Watch')} ${named('Learn')}`)
    })
    changed({ '+1': { step: 'Plan', 'goes-to': 'Build; Draw' }, '+2': { step: 'Draw' } }, after => {
      const named = (name: string) => Object.values(after.steps).find(one => one.name === name)?.id
      const ways = Object.values(after.flows).map(({ from, to }) => `${from} ${to}`)
      expect(ways).toContain(`${named('Plan')} build`)
      expect(ways).toContain(`${named('Plan')} ${named('Draw')}`)
      expect(ways).not.toContain(`deploy ${named('Plan')}`)
    })
  })

  test('nothing is taken while one cell is wrong; every one is named', () => {
    expect(
      faults({
        build: { wait: 'soon', work: '2h' },
        test: { 'work-basis': 'measured', id: 'x' },
        '+1': { wait: '1d' },
      }),
    ).toEqual([
      "0 Wait: 'soon' is no time. Write 3w, 2-4w or every 2w.",
      "1 Id: The id of a step stays what it is. Write 'test' or leave it out.",
      '1 Work basis: There is no number yet that could be measured. Write the number first.',
      '2 Step: A new step needs a name.',
    ])
  })

  test('never throw on any text, and whatever they make can be saved', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.array(hostile, { minLength: 1, maxLength: 8 }), fc.nat(30), (given, texts, left) => {
        const columns = columnsOf(given)
        const cells = new Map(
          texts.flatMap((text, at) => (columns[left + at] ? [[columns[left + at]?.id ?? '', text] as const] : [])),
        )
        const rows = [...ids(given).slice(0, 2), null].map(id => ({ step: id, cells }))
        const result = rowsEdit(given, columns, rows, { label: 'Paste', newId: counter('fresh') })
        if (result.ok && result.edit) expectEditOrNothing(given, result.edit)
      }),
      { numRuns: 60 },
    )
  })
})

function expectEditOrNothing(given: MapDocument, edit: Parameters<typeof expectEdit>[1]): void {
  try {
    expectEdit(given, edit, () => {})
  } catch (error) {
    // A text that is cut to what a file may hold can come out as it was.
    if (!String(error).includes('changes something')) throw error
  }
}

describe('blocks', () => {
  const steps = ['a', 'b', 'c']
  const columns = ['x', 'y', 'z'].map(id => ({ id, title: id.toUpperCase(), isFixed: id === 'z' }))
  const cells = (result: ReturnType<typeof pasteBlock>) =>
    result.ok ? result.rows.map(row => [row.step, Object.fromEntries(row.cells)]) : result.message

  test('one cell fills a range; a range takes a block as often as it holds it; else the block decides', () => {
    expect(cells(pasteBlock([['1']], { steps, columns, range: { top: 0, left: 0, bottom: 1, right: 1 } }))).toEqual([
      ['a', { x: '1', y: '1' }],
      ['b', { x: '1', y: '1' }],
    ])
    expect(
      cells(pasteBlock([['1'], ['2']], { steps, columns, range: { top: 0, left: 0, bottom: 0, right: 0 } })),
    ).toEqual([
      ['a', { x: '1' }],
      ['b', { x: '2' }],
    ])
  })

  test('what is worked out is passed over, and refused alone; too wide a block is refused', () => {
    expect(
      cells(pasteBlock([['1', '2']], { steps, columns, range: { top: 0, left: 1, bottom: 0, right: 1 } })),
    ).toEqual([['a', { y: '1' }]])
    expect(cells(pasteBlock([['1']], { steps, columns, range: { top: 0, left: 2, bottom: 0, right: 2 } }))).toBe(
      'Z is worked out from the other numbers and cannot be written.',
    )
    expect(cells(pasteBlock([['1', '2']], { steps, columns, range: { top: 0, left: 2, bottom: 0, right: 2 } }))).toBe(
      'What was copied has 2 columns, and from Z on there is 1. Start further left, or show more columns.',
    )
  })

  test('rows below the last step are new ones, and said to be', () => {
    const result = pasteBlock([['1'], ['2'], ['3']], {
      steps,
      columns,
      range: { top: 2, left: 0, bottom: 2, right: 0 },
    })
    expect(result).toMatchObject({ ok: true, added: 2, places: [2, 3, 4] })
    expect(cells(clearBlock({ steps, columns, range: { top: 2, left: 0, bottom: 3, right: 2 } }))).toEqual([
      ['c', { x: '', y: '' }],
    ])
  })
})

describe('keys', () => {
  const size = { rows: 5, columns: 3, page: 2 }
  const press = (key: string, jump = false) => moved({ row: 2, column: 1 }, { key, jump }, size)

  test('move as in a spreadsheet', () => {
    expect(press('ArrowUp')).toEqual({ row: 1, column: 1 })
    expect(press('ArrowDown', true)).toEqual({ row: 4, column: 1 })
    expect(press('Home')).toEqual({ row: 2, column: 0 })
    expect(press('End', true)).toEqual({ row: 4, column: 2 })
    expect(press('PageUp')).toEqual({ row: 0, column: 1 })
    expect(press('PageDown')).toEqual({ row: 4, column: 1 })
    expect(press('a')).toBeNull()
    expect(moved({ row: 0, column: 0 }, { key: 'ArrowUp', jump: false }, size)).toEqual({
      row: -1,
      column: 0,
    })
  })

  test('Tab goes on in the next row and leaves at the ends', () => {
    expect(tabbed({ row: 0, column: 2 }, 1, size)).toEqual({ row: 1, column: 0 })
    expect(tabbed({ row: 4, column: 2 }, 1, size)).toBeNull()
    expect(tabbed({ row: 0, column: 0 }, -1, size)).toBeNull()
  })
})
