// The command palette: what it offers where, and that few letters find what is meant.

import { describe, expect, it, vi } from 'vitest'
import { actions } from '../../src/actions/actions'
import type { Command } from '../../src/actions/command'
import { findCommands, isNearly, usedNow } from '../../src/actions/command-search'
import { commandsOf } from '../../src/actions/commands'
import { createDocumentStore } from '../../src/edit/store'
import type { MapDocument } from '../../src/model/types'
import type { Editor } from '../../src/session/editor'
import { createSession } from '../../src/session/session'
import { blocker, map, step } from '../helpers/build'

const doc = map(
  step('Build', { work: '3d' }),
  step('Security review', { wait: '22d', work: '4h', team: 'Security' }),
  blocker('Paper form'),
)

function context(of: MapDocument | null, readOnly = false) {
  const session = createSession({ screen: of ? { at: 'map', id: of.id } : { at: 'home' } })
  const editor: Editor | null = of && {
    store: createDocumentStore(of, { now: () => 0 }),
    session,
    newId: () => 'new',
    today: () => '2026-02-02',
    readOnly,
    notice: null,
    viewport: null,
    keepViewport: () => {},
    saving: null,
  }
  return { session, editor, library: null }
}

const first = (commands: readonly Command[], text: string, recent: readonly string[] = []) =>
  findCommands(commands, text, recent)[0]?.commands[0]?.name

describe('what is offered', () => {
  it('on a map: every action of the table that can be done or says what it needs, and every entry with its numbers', () => {
    const commands = commandsOf(context(doc), [])
    const ids = commands.map(({ id }) => id)
    const expected = actions
      .filter(action => action.id !== 'find' && (action.needs || action.isEnabled(context(doc))))
      .map(({ id }) => id)
    expect(ids.slice(0, expected.length)).toEqual(expected)
    expect(commands.find(({ id }) => id === 'steps/security-review')).toMatchObject({
      name: 'Security review',
      says: 'Step 2, wait 22d, work 4h, Security',
    })
    expect(ids).toContain('blockers/b1')
    expect(ids).toContain('teams/security')
    expect(commands.find(({ id }) => id === 'delete')?.needs).toBe('Select something on the map first.')
  })

  it('without a map: only what works everywhere, and the maps; the open map is not offered again', () => {
    const maps = [{ id: 'map', title: 'Old form' }]
    const commands = commandsOf(context(null), maps)
    expect(commands.every(({ id }) => id === 'map map' || actions.find(a => a.id === id)?.everywhere)).toBe(true)
    expect(commands.map(({ id }) => id)).toContain('new-map')
    expect(first(commands, 'old')).toBe('Old form')
    expect(commandsOf(context(doc), maps).some(({ id }) => id === 'map map')).toBe(false)
  })

  it('on a map that is only read: nothing that changes it', () => {
    const ids = commandsOf(context(doc, true), []).map(({ id }) => id)
    for (const id of ['add-step', 'delete', 'undo', 'paste']) expect(ids).not.toContain(id)
    expect(ids).toContain('hand-out')
  })

  it('says why, instead of doing what cannot be done', () => {
    const where = context(doc)
    commandsOf(where, [])
      .find(({ id }) => id === 'fold')
      ?.run()
    expect(where.session.getState().announcement?.text).toBe('Select two steps or more on the map first.')
    expect(where.editor?.store.doc).toBe(doc)
  })

  it('goes to an entry on the canvas', () => {
    const where = context(doc)
    const visit = vi.fn()
    where.session.setState({ camera: { visit } as never })
    commandsOf(where, [])
      .find(({ id }) => id === 'steps/build')
      ?.run()
    expect(visit).toHaveBeenCalledWith('steps/build')
  })
})

describe('finding', () => {
  const commands = commandsOf(context(doc), [{ id: 'm2', title: 'Übertragung' }])

  it.each([
    ['secu', 'Security review'],
    ['rev sec', 'Security review'],
    ['securty', 'Security review'],
    ['secuirty', 'Security review'],
    ['add st', 'Add a step'],
    ['dark', 'Dark theme'],
    ['zoom sel', 'Zoom to what is selected'],
    ['uber', 'Übertragung'],
    ['goals', 'Go to Direction'],
    ['map', 'Go to Map'],
  ])('"%s" finds %s', (text, name) => {
    expect(first(commands, text)).toBe(name)
  })

  it('finds nothing for what is nowhere, and stays short for what is everywhere', () => {
    expect(findCommands(commands, 'xyzzy', [])).toEqual([])
    expect(findCommands(commands, 'e', [])[0]?.commands.length).toBeLessThanOrEqual(40)
  })

  it('what was used last comes first, of what fits as well', () => {
    expect(findCommands(commands, '', ['view-brief', 'steps/build', 'gone'])[0]).toMatchObject({
      label: 'Used last',
      commands: [{ id: 'view-brief' }, { id: 'steps/build' }],
    })
    expect(findCommands(commands, 'go to', ['view-history'])[0]?.commands[0]?.id).toBe('view-history')
    expect(usedNow(['a', 'b'], 'b')).toEqual(['b', 'a'])
  })

  it('what cannot be done now comes after what can', () => {
    const [found] = findCommands(commands, 'e', [])
    const off = found?.commands.map(({ needs }) => needs !== null) ?? []
    expect(off.indexOf(true)).toBeGreaterThan(off.lastIndexOf(false))
  })

  it('one letter may be wrong, not two', () => {
    expect(isNearly('secuirty', 'security')).toBe(true)
    expect(isNearly('xecuirty', 'security')).toBe(false)
  })
})
