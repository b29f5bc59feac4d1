// What a key means in the table while no cell is written. The keys of a spreadsheet, but for those that browsers keep for
// themselves: Ctrl D is the bookmark, so that filling down is Alt ArrowDown; Cmd ArrowLeft is Back on a Mac, so that Home and End
// alone go there; rows move with Alt Shift and an arrow, as rows of a table do in Word. Ctrl A is the one that a grid has for
// itself wherever there is one: the table is the canvas in rows, and the canvas has it too.

export interface GridKeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

export type GridCommand =
  | { readonly do: 'move'; readonly key: string; readonly jump: boolean; readonly extend: boolean }
  | { readonly do: 'tab'; readonly by: 1 | -1 }
  /** Writes over what is there, `text`, or goes on with it, `null`. On a head it sorts. */
  | { readonly do: 'write'; readonly text: string | null }
  /** The next word of a column that has only a few; else as Enter. */
  | { readonly do: 'next-word' }
  | { readonly do: 'move-row'; readonly by: 1 | -1 }
  | { readonly do: 'fill' | 'all' | 'show' | 'menu' | 'clear' | 'remove' | 'one-cell' }

const moves = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'])

/** `null`: the key is the browser's, or the editor's around the table. */
export function gridCommand(press: GridKeyPress, mac: boolean): GridCommand | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = press
  const mod = mac ? metaKey && !ctrlKey : ctrlKey && !metaKey
  if (altKey) return mod || ctrlKey || metaKey ? null : withAlt(key, shiftKey, mac)
  if (mod && !shiftKey && key.toLowerCase() === 'a') return { do: 'all' }
  if (mod && key === 'Enter') return { do: 'show' }
  // From tab to tab, and back to the page before.
  if (mod && (key.startsWith('Page') || (mac && (key === 'ArrowLeft' || key === 'ArrowRight')))) return null
  if (moves.has(key) && (mod || !(ctrlKey || metaKey))) return { do: 'move', key, jump: mod, extend: shiftKey }
  if (ctrlKey || metaKey) return null
  switch (key) {
    case 'Tab':
      return { do: 'tab', by: shiftKey ? -1 : 1 }
    case 'Enter':
    case 'F2':
      return { do: 'write', text: null }
    case ' ':
      return { do: 'next-word' }
    case 'ContextMenu':
      return { do: 'menu' }
    case 'F10':
      return shiftKey ? { do: 'menu' } : null
    case 'Delete':
    case 'Backspace':
      return { do: shiftKey ? 'remove' : 'clear' }
    case 'Escape':
      return { do: 'one-cell' }
    default:
      return [...key].length === 1 ? { do: 'write', text: key } : null
  }
}

function withAlt(key: string, shiftKey: boolean, mac: boolean): GridCommand | null {
  if (key === 'ArrowDown' && !shiftKey) return { do: 'fill' }
  if (shiftKey && key === 'ArrowDown') return { do: 'move-row', by: 1 }
  if (shiftKey && key === 'ArrowUp') return { do: 'move-row', by: -1 }
  // Option makes letters on a Mac: ~ is Option N there.
  return mac && [...key].length === 1 ? { do: 'write', text: key } : null
}
