// Writing in the cell that has the focus: how it begins, what becomes of the text, where the focus goes then.

import { useCallback, useRef, useState } from 'react'
import { own } from '../model/records'
import { announce, announceError } from '../session/announce'
import { useEditor } from '../session/editor'
import { isFixed } from '../table/shown-columns'
import { type FieldEnd, placeAfter } from './field-end'
import type { Editing } from './TableRow'
import { cellText } from './table-cells'
import { newRow, type Table } from './use-table'
import type { TableEdits } from './use-table-edits'

export interface CellWriting {
  readonly editing: Editing | null
  /** `null`: goes on with what stands there. */
  startWriting(text: string | null): void
  /** Goes on to the next word of a column that has only a few; whether it did. */
  nextWord(): boolean
  readonly onWrite: (text: string, end: FieldEnd) => string | null
  /** Leaves the cell as it was; with what was wrong where the field was left for somewhere else. */
  readonly onCancel: (wrong?: string) => void
}

export function useCellWriting(table: Table, edits: TableEdits, focusNext: () => void): CellWriting {
  const { session, readOnly } = useEditor()
  const [editing, setEditing] = useState<Editing | null>(null)
  // The handlers stay the same, so that rows are not drawn again.
  const now = useRef({ table, edits, focusNext })
  now.current = { table, edits, focusNext }
  const { doc, reading, rows, columns, at } = table
  const column = columns[at.column]
  const step = own(doc.steps, rows[at.row] ?? null)

  function startWriting(text: string | null): void {
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
    table.go(table.cellAt(at))
    setEditing({ text: text ?? (step ? cellText(column, step, doc, reading) : ''), isTyped: text !== null })
  }

  function nextWord(): boolean {
    if (column?.kind !== 'word' || !step || readOnly) return false
    const words = ['', ...(column.words ?? [])]
    const next = words[(words.indexOf(column.text(step, doc)) + 1) % words.length] ?? ''
    const { wrong } = edits.write(at, next)
    if (wrong !== null) announceError(session, wrong)
    return true
  }

  const onWrite = useCallback((text: string, end: FieldEnd): string | null => {
    const { table: shown, edits: does, focusNext: focus } = now.current
    const before = shown.at
    const written = shown.columns[before.column]
    const of = own(shown.doc.steps, shown.rows[before.row] ?? null)
    const said = of && written ? cellText(written, of, shown.doc, shown.reading).trim() : ''
    const { wrong, added } = said === text.trim() ? { wrong: null, added: null } : does.write(before, text)
    if (wrong !== null) return wrong
    setEditing(null)
    const target = placeAfter(before, end, { rows: shown.rows.length + 2, columns: shown.columns.length, page: 1 })
    if (!target) return null
    focus()
    // The step that came of the empty row has a row of its own now; below it is the empty one again.
    const cell = shown.cellAt(target)
    const isOnIt = added !== null && target.row === before.row
    shown.go(isOnIt ? { ...cell, row: added } : added !== null && end === 'down' ? { ...cell, row: newRow } : cell)
    return null
  }, [])

  const onCancel = useCallback(
    (wrong?: string) => {
      if (wrong === undefined) now.current.focusNext()
      else announceError(session, wrong)
      setEditing(null)
    },
    [session],
  )

  return { editing, startWriting, nextWord, onWrite, onCancel }
}
