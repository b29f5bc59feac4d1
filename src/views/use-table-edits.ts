// What is done to the map from the table: cells written, filled, pasted, emptied, steps added, moved and removed. Each is one
// undo step, or a message that names every cell that is wrong.

import { useMemo, useState } from 'react'
import { addStep } from '../edit/add-step'
import { removeEntries } from '../edit/remove'
import { neighbourInFlow, swapSteps } from '../edit/reorder'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { announce, announceChange, announceError } from '../session/announce'
import { useEditor } from '../session/editor'
import type { GridPlace, GridRange } from '../table/grid-range'
import { clearBlock, type PasteBlock, pasteBlock, type Target } from '../table/paste-block'
import type { RowInput } from '../table/row-cells'
import { rowsEdit } from '../table/rows-edit'
import { isFixed } from '../table/shown-columns'
import type { Origin, TableColumn } from '../table/table-column'
import type { Table } from './use-table'

/** A cell that could not be taken, by its place in the table. */
export interface WrongCell {
  readonly place: GridPlace
  readonly text: string
}

/** What stands above the table until it is answered or closed. */
export type TableMessage =
  | { readonly kind: 'wrong'; readonly head: string; readonly cells: readonly WrongCell[] }
  | {
      readonly kind: 'more-rows'
      readonly count: number
      readonly all: () => void
      readonly fitting: (() => void) | null
    }
  | null

export interface TableEdits {
  readonly message: TableMessage
  readonly close: () => void
  /** Writes one cell: what is wrong, `null` when it was taken; and the step that came of it in the empty row. */
  write(place: GridPlace, text: string): { readonly wrong: string | null; readonly added: Id | null }
  paste(rows: readonly (readonly string[])[], origin: Origin): void
  fillDown(): void
  clear(): void
  addAfter(step: Id): Id | null
  remove(steps: readonly Id[]): void
  move(step: Id, by: -1 | 1): void
}

export function useTableEdits(table: Table): TableEdits {
  const { store, session, newId, today, readOnly } = useEditor()
  const [message, setMessage] = useState<TableMessage>(null)
  return useMemo(() => {
    const written = table.columns.filter((column): column is TableColumn => column.kind !== 'computed')
    const target = (range: GridRange): Target => ({
      steps: table.rows,
      columns: table.columns.map(column => ({ id: column.id, title: column.title, isFixed: isFixed(column) })),
      range,
    })

    function take(rows: readonly RowInput[], places: readonly number[], label: string, origin: Origin) {
      const result = rowsEdit(store.doc, written, rows, { label, origin, newId, today: today() })
      if (!result.ok) {
        const cells = result.bad.map(({ row, column, message: text }) => ({
          place: { row: places[row] ?? 0, column: table.columns.findIndex(({ id }) => id === column.id) },
          text,
        }))
        return { cells, change: null, added: [] }
      }
      return { cells: [], change: result.edit && store.commit(result.edit), added: result.added }
    }

    function takeBlock(block: PasteBlock, verb: string, done: string, origin: Origin): void {
      if (!block.ok) {
        announceError(session, block.message)
        return
      }
      const { rows, places, range } = block
      const count = rows.reduce((sum, { cells }) => sum + cells.size, 0)
      const what = `${count} ${count === 1 ? 'cell' : 'cells'}`
      const { cells, change, added } = take(rows, places, `${verb} ${what}`, origin)
      if (cells.length > 0) {
        const wrong = `${cells.length} ${cells.length === 1 ? 'cell is' : 'cells are'} wrong`
        setMessage({
          kind: 'wrong',
          head: `Nothing was ${done.toLowerCase()}: ${wrong}. The table is as it was.`,
          cells,
        })
        return
      }
      setMessage(null)
      // Rows that were new have a step by now.
      const cell = (row: number, column: number) => {
        const { row: known, column: id } = table.cellAt({ row, column })
        return { row: added[row - table.rows.length] ?? known, column: id }
      }
      table.select(cell(range.top, range.left), cell(range.bottom, range.right))
      if (change) announceChange(session, store, `${done} ${what}.`)
      else announce(session, `${done} ${what}: they said the same already.`)
    }

    return {
      message,
      close: () => setMessage(null),
      write(place, text) {
        const step = table.rows[place.row] ?? null
        const column = table.columns[place.column]
        if (!column || readOnly) return { wrong: null, added: null }
        const cells = new Map([[column.id, text]])
        const name = step === null ? 'a step' : own(store.doc.steps, step)?.name || 'a step'
        const label = step === null ? `Add ${text.trim() || name}` : `Change ${column.title} of ${name}`
        const { cells: wrong, added } = take([{ step, cells }], [place.row], label, 'typed')
        return { wrong: wrong[0]?.text ?? null, added: added[0] ?? null }
      },
      paste(rows, origin) {
        const block = pasteBlock(rows, target(table.range))
        const isAsked = block.ok && block.added > 0 && table.range.top < table.rows.length
        if (!isAsked) return takeBlock(block, 'Paste', 'Pasted', origin)
        const close = () => setMessage(null)
        const fits = block.rows.length - block.added
        setMessage({
          kind: 'more-rows',
          count: block.added,
          all: () => {
            close()
            takeBlock(block, 'Paste', 'Pasted', origin)
          },
          fitting:
            fits === 0
              ? null
              : () => {
                  close()
                  takeBlock(pasteBlock(rows.slice(0, fits), target(table.range)), 'Paste', 'Pasted', origin)
                },
        })
      },
      fillDown() {
        const { top, bottom, left, right } = table.range
        // One row takes what stands above it; of several, the first one goes down.
        const from = top === bottom ? top - 1 : top
        const step = own(store.doc.steps, table.rows[from] ?? null)
        if (!step) return announce(session, 'There is nothing above to fill down. Select the cell and those below it.')
        const texts = table.columns
          .slice(left, right + 1)
          .map(column => (column.kind === 'computed' ? '' : column.text(step, store.doc)))
        const range = { top: from + 1, bottom: Math.min(bottom, table.rows.length - 1), left, right }
        const columns = target(range).columns.map(column =>
          column.id === 'step' ? { ...column, isFixed: right > left } : column,
        )
        takeBlock(pasteBlock([texts], { ...target(range), columns }), 'Fill', 'Filled', 'written')
      },
      clear: () => takeBlock(clearBlock(target(table.range)), 'Clear', 'Cleared', 'typed'),
      addAfter(step) {
        const edit = addStep(store.doc, { name: '' }, { where: 'after', step }, newId)
        return store.commit(edit) ? edit.id : null
      },
      remove(steps) {
        const edit = removeEntries(
          store.doc,
          steps.map(id => `steps/${id}` as const),
          newId,
        )
        if (store.commit(edit)) announceChange(session, store, `${edit.label.replace(/^Remove/, 'Removed')}.`)
      },
      move(step, by) {
        const other = neighbourInFlow(store.doc, step, by)
        const name = (id: Id) => own(store.doc.steps, id)?.name || 'The step'
        if (other === null) {
          const where = by === 1 ? 'does not lead to one step alone' : 'does not follow one step alone'
          return announce(session, `${name(step)} ${where}. Change where it goes in its cell.`)
        }
        if (!store.commit(swapSteps(store.doc, step, other))) return
        announceChange(session, store, `${name(step)} comes ${by === 1 ? 'after' : 'before'} ${name(other)} now.`)
      },
    }
  }, [table, message, store, session, newId, today, readOnly])
}
