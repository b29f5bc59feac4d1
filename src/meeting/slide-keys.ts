// The keys of a presentation: those of the keyboard, and Page Up and Page Down, which is what presenters' remotes send.

import type { KeyPress } from '../session/key-press'

export type SlideMove = 'next' | 'back' | 'first' | 'last' | 'leave'

const moves: Readonly<Record<string, SlideMove>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
}

/** `null` for a key that means something else; with Ctrl, Cmd or Alt it is the browser's. Shift and Space go back, as when reading. */
export function slideMove({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): SlideMove | null {
  if (ctrlKey || metaKey || altKey) return null
  if (shiftKey) return key === ' ' ? 'back' : null
  return Object.hasOwn(moves, key) ? (moves[key] ?? null) : null
}

/** Where a move leads among so many slides. */
export function movedSlide(move: Exclude<SlideMove, 'leave'>, at: number, count: number): number {
  const to = { next: at + 1, back: at - 1, first: 0, last: count - 1 }[move]
  return Math.min(Math.max(0, to), Math.max(0, count - 1))
}
