// From a key press to the action that it means, and from an action to the keys as people read them.

import { isMac, type KeyPress } from '../session/key-press'
import type { Action } from './action'
import { actions } from './actions'

/** Where the press happened: most keys act on the canvas, some in the other views, few while text is typed. */
export type KeyPlace = 'canvas' | 'view' | 'elsewhere' | 'text'

/** The action of a key press; `null` when it means nothing there. `letters`: letters and signs are not switched off. */
export function actionForKey(press: KeyPress, place: KeyPlace, letters = true, mac = isMac()): Action | null {
  return (
    actions.find(action =>
      action.keys.some(
        keys => (letters || !isLetter(keys)) && reaches(action, place, isLetter(keys)) && matches(press, keys, mac),
      ),
    ) ?? null
  )
}

/** Letters and signs never act outside of the canvas and the views: that is where people type and press buttons. */
function reaches(action: Action, place: KeyPlace, letter: boolean): boolean {
  const { inViews = false, outsideText = false, everywhere = false } = action
  switch (place) {
    case 'canvas':
      return true
    case 'view':
      return inViews || (!letter && (outsideText || everywhere))
    case 'elsewhere':
      return !letter && (outsideText || everywhere)
    case 'text':
      return !letter && everywhere
  }
}

/** `shift+mod+Z` in parts; the plus sign is itself a key. */
const partsOf = (keys: string): readonly string[] => (keys === '+' ? ['+'] : keys.split('+'))

/** A letter, digit or sign alone or with Shift: what speech input types by accident (WCAG 2.1.4). */
export function isLetter(keys: string): boolean {
  const parts = partsOf(keys)
  return (parts.at(-1) ?? '').length === 1 && !parts.includes('mod') && !parts.includes('ctrl')
}

function matches(press: KeyPress, keys: string, mac: boolean): boolean {
  const parts = partsOf(keys)
  const key = parts.at(-1) ?? ''
  if (!holds(press, parts, mac) || press.altKey) return false
  // A sign such as `?` needs Shift on some keyboards and not on others; only letters and names tell with and without apart.
  const isSign = key.length === 1 && !/[a-z]/i.test(key)
  if (!isSign && press.shiftKey !== parts.includes('shift')) return false
  return press.key.toLowerCase() === key.toLowerCase()
}

/** On a Mac Ctrl with a letter moves the caret in a text: only Cmd counts there. */
function holds({ ctrlKey, metaKey }: KeyPress, parts: readonly string[], mac: boolean): boolean {
  if (parts.includes('ctrl')) return ctrlKey && !metaKey
  if (parts.includes('mod')) return metaKey || (ctrlKey && !mac)
  return !ctrlKey && !metaKey
}

/** The first keys of an action as shown: `S`, `Ctrl Z`, `Shift Ctrl Z`; '' for a letter while letters are switched off. */
export function keysText(action: Action, letters = true): string {
  return shownKeys(action.keys.find(keys => letters || !isLetter(keys)) ?? '')
}

const names: Readonly<Record<string, string>> = {
  shift: 'Shift',
  ctrl: 'Ctrl',
  ',': ', (comma)',
  '.': '. (full stop)',
}

export function shownKeys(keys: string): string {
  return partsOf(keys)
    .map(part => (part === 'mod' ? (isMac() ? 'Cmd' : 'Ctrl') : (names[part] ?? part)))
    .join(' ')
}

const ariaNames: Readonly<Record<string, string>> = { shift: 'Shift', ctrl: 'Control' }

/** The keys for assistive technology, as `aria-keyshortcuts` writes them. */
export function ariaKeys(action: Action, letters = true): string {
  return action.keys
    .filter(keys => letters || !isLetter(keys))
    .map(keys =>
      partsOf(keys)
        .map(part => (part === 'mod' ? (isMac() ? 'Meta' : 'Control') : (ariaNames[part] ?? part)))
        .map(part => (part === '+' ? 'Plus' : part))
        .join('+'),
    )
    .join(' ')
}
