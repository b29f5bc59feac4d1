// A change of the map is heard once: what was done, in the words of its announcement where there is one, and the new lead time.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addStep } from '../../src/edit/add-step'
import { setStepFields } from '../../src/edit/step-fields'
import { createDocumentStore } from '../../src/edit/store'
import { announce, announceChange } from '../../src/session/announce'
import { createSession } from '../../src/session/session'
import { newsPause, tellMapNews } from '../../src/ui/map-news'
import { map, step } from '../helpers/build'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function begin() {
  const session = createSession({ screen: { at: 'map', id: 'here' } })
  const store = createDocumentStore(map(step('Build', { wait: '1d', work: '2h' })), { now: () => 0 })
  const heard: string[] = []
  session.subscribe((now, before) => {
    if (now.heard && now.heard !== before.heard) heard.push(now.heard.text)
  })
  const stop = tellMapNews(session, store)
  const settle = () => vi.advanceTimersByTime(newsPause)
  const wait = (value: string) => store.commit(setStepFields(store.doc, Object.keys(store.doc.steps), { wait: value }))
  return { session, store, heard, stop, settle, wait }
}

describe('a change of the map', () => {
  it('is heard once, with the lead time that follows', () => {
    const { wait, settle, heard } = begin()
    wait('3d')
    expect(heard).toEqual([])
    settle()
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatch(/^[A-Z].*\. Lead time: /)
    wait('2d')
    settle()
    expect(heard).toHaveLength(2)
  })

  it('is heard in the words that were announced of it, and not in two regions', () => {
    const { session, store, wait, settle, heard } = begin()
    wait('3d')
    announceChange(session, store, 'Waits longer')
    settle()
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatch(/^Waits longer\. Lead time: /)
  })

  it('that is taken back says so', () => {
    const { store, wait, settle, heard } = begin()
    wait('3d')
    settle()
    store.history.undo()
    settle()
    expect(heard.at(-1)).toMatch(/^Undone: .*\. Lead time: /)
  })

  it('says no lead time that stayed the same', () => {
    const { session, store, settle, heard } = begin()
    store.commit({
      label: 'Rename the map',
      recipe: draft => {
        draft.title = 'Another'
      },
    })
    settle()
    expect(heard).toEqual(['Rename the map.'])
    announce(session, 'Copied.')
    expect(heard.at(-1)).toBe('Copied.')
  })

  it('several within a moment are heard as the last', () => {
    const { store, wait, settle, heard } = begin()
    wait('3d')
    store.commit(addStep(store.doc, { name: 'Test' }, { where: 'end' }, () => 't1'))
    settle()
    expect(heard).toHaveLength(1)
  })

  it('of a map that was left is not heard any more', () => {
    const { session, wait, settle, heard, stop } = begin()
    wait('3d')
    stop()
    settle()
    expect(heard).toEqual([])
    announce(session, 'At home.')
    expect(heard).toEqual(['At home.'])
  })
})
