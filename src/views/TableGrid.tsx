// The grid itself, after the data grid pattern of the ARIA practices: one cell has the focus, keys go through the cells as in
// a spreadsheet, typing writes. A grid of our own, since React Aria's table is one of rows, not of cells.

import { type RefObject, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { announce } from '../session/announce'
import { useEditor, useSession } from '../session/editor'
import { isMac } from '../session/key-press'
import { type GridCommand, gridCommand } from '../table/grid-keys'
import { between, type GridPlace, isOneCell, moved, tabbed } from '../table/grid-range'
import { nextSort } from '../table/row-order'
import { TableHead } from './TableHead'
import { TableRow } from './TableRow'
import { columnWidths } from './table-cells'
import { useCellWriting } from './use-cell-writing'
import { useGridClipboard } from './use-grid-clipboard'
import { useGridPointer } from './use-grid-pointer'
import type { Table, TableCell } from './use-table'
import type { TableEdits } from './use-table-edits'
import { useTableSelection } from './use-table-selection'
import { useVisibleRows } from './use-visible-rows'

/** What others ask of the grid. */
export interface TableGridHandle {
  focus(): void
  /** Goes to a cell and begins to write in it; `null`: what stands there. */
  write(cell: TableCell, text: string | null): void
}

export interface TableGridProps {
  readonly handle: RefObject<TableGridHandle | null>
  readonly table: Table
  readonly edits: TableEdits
  /** Opens the panel at what the cell is about. */
  readonly onShow: () => void
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void
}

export function TableGrid({ handle, table, edits, onShow, onMenu }: TableGridProps) {
  const { session, readOnly } = useEditor()
  const sort = useSession(state => state.tableLook.sort)
  const isRoom = useSession(state => state.roomSize)
  const { doc, reading, rows, columns, at, range } = table
  const height = isRoom ? 46 : 34
  const count = rows.length + (readOnly ? 0 : 1)
  const scroller = useRef<HTMLDivElement>(null)
  const { first, last, page } = useVisibleRows(scroller, count, height)
  const size = { rows: count, columns: columns.length, page }
  const wants = useRef(false)
  const focusNext = () => {
    wants.current = true
  }
  const { editing, startWriting, nextWord, onWrite, onCancel } = useCellWriting(table, edits, focusNext)
  const isEditing = editing !== null
  useTableSelection(table, scroller)

  // The focus follows the active cell, while it is in the table at all; also to another step when its own is gone.
  const hadFocus = useRef(false)
  const row = table.cellAt(at).row
  const place = `${at.row} ${at.column}`
  const focused = () => scroller.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step of the row, since the same place may be another's now
  useLayoutEffect(() => {
    const root = scroller.current
    const isLost = hadFocus.current && document.activeElement === document.body
    if (!root || isEditing || !(wants.current || isLost || root.contains(document.activeElement))) return
    wants.current = false
    const cell = root.querySelector<HTMLElement>(`[data-place="${place}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [place, row, isEditing])

  // A cell to write in may be in a row that is only about to be there.
  const [pending, setPending] = useState<{ readonly cell: TableCell; readonly text: string | null } | null>(null)
  useImperativeHandle(handle, () => ({
    focus: () => {
      focusNext()
      focused()?.focus({ preventScroll: true })
    },
    write: (cell, text) => {
      focusNext()
      table.go(cell)
      setPending({ cell, text })
    },
  }))
  useLayoutEffect(() => {
    const { row, column } = table.cellAt(at)
    if (pending?.cell.row !== row || pending.cell.column !== column) return
    setPending(null)
    startWriting(pending.text)
  })

  const goTo = (to: GridPlace, extend = false) => table.go(table.cellAt(to), extend)

  function onKeyDown(event: React.KeyboardEvent): void {
    if (isEditing || event.nativeEvent.isComposing) return
    const command = gridCommand(event, isMac())
    if (!command || !obey(command)) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Whether the key is the table's after all: Tab leaves it at its ends, Escape does nothing on one cell. */
  function obey(command: GridCommand): boolean {
    const step = rows[at.row]
    switch (command.do) {
      case 'move': {
        const to = moved(at, command, size)
        if (to) goTo(to.row < 0 && command.extend ? { ...to, row: 0 } : to, command.extend)
        return to !== null
      }
      case 'tab': {
        const to = tabbed(at, command.by, size)
        if (to) goTo(to)
        return to !== null
      }
      case 'one-cell':
        if (isOneCell(range)) return false
        goTo(at)
        return true
      case 'write':
        if (at.row >= 0) startWriting(command.text)
        else if (command.text === null) sortBy()
        return true
      case 'next-word':
        if (at.row < 0) sortBy()
        else if (!nextWord()) startWriting(null)
        return true
      case 'all':
        if (rows.length > 0) {
          const end = { row: rows.length - 1, column: columns.length - 1 }
          table.select(table.cellAt({ row: 0, column: 0 }), table.cellAt(end))
        }
        return true
      case 'show':
        onShow()
        return true
      case 'menu':
        openMenu()
        return true
    }
    if (readOnly || at.row < 0) return true
    if (command.do === 'fill') edits.fillDown()
    else if (command.do === 'clear') edits.clear()
    else if (command.do === 'remove') edits.remove(between(range.top, range.bottom).flatMap(row => rows[row] ?? []))
    else if (command.do === 'move-row' && step !== undefined) edits.move(step, command.by)
    return true
  }

  function sortBy(column = columns[at.column]): void {
    if (!column) return
    const next = nextSort(sort, column.id)
    session.setState(state => ({ tableLook: { ...state.tableLook, sort: next } }))
    announce(
      session,
      next
        ? `Sorted by ${column.title}, ${next.falling ? 'falling' : 'rising'}. The map stays as it is.`
        : 'The rows stand along the flow again.',
    )
  }

  function openMenu(): void {
    const cell = focused()?.getBoundingClientRect()
    if (cell) onMenu({ x: cell.left, y: cell.bottom })
  }

  const clipboard = useGridClipboard(table, edits, isEditing)
  const pointer = useGridPointer({ table, isEditing, startWriting, sortBy, onMenu, focusNext })
  const drawn = between(first, last)
  const shown = at.row >= 0 && at.row < count && !drawn.includes(at.row) ? [...drawn, at.row] : drawn
  const { template, width } = columnWidths(columns, isRoom)
  return (
    <div className="table-scroll" ref={scroller}>
      <table
        aria-colcount={columns.length}
        aria-label="Steps"
        aria-multiselectable="true"
        aria-readonly={readOnly || undefined}
        aria-rowcount={count + 1}
        className="table-grid"
        {...clipboard}
        {...pointer}
        onBlur={event => {
          if (event.relatedTarget !== null) hadFocus.current = event.currentTarget.contains(event.relatedTarget)
        }}
        onFocus={() => {
          hadFocus.current = true
        }}
        onKeyDown={onKeyDown}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of the ARIA practices may be a table
        role="grid"
        style={{ '--columns': template, '--row': `${height}px`, '--wide': width } as React.CSSProperties}
      >
        <TableHead active={at.row < 0 ? at.column : -1} columns={columns} sort={sort} />
        <tbody className="table-body" style={{ height: count * height }}>
          {shown.map(index => {
            const isActive = index === at.row
            const isIn = !isOneCell(range) && index >= range.top && index <= range.bottom
            return (
              <TableRow
                active={isActive ? at.column : -1}
                columns={columns}
                doc={doc}
                editing={isActive ? editing : null}
                from={isIn ? range.left : -1}
                id={rows[index] ?? null}
                index={index}
                key={rows[index] ?? 'new'}
                onCancel={onCancel}
                onWrite={onWrite}
                reading={reading}
                readOnly={readOnly}
                to={isIn ? range.right : -1}
                top={index * height}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
