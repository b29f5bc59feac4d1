// A rectangle of cells and where the keys of a spreadsheet move its corner: rows and columns are places in what is shown.

/** The cell that has the focus (`row`, `column`), and the corner that a range was begun from. Row -1 is the head. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridRange {
  readonly top: number
  readonly left: number
  /** Inclusive. */
  readonly bottom: number
  readonly right: number
}

export interface GridSize {
  /** The empty last row is one of them. */
  readonly rows: number
  readonly columns: number
  /** Rows that can be seen at once. */
  readonly page: number
}

export function rangeOf(anchor: GridPlace, focus: GridPlace): GridRange {
  return {
    top: Math.min(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    bottom: Math.max(anchor.row, focus.row),
    right: Math.max(anchor.column, focus.column),
  }
}

export const isOneCell = ({ top, left, bottom, right }: GridRange): boolean => top === bottom && left === right

/** Places from one number to another, both included. */
export const between = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

export interface MoveKey {
  readonly key: string
  /** Ctrl, or Cmd on a Mac. */
  readonly jump: boolean
}

/** Where a key moves the focus; `null` for a key that moves nothing. Enter and Tab are not among them. */
export function moved(at: GridPlace, { key, jump }: MoveKey, size: GridSize): GridPlace | null {
  const row = (to: number): GridPlace => ({ ...at, row: Math.max(-1, Math.min(size.rows - 1, to)) })
  const column = (to: number): GridPlace => ({ ...at, column: Math.max(0, Math.min(size.columns - 1, to)) })
  const lastRow = size.rows - 1
  switch (key) {
    case 'ArrowUp':
      return row(jump ? Math.min(0, at.row) : at.row - 1)
    case 'ArrowDown':
      return row(jump ? lastRow : at.row + 1)
    case 'ArrowLeft':
      return column(jump ? 0 : at.column - 1)
    case 'ArrowRight':
      return column(jump ? size.columns - 1 : at.column + 1)
    case 'PageUp':
      return row(Math.max(0, at.row - size.page))
    case 'PageDown':
      return row(at.row + size.page)
    case 'Home':
      return jump ? { row: 0, column: 0 } : column(0)
    case 'End':
      return jump ? { row: lastRow, column: size.columns - 1 } : column(size.columns - 1)
    default:
      return null
  }
}

/** The cell after (1) or before (-1) in reading order; `null` beyond the ends, where Tab leaves the table. */
export function tabbed(at: GridPlace, by: 1 | -1, size: GridSize): GridPlace | null {
  const next = at.column + by
  if (next >= 0 && next < size.columns) return { ...at, column: next }
  const row = at.row + by
  if (row < 0 || row >= size.rows) return null
  return { row, column: by > 0 ? 0 : size.columns - 1 }
}
