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
        ['To the end of the filled cells', `${mod} ← → ↑ ↓`],
        ['Select several cells', 'Shift ← → ↑ ↓'],
        ['Replace what is in the cell', 'Type'],
        ['Change what is in the cell', 'F2, Enter'],
        ['Put back what was there', 'Esc'],
        ['Empty the cells; remove their steps', 'Delete; Shift Delete'],
        ['Fill down', 'Alt ↓'],
        ['Move the step in the list', 'Shift Alt ↑ ↓'],
        ['Copy and paste, as in a spreadsheet', `${mod} C, ${mod} V`],
        ['Show the step on the map', `${mod} Enter`],
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
