// The keys of a presentation, with Page Up and Page Down, which is what presenters' remotes send; and what a finger means.

import type { KeyPress } from '../session/key-press'

export type SlideMove = 'next' | 'back' | 'first' | 'last' | 'leave'

/** Up and down scroll a slide that is longer than the screen. */
const moves: Readonly<Record<string, SlideMove>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'back',
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

/** A finger that moved further than this swipes. */
const swipe = 40

/** The left third goes back, the rest goes on, as with photos; a swipe to the left goes on, to the right back. All in px. */
export function tapMove(at: number, width: number, by: number): 'next' | 'back' {
  if (Math.abs(by) > swipe) return by < 0 ? 'next' : 'back'
  return at < width / 3 ? 'back' : 'next'
}
