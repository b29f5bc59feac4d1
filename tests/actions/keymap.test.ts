import { describe, expect, it } from 'vitest'
import { actions } from '../../src/actions/actions'
import { actionForKey, type KeyPress, shownKeys } from '../../src/actions/keymap'

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
  })

  it('the browser keeps its own keys: Ctrl S is no step, Alt D no action', () => {
    expect(idOf(press('s', { ctrlKey: true }), 'canvas')).toBeNull()
    expect(idOf(press('d', { altKey: true }), 'canvas')).toBeNull()
    expect(idOf(press('S', { shiftKey: true }), 'canvas')).toBeNull()
  })

  it('a sign is the same with and without Shift, as keyboards differ', () => {
    expect(idOf(press('?', { shiftKey: true }), 'canvas')).toBe('words')
    expect(idOf(press('?'), 'canvas')).toBe('words')
    expect(idOf(press('F1'), 'elsewhere')).toBe('words')
    expect(idOf(press('F1'), 'text')).toBe('words')
    expect(idOf(press('+', { shiftKey: true }), 'canvas')).toBe('zoom-in')
    expect(shownKeys('+')).toBe('+')
  })

  it('no two actions share a key, and every action has an id of its own', () => {
    const keys = actions.flatMap(action => action.keys)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(actions.map(action => action.id)).size).toBe(actions.length)
  })
})
