import { describe, expect, it } from 'vitest'
import { titleOf } from '../../src/actions/action'
import { actions } from '../../src/actions/actions'
import { actionForKey, ariaKeys, isLetter, keysText, shownKeys } from '../../src/actions/keymap'
import { actionById } from '../../src/actions/use-actions'
import { type WalkCommand, walkCommand } from '../../src/canvas/walk-keys'
import type { KeyPress } from '../../src/session/key-press'
import { gridCommand } from '../../src/table/grid-keys'
import { browserShortcuts } from '../helpers/browser-shortcuts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})
const idOf = (...args: Parameters<typeof actionForKey>) => actionForKey(...args)?.id ?? null

describe('keys', () => {
  it('letters act on the canvas alone, so that speech input and screen readers are safe elsewhere', () => {
    expect(idOf(press('s'), 'canvas')).toBe('add-step')
    expect(idOf(press('s'), 'elsewhere')).toBeNull()
    expect(idOf(press('s'), 'text')).toBeNull()
  })

  it('in the other views only those act that mean something there; the rest stays with the canvas', () => {
    expect(idOf(press('E', { shiftKey: true }), 'view')).toBe('view-experiments')
    expect(idOf(press('E', { shiftKey: true }), 'canvas')).toBe('view-experiments')
    expect(idOf(press('E', { shiftKey: true }), 'elsewhere')).toBeNull()
    expect(idOf(press('r'), 'view')).toBe('room-size')
    expect(idOf(press('s'), 'view')).toBeNull()
    expect(idOf(press('Delete'), 'view')).toBeNull()
    expect(idOf(press('z', { ctrlKey: true }), 'view')).toBe('undo')
  })

  it('undo and redo work wherever no text is typed, with Ctrl and with Cmd', () => {
    expect(idOf(press('z', { ctrlKey: true }), 'canvas')).toBe('undo')
    expect(idOf(press('z', { metaKey: true }), 'elsewhere')).toBe('undo')
    expect(idOf(press('Z', { ctrlKey: true, shiftKey: true }), 'canvas')).toBe('redo')
    expect(idOf(press('y', { ctrlKey: true }), 'canvas')).toBe('redo')
    expect(idOf(press('z', { ctrlKey: true }), 'text')).toBeNull()
    expect(idOf(press('a', { ctrlKey: true }), 'canvas')).toBe('select-all')
    expect(idOf(press('a', { ctrlKey: true }), 'elsewhere')).toBeNull()
  })

  it('the palette opens from everywhere, while text is typed too; on a Mac Ctrl K stays with the text', () => {
    for (const place of ['canvas', 'view', 'elsewhere', 'text'] as const)
      expect(idOf(press('k', { ctrlKey: true }), place, true, false)).toBe('find')
    expect(idOf(press('k', { metaKey: true }), 'text', true, true)).toBe('find')
    expect(idOf(press('k', { ctrlKey: true }), 'text', true, true)).toBeNull()
  })

  it('with letters switched off no letter, digit or sign does anything, and none is shown; the other keys stay', () => {
    const letters = actions.flatMap(({ keys }) => keys).filter(isLetter)
    expect(letters.length).toBeGreaterThan(20)
    for (const keys of letters) {
      const held = { shiftKey: keys.startsWith('shift+') }
      expect(idOf(press(keys.replace('shift+', ''), held), 'canvas', true), keys).not.toBeNull()
      expect(idOf(press(keys.replace('shift+', ''), held), 'canvas', false), keys).toBeNull()
    }
    expect(idOf(press('Delete'), 'canvas', false)).toBe('delete')
    expect(idOf(press('F2'), 'canvas', false)).toBe('rename')
    expect(keysText(actionById('add-step'))).toBe('S')
    expect(keysText(actionById('add-step'), false)).toBe('')
    expect(ariaKeys(actionById('undo'), false)).toBe('Control+z'.replace('z', 'Z'))
  })

  it('a sign is the same with and without Shift, as keyboards differ', () => {
    expect(idOf(press('?', { shiftKey: true }), 'canvas')).toBe('keys')
    expect(idOf(press('?'), 'view')).toBe('keys')
    expect(idOf(press('?'), 'text')).toBeNull()
    expect(idOf(press('w'), 'view')).toBe('words')
    expect(idOf(press('+', { shiftKey: true }), 'canvas')).toBe('zoom-in')
    expect(shownKeys('+')).toBe('+')
  })

  it('no two actions share a key, and every action has an id and a name of its own', () => {
    const keys = actions.flatMap(action => action.keys)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(actions.map(action => action.id)).size).toBe(actions.length)
    expect(new Set(actions.map(titleOf)).size).toBe(actions.length)
  })
})

describe('no shortcut of a browser is taken', () => {
  const places = ['canvas', 'view', 'elsewhere', 'text'] as const
  /** Ctrl (on a Mac Cmd) K; on the canvas Z, C, X, V, A. Z undoes beside it too, but never where text is typed. */
  const taken = (place: (typeof places)[number], mac: boolean): readonly string[] => {
    const mod = mac ? 'Cmd' : 'Ctrl'
    const undo = [`${mod} z`, `${mod} Shift Z`, ...(mac ? [] : ['Ctrl y'])]
    const onCanvas = ['a', 'c', 'v', 'x'].map(key => `${mod} ${key}`)
    if (place === 'text') return [`${mod} k`]
    return [`${mod} k`, ...undo, ...(place === 'canvas' ? onCanvas : [])]
  }

  it.each(places)('by the table of actions, in the place "%s", but those that are named', place => {
    for (const mac of [false, true]) {
      const found = browserShortcuts
        .filter(shortcut => shortcut.mac === mac && actionForKey(shortcut.press, place, true, mac) !== null)
        .map(({ text }) => text)
      // On a Mac Ctrl Y is no shortcut of a browser, but pastes what was cut in a text: outside of texts it does again.
      const known = place === 'text' || !mac ? [] : ['Ctrl y']
      expect(found.sort()).toEqual([...taken(place, mac), ...known].sort())
    }
  })

  it('by walking on the canvas, which still moves, walks and leaves by keys of its own', () => {
    const found = browserShortcuts.filter(({ press, mac }) => walkCommand(press, mac) !== null)
    expect(found.map(({ text }) => text)).toEqual([])
    const kinds = (held: Partial<KeyPress>, mac: boolean): WalkCommand['kind'] | null =>
      walkCommand(press('ArrowRight', held), mac)?.kind ?? null
    expect(kinds({}, false)).toBe('walk')
    expect(kinds({ ctrlKey: true }, false)).toBe('nudge')
    expect(kinds({ altKey: true }, true)).toBe('nudge')
    expect(kinds({ altKey: true }, false)).toBeNull()
  })

  it('by the grid of the table, but A, which a grid has for itself; on a Mac Cmd with an arrow goes back in the browser', () => {
    const found = browserShortcuts.filter(({ press, mac }) => gridCommand(press, mac) !== null).map(({ text }) => text)
    const typed = ["'", '/']
    // They do in the grid what they do around it: scroll to the end, open the menu, go to what is meant.
    const alike = ['Cmd ArrowDown', 'Cmd ArrowUp', 'Cmd Home', 'Cmd Enter', 'Ctrl Enter', 'Shift F10']
    expect(found.sort()).toEqual([...typed, ...alike, 'Cmd a', 'Ctrl a'].sort())
    expect(gridCommand(press('ArrowLeft', { metaKey: true }), true)).toBeNull()
    expect(gridCommand(press('ArrowLeft', { ctrlKey: true }), false)).toMatchObject({ do: 'move', jump: true })
    expect(gridCommand(press('PageDown', { ctrlKey: true }), false)).toBeNull()
  })
})
