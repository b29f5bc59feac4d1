// The selection of the table is the selection of the canvas: the rows that are selected here are the steps that are selected
// there, and what is selected elsewhere (found by name, chosen on the strip) gets the focus here.

import { type RefObject, useEffect, useRef } from 'react'
import type { EntryRef } from '../model/entry'
import { own } from '../model/records'
import { useEditor, useSession } from '../session/editor'
import { select } from '../session/selection'
import { between } from '../table/grid-range'
import type { Table } from './use-table'

/** Ms without a key before the panel follows: who holds an arrow key down passes many rows. */
const pause = 120

export function useTableSelection(table: Table, grid: RefObject<HTMLElement | null>): void {
  const { session } = useEditor()
  const selection = useSession(state => state.selection)
  const { doc, rows, range, at, go, columns } = table
  const ours = useRef<ReadonlySet<EntryRef> | null>(null)
  const refs = between(range.top, Math.min(range.bottom, rows.length - 1)).flatMap(row => rows[row] ?? [])
  const key = refs.join(' ')

  // Coming from the canvas, the focus is where the selection is; the table does not select anything before it is used.
  useEffect(() => {
    if (selection === ours.current) return
    const [only] = [...selection].filter(ref => ref.startsWith('steps/'))
    const id = only?.slice('steps/'.length)
    ours.current = selection
    if (id !== undefined && own(doc.steps, id) && rows[at.row] !== id) {
      go({ row: id, column: columns[at.column]?.id ?? 'step' })
    }
  }, [selection, doc, rows, at, columns, go])

  useEffect(() => {
    if (!grid.current?.contains(document.activeElement)) return
    const timer = setTimeout(() => {
      select(session, key === '' ? [] : key.split(' ').map((id): EntryRef => `steps/${id}`))
      ours.current = session.getState().selection
    }, pause)
    return () => clearTimeout(timer)
  }, [key, session, grid])
}
