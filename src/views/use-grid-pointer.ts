// The table by pointer: a press goes to a cell, Shift and dragging extend the range, a double press or a second tap writes, a
// press on a head sorts, the other button opens the menu.

import type { GridPlace } from '../table/grid-range'
import type { ShownColumn } from '../table/shown-columns'
import type { Table } from './use-table'

interface GridPointerOptions {
  readonly table: Table
  readonly isEditing: boolean
  readonly startWriting: (text: null) => void
  readonly sortBy: (column: ShownColumn | undefined) => void
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void
  /** The cell that is gone to gets the focus, wherever it was. */
  readonly focusNext: () => void
}

function placeUnder(target: EventTarget | null): GridPlace | null {
  const said = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined
  const [row = Number.NaN, column = Number.NaN] = said?.split(' ').map(Number) ?? []
  return Number.isNaN(row + column) ? null : { row, column }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.table-field, .table-error') !== null

export function useGridPointer({ table, isEditing, startWriting, sortBy, onMenu, focusNext }: GridPointerOptions) {
  const { at, range, columns } = table
  const goTo = (to: GridPlace, extend = false) => table.go(table.cellAt(to), extend)
  return {
    onPointerDown(event: React.PointerEvent): void {
      const under = placeUnder(event.target)
      if (!under || isField(event.target) || event.button !== 0) return
      // What is being written in another cell is taken first.
      if (isEditing && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const isSame = under.row === at.row && under.column === at.column
      focusNext()
      if (under.row < 0) {
        goTo(under)
        sortBy(columns[under.column])
      } else if (isSame && event.pointerType === 'touch') startWriting(null)
      else goTo(under, event.shiftKey && at.row >= 0)
    },
    onPointerOver(event: React.PointerEvent): void {
      if (event.buttons !== 1 || event.pointerType !== 'mouse' || isEditing || at.row < 0) return
      const under = placeUnder(event.target)
      if (under && under.row >= 0) goTo(under, true)
    },
    onDoubleClick(event: React.MouseEvent): void {
      if (!isEditing && (placeUnder(event.target)?.row ?? -1) >= 0) startWriting(null)
    },
    onContextMenu(event: React.MouseEvent): void {
      const under = placeUnder(event.target)
      if (!under || under.row < 0 || isEditing) return
      event.preventDefault()
      const { row, column } = under
      const isIn = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
      if (!isIn) goTo(under)
      onMenu({ x: event.clientX, y: event.clientY })
    },
  }
}
