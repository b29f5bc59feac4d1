// Further rows of a data box: each edit keeps the laws, and their order is what the inspector shows.

import { describe, expect, it } from 'vitest'
import { addData, moveData, readDataLine, removeData, setData } from '../../src/edit/data-edits'
import { createDocumentStore } from '../../src/edit/store'
import { inOrder } from '../../src/model/records'
import type { MapDocument } from '../../src/model/types'
import { map, step } from '../helpers/build'
import { counter, expectEdit } from '../helpers/laws'

const row = (id: string, label: string, order: number) => ({ id, label, text: '', order })
const doc = map(
  step('Stamp', { data: { d1: row('d1', 'Changeover', 1), d2: row('d2', 'Shifts', 1), d3: row('d3', 'EPE', 2) } }),
)
const stamp = 'stamp'
const labels = (after: MapDocument) => inOrder(after.steps[stamp]?.data ?? {}).map(({ label }) => label)

describe('further rows of a data box', () => {
  it('are added at the end', () => {
    expectEdit(doc, addData(stamp, 'Scrap', '3 %', counter()), after => {
      expect(labels(after)).toEqual(['Changeover', 'Shifts', 'EPE', 'Scrap'])
      expect(after.steps[stamp]?.data.new1?.text).toBe('3 %')
    })
  })

  it('are changed in place', () => {
    expectEdit(doc, setData(doc, stamp, 'd2', { label: 'Shifts a day', text: '2' }), after =>
      expect(after.steps[stamp]?.data.d2).toMatchObject({ label: 'Shifts a day', text: '2', order: 1 }),
    )
  })

  it('are removed', () => {
    expectEdit(doc, removeData(doc, stamp, 'd1'), after => expect(labels(after)).toEqual(['Shifts', 'EPE']))
  })

  it('move one row up or down, also where two had the same number', () => {
    expectEdit(doc, moveData(doc, stamp, 'd2', -1), after =>
      expect(labels(after)).toEqual(['Shifts', 'Changeover', 'EPE']),
    )
    expectEdit(doc, moveData(doc, stamp, 'd2', 1), after =>
      expect(labels(after)).toEqual(['Changeover', 'EPE', 'Shifts']),
    )
  })

  it('stay where they are at the ends', () => {
    const store = createDocumentStore(doc, { now: () => 0 })
    store.commit(moveData(doc, stamp, 'd3', 1))
    store.commit(moveData(doc, stamp, 'd1', -1))
    expect(labels(store.doc)).toEqual(['Changeover', 'Shifts', 'EPE'])
  })

  it('are typed in one line', () => {
    expect(readDataLine('Changeover: 10 min')).toEqual({ label: 'Changeover', text: '10 min' })
    expect(readDataLine('Start: 08:30')).toEqual({ label: 'Start', text: '08:30' })
    expect(readDataLine('Shifts')).toEqual({ label: 'Shifts', text: '' })
  })
})
