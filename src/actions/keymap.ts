// From a key press to the action that it means, and from an action to the keys as people read them.

import type { Action } from './action'
import { actions } from './actions'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Where the press happened: letters act on the canvas, some of them in the other views; only F1 acts while text is typed. */
export type KeyPlace = 'canvas' | 'view' | 'elsewhere' | 'text'

/** The action of a key press; `null` when it means nothing there. */
export function actionForKey(press: KeyPress, place: KeyPlace): Action | null {
  return (
    actions.find(action => {
      const at = place === 'view' ? (action.inViews ? 'canvas' : 'elsewhere') : place
      return action.keys.some(keys => matches(press, keys, at))
    }) ?? null
  )
}

/** `shift+mod+Z` in parts; the plus sign is itself a key. */
const partsOf = (keys: string): readonly string[] => (keys === '+' ? ['+'] : keys.split('+'))

function matches(press: KeyPress, keys: string, place: Exclude<KeyPlace, 'view'>): boolean {
  const parts = partsOf(keys)
  const key = parts.at(-1) ?? ''
  const mod = parts.includes('mod')
  if (key !== 'F1' && (place === 'text' || (!mod && place !== 'canvas'))) return false
  if ((press.ctrlKey || press.metaKey) !== mod || press.altKey) return false
  // A sign such as `?` needs Shift on some keyboards and not on others; only letters and names tell with and without apart.
  const isSign = key.length === 1 && !/[a-z]/i.test(key)
  if (!isSign && press.shiftKey !== parts.includes('shift')) return false
  return press.key.toLowerCase() === key.toLowerCase()
}

/** The first keys of an action as shown: `S`, `Ctrl Z`, `Shift Ctrl Z`. */
export function keysText(action: Action): string {
  return shownKeys(action.keys[0] ?? '')
}

export function shownKeys(keys: string): string {
  const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '')
  const words: Readonly<Record<string, string>> = { mod: isMac ? 'Cmd' : 'Ctrl', shift: 'Shift' }
  return partsOf(keys)
    .map(part => words[part] ?? part)
    .join(' ')
}

/** The keys for assistive technology, as `aria-keyshortcuts` writes them. */
export function ariaKeys(action: Action): string {
  return action.keys.map(keys => keys.replace('mod', 'Control').replace('shift', 'Shift')).join(' ')
}
