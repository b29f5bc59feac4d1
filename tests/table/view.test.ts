// What the table shows beside the cells that are written: worked-out columns, the order of rows, totals, what keys mean.

import { describe, expect, test } from 'vitest'
import { headline } from '../../src/diagram/headline'
import { assess } from '../../src/experiments/assess'
import type { MapDocument } from '../../src/model/types'
import { type GridKeyPress, gridCommand } from '../../src/table/grid-keys'
import { nextSort, rowOrder, type TableSort } from '../../src/table/row-order'
import { allColumns, isFixed, shownColumns } from '../../src/table/shown-columns'
import { tableTotals } from '../../src/table/totals'
import { blocker, demand, experiment, flow, map, rework, step, team } from '../helpers/build'

const doc = map(
  demand(1, '1d'),
  team('Test office', 1),
  step('Build', { wait: '2d', work: '4h', completeAccurate: 0.9 }),
  step('Test', { wait: '1-9d', work: '16h', team: 'Test office', completeAccurate: 0.5 }),
  blocker('One environment'),
  experiment('Rent another', { status: 'running' }),
  rework(0.2, 'Build'),
  step('Deploy', { work: '1h' }),
  step('Loose end', { after: [], wait: '2w', start: 0 }),
)

const shown = (given: MapDocument, column: string) => {
  const found = allColumns(given).find(({ id }) => id === column)
  if (found?.kind !== 'computed') throw new Error(`${column} is not worked out`)
  const assessment = assess(given)
  return Object.fromEntries(Object.values(given.steps).map(one => [one.id, found.text(one, given, assessment)]))
}

describe('worked-out columns', () => {
  test('say what the map and the panels say', () => {
    expect(shown(doc, 'load').test).toBe('250 %, too much')
    expect(shown(doc, 'visits')).toMatchObject({ build: '1.25', deploy: '1' })
    expect(shown(doc, 'marks').test).toBe('the bottleneck')
    expect(shown(doc, 'experiments').test).toBe('Rent another (running)')
    expect(shown(doc, 'critical')).toMatchObject({ build: 'on it', deploy: 'on it' })
  })

  test('parts of lead time add up to all of it', () => {
    const parts = Object.values(shown(doc, 'part')).filter(part => part !== '')
    const sum = parts.reduce((all, part) => all + Number.parseFloat(part), 0)
    expect(sum).toBeCloseTo(100, 6)
  })

  test('a problem is a sign and words', () => {
    const circle = map(step('A', { after: [] }), step('B'), flow('B', 'A'))
    expect(Object.values(shown(circle, 'marks')).join()).toContain('! ')
  })

  test('cannot be written, nor can the id; every other column can', () => {
    const written = allColumns(doc).filter(column => !isFixed(column))
    expect(written.map(({ id }) => id)).toContain('goes-to')
    expect(written.map(({ id }) => id)).not.toContain('id')
    expect(written.every(column => 'read' in column)).toBe(true)
  })
})

describe('columns', () => {
  test('are chosen, the name stays, rows of data boxes are shown at first', () => {
    const boxed = map(step('Build', { data: { d: { id: 'd', label: 'Batch', text: '5', order: 1 } } }))
    expect(shownColumns(boxed, null).map(({ title }) => title)).toContain('Batch')
    expect(shownColumns(boxed, ['wait']).map(({ id }) => id)).toEqual(['step', 'wait'])
  })
})

describe('rows', () => {
  const assessment = assess(doc)
  const order = (sort: TableSort | null) =>
    rowOrder(
      doc,
      assessment,
      sort,
      allColumns(doc).find(({ id }) => id === sort?.column),
    )

  test('stand along the flow', () => {
    expect(order(null).filter(id => id !== 'loose-end')).toEqual(['build', 'test', 'deploy'])
  })

  test('are sorted by what a column means, what is not known last either way', () => {
    expect(order({ column: 'wait', falling: false })).toEqual(['build', 'test', 'loose-end', 'deploy'])
    expect(order({ column: 'wait', falling: true }).at(-1)).toBe('deploy')
    expect(order({ column: 'complete-accurate', falling: false }).slice(0, 2)).toEqual(['test', 'build'])
    expect(order({ column: 'step', falling: false })[0]).toBe('build')
    expect(order({ column: 'load', falling: true })[0]).toBe('test')
  })

  test('a head sorts rising, falling, not at all', () => {
    const rising = nextSort(null, 'wait')
    const falling = nextSort(rising, 'wait')
    expect([rising, falling, nextSort(falling, 'wait')]).toEqual([
      { column: 'wait', falling: false },
      { column: 'wait', falling: true },
      null,
    ])
    expect(nextSort(falling, 'work')).toEqual({ column: 'work', falling: false })
  })
})

test('totals are the headline', () => {
  const assessment = assess(doc)
  const head = headline(doc, assessment)
  const totals = Object.fromEntries(tableTotals(doc, assessment).map(({ label, text }) => [label, text]))
  expect(totals['Lead time']?.startsWith(head.leadTime.figure)).toBe(true)
  expect(totals['Flow efficiency']).toBe(head.flowEfficiency.figure)
  expect(totals.Steps).toBe('4 steps')
})

describe('keys', () => {
  const means = (key: string, held: Partial<GridKeyPress> = {}, mac = false) =>
    gridCommand({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }, mac)

  test('are those of a spreadsheet', () => {
    expect(means('ArrowDown', { shiftKey: true })).toEqual({ do: 'move', key: 'ArrowDown', jump: false, extend: true })
    expect(means('Home', { ctrlKey: true })).toMatchObject({ do: 'move', jump: true })
    expect(means('Tab', { shiftKey: true })).toEqual({ do: 'tab', by: -1 })
    expect([means('Enter'), means('F2')]).toEqual([
      { do: 'write', text: null },
      { do: 'write', text: null },
    ])
    expect(means('5')).toEqual({ do: 'write', text: '5' })
    expect(means('Delete')).toEqual({ do: 'clear' })
    expect(means('a', { ctrlKey: true })).toEqual({ do: 'all' })
    expect(means('ArrowDown', { altKey: true })).toEqual({ do: 'fill' })
    expect(means('ArrowUp', { altKey: true, shiftKey: true })).toEqual({ do: 'move-row', by: -1 })
    expect(means('F10', { shiftKey: true })).toEqual({ do: 'menu' })
  })

  test('leave every browser its own', () => {
    for (const key of ['d', 'r', 't', 'w', 'n', 'l', 'f', 'p', 's', '+', '-', '0', 'z', 'y', 'c', 'x', 'v', 'k']) {
      expect(means(key, { ctrlKey: true }), key).toBeNull()
      expect(means(key, { metaKey: true }, true), key).toBeNull()
    }
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'd', 'F4'])
      expect(means(key, { altKey: true }), key).toBeNull()
    for (const key of ['F1', 'F3', 'F5', 'F6', 'F11', 'F12', 'Shift', 'Dead']) expect(means(key), key).toBeNull()
  })

  test('on a Mac Cmd jumps, and Option may be needed for a letter', () => {
    expect(means('Home', { metaKey: true }, true)).toMatchObject({ do: 'move', jump: true })
    expect(means('~', { altKey: true }, true)).toEqual({ do: 'write', text: '~' })
  })
})
