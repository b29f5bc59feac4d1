// The grid itself, after the data grid pattern of the ARIA practices: one cell has the focus, keys go through the cells as in
// a spreadsheet, typing writes. A grid of our own, since React Aria's table is one of rows, not of cells.

import { type RefObject, useCallback, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { own } from '../model/records'
import { announce } from '../session/announce'
import { useEditor, useSession } from '../session/editor'
import { isMac } from '../session/key-press'
import { between, type GridPlace, isOneCell, moved, tabbed } from '../table/grid-range'
import { nextSort } from '../table/row-order'
import { isFixed } from '../table/shown-columns'
import type { FieldEnd } from './TableField'
import { TableHead } from './TableHead'
import { type Editing, TableRow } from './TableRow'
import { cellText, columnWidth } from './table-cells'
import { useGridClipboard } from './use-grid-clipboard'
import { useGridPointer } from './use-grid-pointer'
import { newRow, type Table, type TableCell } from './use-table'
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
  const [editing, setEditing] = useState<Editing | null>(null)
  const size = { rows: count, columns: columns.length, page }
  const now = useRef({ table, edits })
  now.current = { table, edits }
  useTableSelection(table, scroller)

  // The focus follows the active cell, while it is in the table at all.
  const place = `${at.row} ${at.column}`
  const isEditing = editing !== null
  const wants = useRef(false)
  useLayoutEffect(() => {
    const root = scroller.current
    if (!root || isEditing) return
    const isInside = root.contains(document.activeElement)
    if (!isInside && !wants.current) return
    wants.current = false
    const cell = root.querySelector<HTMLElement>(`[data-place="${place}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [place, isEditing])

  // A cell to write in may be in a row that is only about to be there.
  const [pending, setPending] = useState<{ readonly cell: TableCell; readonly text: string | null } | null>(null)
  const focused = () => scroller.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)
  useImperativeHandle(handle, () => ({
    focus: () => {
      wants.current = true
      focused()?.focus({ preventScroll: true })
    },
    write: (cell, text) => {
      wants.current = true
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

  function startWriting(text: string | null): void {
    const column = columns[at.column]
    if (at.row < 0 || !column) return
    if (readOnly) {
      announce(session, 'This map cannot be changed here.')
      return
    }
    if (isFixed(column)) {
      const why = column.kind === 'id' ? 'stays what it is' : 'is worked out from the other numbers'
      announce(session, `${column.title} ${why} and cannot be written.`)
      return
    }
    const step = own(doc.steps, rows[at.row] ?? null)
    table.go(table.cellAt(at))
    setEditing({ text: text ?? (step ? cellText(column, step, doc, reading) : ''), isTyped: text !== null })
  }

  const onWrite = useCallback((text: string, end: FieldEnd): string | null => {
    const { table: shown, edits: does } = now.current
    const before = shown.at
    const step = own(shown.doc.steps, shown.rows[before.row] ?? null)
    const column = shown.columns[before.column]
    const isSame = step && column ? cellText(column, step, shown.doc, shown.reading).trim() === text : text === ''
    const { wrong, added } = isSame ? { wrong: null, added: null } : does.write(before, text)
    if (wrong !== null) return wrong
    wants.current = end !== 'stay'
    setEditing(null)
    const target = ended(before, end, { rows: shown.rows.length + 2, columns: shown.columns.length, page: 1 })
    if (!target) return null
    // The step that came of the empty row has a row of its own now; below it is the empty one again.
    const cell = shown.cellAt(target)
    const isOnIt = added !== null && target.row === before.row
    shown.go(isOnIt ? { ...cell, row: added } : added !== null && end === 'down' ? { ...cell, row: newRow } : cell)
    return null
  }, [])

  const onCancel = useCallback(() => {
    wants.current = true
    setEditing(null)
  }, [])

  function toggleWord(): boolean {
    const column = columns[at.column]
    const step = own(doc.steps, rows[at.row] ?? null)
    if (column?.kind !== 'word' || !step || readOnly) return false
    const words = ['', ...(column.words ?? [])]
    const next = words[(words.indexOf(column.text(step, doc)) + 1) % words.length] ?? ''
    const { wrong } = edits.write(at, next)
    if (wrong !== null) announce(session, wrong)
    return true
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (isEditing || event.nativeEvent.isComposing) return
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event
    const mod = isMac() ? metaKey : ctrlKey
    if (!handle()) return
    event.preventDefault()
    event.stopPropagation()

    function handle(): boolean {
      const step = rows[at.row]
      if (altKey && !mod) {
        if (key === 'ArrowDown' && !shiftKey) edits.fillDown()
        else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp') && step !== undefined && !readOnly)
          edits.move(step, key === 'ArrowDown' ? 1 : -1)
        else return false
        return true
      }
      if (mod && key.toLowerCase() === 'a') {
        if (rows.length > 0) {
          table.select(
            table.cellAt({ row: 0, column: 0 }),
            table.cellAt({ row: rows.length - 1, column: columns.length - 1 }),
          )
        }
        return true
      }
      if (mod && key === 'Enter') {
        onShow()
        return true
      }
      const to = moved(at, { key, shiftKey, jump: mod }, size)
      if (to) {
        goTo(to.row < 0 && shiftKey ? { ...to, row: 0 } : to, shiftKey)
        return true
      }
      if (mod || ctrlKey || metaKey) return false
      switch (key) {
        case 'Tab': {
          const next = tabbed(at, shiftKey ? -1 : 1, size)
          if (next) goTo(next)
          return next !== null
        }
        case 'Enter':
        case 'F2':
          if (at.row < 0) sortBy()
          else startWriting(null)
          return true
        case 'ContextMenu':
          openMenu()
          return true
        case 'F10':
          if (!shiftKey) return false
          openMenu()
          return true
        case 'Delete':
        case 'Backspace':
          if (readOnly || at.row < 0) return true
          if (shiftKey) edits.remove(between(range.top, range.bottom).flatMap(row => rows[row] ?? []))
          else edits.clear()
          return true
        case 'Escape':
          goTo(at)
          return !isOneCell(range)
        case ' ':
          if (at.row < 0) sortBy()
          else if (!toggleWord()) startWriting(null)
          return true
      }
      if ([...key].length !== 1) return false
      startWriting(key)
      return true
    }
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
  const pointer = useGridPointer({
    table,
    isEditing,
    startWriting,
    sortBy,
    onMenu,
    focusNext: () => {
      wants.current = true
    },
  })
  const drawn = between(first, last)
  const shown = at.row >= 0 && at.row < count && !drawn.includes(at.row) ? [...drawn, at.row] : drawn
  const template = columns.map(column => `${columnWidth(column, isRoom)}px`).join(' ')
  const width = columns.reduce((sum, column) => sum + columnWidth(column, isRoom), 0)
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
        onKeyDown={onKeyDown}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of the ARIA practices may be a table
        role="grid"
        style={{ '--columns': template, '--row': `${height}px`, '--wide': `${width}px` } as React.CSSProperties}
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

/** Where the focus goes once a field is left; `null`: nowhere else. */
function ended(at: GridPlace, end: FieldEnd, size: { rows: number; columns: number; page: number }): GridPlace | null {
  const keys = { down: 'ArrowDown', up: 'ArrowUp', left: 'ArrowLeft', right: 'ArrowRight' } as const
  if (end === 'stay') return null
  if (end === 'next' || end === 'before') return tabbed(at, end === 'next' ? 1 : -1, size)
  const to = moved(at, { key: keys[end], shiftKey: false, jump: false }, size)
  return to && to.row < 0 ? at : to
}
