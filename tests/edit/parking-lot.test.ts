import { describe, expect, it } from 'vitest'
import type { Edit } from '../../src/edit/edit'
import { park, parkedToBlocker, parkedToNote, parkingLot, readParked, setParkedDone } from '../../src/edit/parking-lot'
import type { MapDocument } from '../../src/model/types'
import { having, map, step } from '../helpers/build'
import { counter, expectEdit } from '../helpers/laws'

const notes = {
  n1: { id: 'n1', text: 'Parking lot: who owns the test data?', position: { x: 40, y: 620 } },
  n2: { id: 'n2', text: 'Board meets on Tuesdays', position: null },
  n3: { id: 'n3', text: 'parking lot, done:  a new scanner ', position: null },
  n4: { id: 'n4', text: 'Parking lot: pay day', position: null },
}
const doc = map(step('Test', { wait: '2d' }), having({ notes }))

/** The map with the edit made, which obeys every law of edits. */
const edited = (given: MapDocument, edit: Edit) => expectEdit(given, edit, () => {})

describe('the parking lot', () => {
  it('is the notes of the map that begin with its name, open ones first', () => {
    expect(parkingLot(doc)).toEqual([
      { id: 'n1', text: 'who owns the test data?', isDone: false },
      { id: 'n4', text: 'pay day', isDone: false },
      { id: 'n3', text: 'a new scanner', isDone: true },
    ])
    expect(readParked('x', 'The parking lot: full')).toBeNull()
  })

  it('takes a line as a note, which any map file carries', () => {
    const after = edited(doc, park('  who signs? ', counter()))
    expect(after.notes.new1).toEqual({ id: 'new1', text: 'Parking lot: who signs?', position: null })
  })

  it('ticks a line off and opens it again, where it stands', () => {
    const done = edited(doc, setParkedDone(doc, 'n1', true))
    expect(done.notes.n1).toEqual({ ...notes.n1, text: 'Parking lot, done: who owns the test data?' })
    expect(edited(done, setParkedDone(done, 'n1', false)).notes.n1).toEqual(notes.n1)
  })

  it('makes an ordinary note of a line', () => {
    expect(edited(doc, parkedToNote(doc, 'n1')).notes.n1).toEqual({ ...notes.n1, text: 'who owns the test data?' })
  })

  it('makes a blocker of a line, of the stream or of a step, raised today', () => {
    const stream = edited(doc, parkedToBlocker(doc, 'n1', { step: null, askedOf: '' }, counter(), '2026-03-02'))
    expect(stream.notes.n1).toBeUndefined()
    expect(stream.blockers.new1).toMatchObject({
      title: 'who owns the test data?',
      step: null,
      raisedOn: '2026-03-02',
      ask: null,
    })
    const ofStep = edited(doc, parkedToBlocker(doc, 'n4', { step: 'test', askedOf: '' }, counter(), '2026-03-02'))
    expect(ofStep.blockers.new1).toMatchObject({ title: 'pay day', step: 'test' })
  })

  it('makes an ask of a line', () => {
    const edit = parkedToBlocker(doc, 'n1', { step: null, askedOf: ' Program office ' }, counter(), '2026-03-02')
    expect(edited(doc, edit).blockers.new1?.ask).toEqual({
      to: 'Program office',
      askedOn: null,
      answeredOn: null,
      answer: '',
    })
  })
})
