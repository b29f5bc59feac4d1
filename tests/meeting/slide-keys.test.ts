import { describe, expect, it } from 'vitest'
import { movedSlide, slideMove, tapMove } from '../../src/meeting/slide-keys'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const move = (key: string, held: object = {}) => slideMove({ ...plain, key, ...held })

describe('the keys of a presentation', () => {
  it('go on and back, also from a remote, which sends Page Up and Page Down', () => {
    for (const key of ['ArrowRight', ' ', 'PageDown', 'Enter']) expect(move(key)).toBe('next')
    for (const key of ['ArrowLeft', 'PageUp', 'Backspace']) expect(move(key)).toBe('back')
    expect([move('Home'), move('End'), move('Escape')]).toEqual(['first', 'last', 'leave'])
  })

  it('leave the browser its own', () => {
    expect(move('ArrowLeft', { altKey: true })).toBeNull()
    expect(move('End', { ctrlKey: true })).toBeNull()
    expect(move(' ', { shiftKey: true })).toBe('back')
    expect(move('P', { shiftKey: true })).toBeNull()
    expect(move('Tab')).toBeNull()
    expect([move('ArrowDown'), move('ArrowUp')]).toEqual([null, null])
    expect(move('toString')).toBeNull()
  })

  it('a tap on the left third goes back, elsewhere on; a swipe goes where it pushes', () => {
    expect([tapMove(100, 900, 0), tapMove(400, 900, 5), tapMove(800, 900, -8)]).toEqual(['back', 'next', 'next'])
    expect([tapMove(100, 900, -90), tapMove(800, 900, 90)]).toEqual(['next', 'back'])
  })

  it('stay within the slides', () => {
    expect(movedSlide('next', 0, 3)).toBe(1)
    expect(movedSlide('next', 2, 3)).toBe(2)
    expect(movedSlide('back', 0, 3)).toBe(0)
    expect(movedSlide('last', 0, 3)).toBe(2)
    expect(movedSlide('first', 2, 3)).toBe(0)
  })
})
