// What browsers do with keys, from the lists that Chrome, Edge, Firefox and Safari publish of their shortcuts: on Windows and
// Linux (`pc`) and on a Mac (`mac`). Keys that only scroll or edit text are left out.

import type { KeyPress } from '../../src/session/key-press'

const press = (text: string): KeyPress => {
  const parts = text === '+' ? ['+'] : text.split(' ')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt') || parts.includes('Option'),
  }
}

const pc = [
  ...'abcdefghjklmnopqrstuvwxyz'.split('').map(key => `Ctrl ${key}`),
  ...'abcdefghijklmnopqrstuvwyz'.split('').map(key => `Ctrl Shift ${key.toUpperCase()}`),
  ...'0123456789'.split('').map(key => `Ctrl ${key}`),
  ...'12345678'.split('').map(key => `Alt ${key}`),
  ...'defhst'.split('').map(key => `Alt ${key}`),
  ...['F1', 'F3', 'F4', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Shift F3', 'Shift F5', 'Shift F7', 'Shift F10'],
  ...['Ctrl F4', 'Ctrl F5', 'Alt F4', 'Ctrl Tab', 'Ctrl Shift Tab', 'Ctrl PageUp', 'Ctrl PageDown'],
  ...['Ctrl Shift PageUp', 'Ctrl Shift PageDown', 'Ctrl +', 'Ctrl -', 'Ctrl =', 'Ctrl Enter', 'Ctrl Shift Delete'],
  ...['Alt ArrowLeft', 'Alt ArrowRight', 'Alt Home', 'Alt Enter', 'Ctrl /', "'", '/', 'Ctrl [', 'Ctrl ]'],
]

const mac = [
  ...'abcdefghijklmnopqrstuvwxyz'.split('').map(key => `Cmd ${key}`),
  ...'abcdefghijklmnopqrstuvwyz'.split('').map(key => `Cmd Shift ${key.toUpperCase()}`),
  ...'bcfijlmru'.split('').map(key => `Cmd Option ${key}`),
  ...'0123456789'.split('').map(key => `Cmd ${key}`),
  ...['Cmd ArrowLeft', 'Cmd ArrowRight', 'Cmd ArrowUp', 'Cmd ArrowDown', 'Cmd Shift ArrowLeft', 'Cmd Shift ArrowRight'],
  ...['Cmd Option ArrowLeft', 'Cmd Option ArrowRight', 'Cmd [', 'Cmd ]', 'Cmd +', 'Cmd -', 'Cmd =', 'Cmd ,', 'Cmd ?'],
  ...[
    'Ctrl Tab',
    'Ctrl Shift Tab',
    'Cmd Enter',
    'Cmd Home',
    'F11',
    'Cmd Shift Delete',
    'Ctrl ArrowLeft',
    'Ctrl ArrowRight',
  ],
  // Ctrl with a letter moves the caret in every text field of a Mac.
  ...'abdefhknotvy'.split('').map(key => `Ctrl ${key}`),
]

/** Each with how it is written: `Ctrl Shift T`, `Cmd Option ArrowLeft`. */
export const browserShortcuts: readonly { readonly text: string; readonly press: KeyPress; readonly mac: boolean }[] = [
  ...pc.map(text => ({ text, press: press(text), mac: false })),
  ...mac.map(text => ({ text, press: press(text), mac: true })),
]
