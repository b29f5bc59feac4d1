// What is said goes when it no longer means anything: when its screen is left, or when the map has been changed again.

import { describe, expect, it } from 'vitest'
import { addStep } from '../../src/edit/add-step'
import { createDocumentStore } from '../../src/edit/store'
import { announce, announceChange, announceError, endAnnouncement } from '../../src/session/announce'
import { createSession } from '../../src/session/session'
import { map, step } from '../helpers/build'

const here = { at: 'map', id: 'here' } as const
const elsewhere = { at: 'map', id: 'elsewhere' } as const

function begin() {
  const session = createSession()
  session.setState({ screen: here })
  const ids = ['t1', 't2', 't3', 't4', 't5', 't6']
  const store = createDocumentStore(map(step('Build')), { now: () => 0 })
  const change = () => store.commit(addStep(store.doc, { name: 'Test' }, { where: 'end' }, () => ids.shift() ?? 'more'))
  return { session, store, change, said: () => session.getState().announcement?.text ?? null }
}

describe('what was said', () => {
  it('goes with its screen, and stays on another guided screen of the same map', () => {
    const { session, said } = begin()
    announce(session, 'The last question.')
    endAnnouncement(session, here)
    expect(said()).toBe('The last question.')
    endAnnouncement(session, { at: 'home' })
    expect(said()).toBe(null)
  })

  it('comes along to the screen that it is about', () => {
    const { session, said } = begin()
    announce(session, 'Opened.', null, elsewhere)
    endAnnouncement(session, elsewhere)
    expect(said()).toBe('Opened.')
    endAnnouncement(session, here)
    expect(said()).toBe(null)
  })

  it('stays on every screen when it can be undone from any, or went wrong', () => {
    const { session, said } = begin()
    announce(session, 'Deleted.', () => {}, null)
    endAnnouncement(session, { at: 'start' })
    expect(said()).toBe('Deleted.')
    announceError(session, 'Not opened.')
    endAnnouncement(session, elsewhere)
    expect(said()).toBe('Not opened.')
  })

  it('goes when the map is changed again, so that its Undo takes back nothing else', () => {
    const { session, store, change, said } = begin()
    change()
    announceChange(session, store, 'Added.')
    expect(said()).toBe('Added.')
    session.getState().announcement?.undo?.()
    expect(Object.keys(store.doc.steps)).toHaveLength(1)
    announceChange(session, store, 'Undone.', null)
    expect(session.getState().announcement?.undo).toBe(null)
    change()
    expect(said()).toBe(null)
  })
})
