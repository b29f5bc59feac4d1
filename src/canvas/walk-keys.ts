// What a key means on the canvas beside the table of actions: walking, moving, going in and out. Alt with the left and right
// arrow is the browser's way back and forward, as Cmd is on a Mac: Ctrl moves, on a Mac Option, which no browser wants.

import type { KeyPress } from '../session/key-press'
import type { Direction } from './walk'

export type WalkCommand =
  | { readonly kind: 'walk'; readonly direction: Direction; readonly isAdding: boolean }
  /** Moves what is selected, in map units. */
  | { readonly kind: 'nudge'; readonly direction: Direction; readonly by: number }
  | { readonly kind: 'end'; readonly which: 'first' | 'last'; readonly isAdding: boolean }
  | { readonly kind: 'through'; readonly by: 1 | -1; readonly isAdding: boolean }
  /** Enter: selects what has the focus, and then goes into it. */
  | { readonly kind: 'enter' }
  | { readonly kind: 'select' }
  | { readonly kind: 'leave' }

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
/** Map units that an arrow key moves by; with Shift finer. */
export const grid = 10

/** `null` for a key that means nothing here, and is the browser's or the table's. */
export function walkCommand(press: KeyPress, mac: boolean): WalkCommand | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey: isAdding } = press
  const isMoving = mac ? altKey && !ctrlKey : ctrlKey && !altKey
  const isPlain = !ctrlKey && !altKey
  if (metaKey) return null
  const direction = directions[key]
  if (direction && isMoving) return { kind: 'nudge', direction, by: isAdding ? 1 : grid }
  if (!isPlain) return null
  if (direction) return { kind: 'walk', direction, isAdding }
  switch (key) {
    case 'Home':
      return { kind: 'end', which: 'first', isAdding }
    case 'End':
      return { kind: 'end', which: 'last', isAdding }
    case 'PageDown':
      return { kind: 'through', by: 1, isAdding }
    case 'PageUp':
      return { kind: 'through', by: -1, isAdding }
    case 'Enter':
      return { kind: 'enter' }
    case ' ':
      return { kind: 'select' }
    case 'Escape':
      return { kind: 'leave' }
    default:
      return null
  }
}
