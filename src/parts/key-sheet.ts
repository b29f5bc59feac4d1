// Keys that are no actions of the table: how one walks on the map and works in the quick line, the table and the lists. A
// view with keys of its own adds a group here, and the sheet of keys shows it.

import { isMac } from '../session/key-press'

export interface KeyGroup {
  readonly title: string
  /** What it does, and its keys as people read them. */
  readonly rows: readonly (readonly [does: string, keys: string])[]
}

export function keySheet(mac = isMac()): readonly KeyGroup[] {
  const mover = mac ? 'Option' : 'Ctrl'
  const mod = mac ? 'Cmd' : 'Ctrl'
  const alt = mac ? 'Option' : 'Alt'
  return [
    {
      title: 'Around the map',
      rows: [
        ['Along the flow; to the branches above and below', '← → ↑ ↓'],
        ['Down into a step’s blockers and experiments, and back', '↓ ↑'],
        ['The first step, the last step', 'Home, End'],
        ['Through everything as it is read, flows too', 'Page Down, Page Up'],
        ['Select more on the way', 'Shift with any of these'],
        ['Move what is selected; to another team where there are lanes', `${mover} ← → ↑ ↓`],
        ['The same, as little as can be', `Shift ${mover} ← → ↑ ↓`],
        ['Select what has the focus, then go to its fields', 'Enter'],
        ['Bend the flow that has the focus', 'Tab, then ← → ↑ ↓'],
        ['Leave, cancel, select nothing', 'Esc'],
      ],
    },
    {
      title: 'In the quick line',
      rows: [
        ['Add it and go on', 'Enter'],
        ['A further line, for several steps at once', 'Shift Enter'],
        ['Through what is offered', '↑ ↓'],
        ['Take what is offered', 'Tab'],
        ['Leave; what is typed is kept', 'Esc'],
      ],
    },
    {
      title: 'In the table',
      rows: [
        ['From cell to cell', '← → ↑ ↓, Tab, Enter'],
        ['To the first or last row or column', mac ? 'Cmd ↑ ↓, Home, End' : 'Ctrl ← → ↑ ↓, Home, End'],
        ['Select several cells; all of them', `Shift ← → ↑ ↓; ${mod} A`],
        ['Replace what is in the cell', 'Type'],
        ['Change what is in the cell', 'F2, Enter'],
        ['Put back what was there', 'Esc'],
        ['Empty the cells; remove their steps', 'Delete; Shift Delete'],
        ['Fill down', `${alt} ↓`],
        ['Move the step earlier or later in the flow', `Shift ${alt} ↑ ↓`],
        ['Sort by a column: go up to its head', 'Enter'],
        ['The next of a few words, such as yes and no', 'Space'],
        ['Copy and paste, as in a spreadsheet', `${mod} C, ${mod} V`],
        ['Go to all about the cell, in the panel', `${mod} Enter`],
        ['Everything that can be done there', 'Menu, Shift F10'],
      ],
    },
    {
      title: 'In lists and in the travel log',
      rows: [
        ['Move an assumption up or down', 'Alt ↑ ↓'],
        ['Arrived, started, done', 'A, S, D'],
      ],
    },
  ]
}
