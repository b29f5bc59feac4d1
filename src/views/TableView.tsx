// The map as a table: every step a row, every number a cell, for who would rather type than draw, and for who cannot see the
// canvas. All that the canvas shows of the steps can be read and changed here.

import { useCallback, useRef, useState } from 'react'
import { useEditor } from '../session/editor'
import { TableGrid, type TableGridHandle } from './TableGrid'
import { TableLine } from './TableLine'
import { TableMessages } from './TableMessages'
import { CellMenu, TableTools } from './TableTools'
import { TableTotals } from './TableTotals'
import { useTable } from './use-table'
import { useShowInPanel, useTableDoing } from './use-table-doing'
import { useTableEdits } from './use-table-edits'
import './view.css'
import './table.css'
import './table-frame.css'

interface TableViewProps {
  /** The panel with all about an entry is asked for. */
  readonly onAsk: () => void
}

export function TableView({ onAsk }: TableViewProps) {
  const { readOnly } = useEditor()
  const table = useTable()
  const edits = useTableEdits(table)
  const grid = useRef<TableGridHandle>(null)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const onShow = useShowInPanel(table, onAsk)
  const onWrite = useCallback((row: string, column: string, text: string | null) => {
    grid.current?.write({ row, column }, text)
  }, [])
  const doing = useTableDoing(table, edits, { onShow, onWrite })
  return (
    <main
      aria-label="Table"
      className="view table-view"
      data-view=""
      onFocus={event => {
        if (event.target === event.currentTarget) grid.current?.focus()
      }}
      tabIndex={-1}
    >
      <TableTools doing={doing} table={table} />
      <TableMessages edits={edits} onGo={() => grid.current?.focus()} table={table} />
      <TableLine readOnly={readOnly} table={table} />
      <TableGrid edits={edits} handle={grid} onMenu={setMenu} onShow={onShow} table={table} />
      <TableTotals table={table} />
      <CellMenu
        at={menu}
        doing={doing}
        onClose={() => {
          setMenu(null)
          grid.current?.focus()
        }}
      />
    </main>
  )
}
