// The things to do with what is selected in the table, as the items of its menus.

import { useMemo } from 'react'
import type { EntryRef } from '../model/entry'
import { inOrder } from '../model/records'
import { announce } from '../session/announce'
import { useEditor } from '../session/editor'
import { isMac } from '../session/key-press'
import { select } from '../session/selection'
import { openBlockers } from '../table/columns'
import { between } from '../table/grid-range'
import { titlesText } from '../table/listed-cells'
import { shownColumns } from '../table/shown-columns'
import type { MenuEntry } from '../widgets/Menu'
import type { TableDoing } from './TableTools'
import type { Table } from './use-table'
import type { TableEdits } from './use-table-edits'

/** What the cell with the focus is about: its blocker, its experiment, else its step. */
function entryOf({ doc, rows, columns, at }: Table): EntryRef | null {
  const step = rows[at.row]
  if (step === undefined) return null
  const [blocker] = openBlockers(doc, step)
  const column = columns[at.column]?.id
  const experiment = inOrder(doc.experiments).find(one => one.blocker !== null && one.blocker === blocker?.id)
  if (column === 'experiments' && experiment) return `experiments/${experiment.id}`
  if (column === 'blockers' && blocker) return `blockers/${blocker.id}`
  return `steps/${step}`
}

/** Shows what the cell is about in the panel, and goes there. */
export function useShowInPanel(table: Table, onAsk: () => void): () => void {
  const { session } = useEditor()
  return () => {
    const entry = entryOf(table)
    if (!entry) return
    select(session, [entry])
    onAsk()
    requestAnimationFrame(() => {
      const panel = document.querySelector<HTMLElement>('[data-inspector]')
      panel?.querySelector<HTMLElement>('.inspector input, .inspector textarea, .inspector button')?.focus()
    })
  }
}

interface DoingOptions {
  readonly onShow: () => void
  /** Goes to a cell and begins to write in it. */
  readonly onWrite: (row: string, column: string, text: string | null) => void
}

export function useTableDoing(table: Table, edits: TableEdits, { onShow, onWrite }: DoingOptions): TableDoing {
  const { session, readOnly } = useEditor()
  const { doc, rows, range, at } = table
  const alt = isMac() ? 'Option' : 'Alt'
  return useMemo(() => {
    const step = rows[at.row]
    const steps = between(range.top, range.bottom).flatMap(row => rows[row] ?? [])
    const many = steps.length > 1
    const changing: readonly MenuEntry[] = [
      { id: 'fill', label: 'Fill down', keys: `${alt} ↓` },
      { id: 'clear', label: 'Clear the cells', keys: 'Delete' },
      { id: 'after', label: 'Add a step after this one', isDisabled: step === undefined },
      { id: 'earlier', label: 'Earlier in the flow', keys: `${alt} Shift ↑`, isDisabled: step === undefined || many },
      { id: 'later', label: 'Later in the flow', keys: `${alt} Shift ↓`, isDisabled: step === undefined || many },
      { id: 'blocker', label: 'Add a blocker', isDisabled: step === undefined },
      { id: 'experiment', label: 'What could be tried?', isDisabled: step === undefined },
      {
        id: 'remove',
        label: many ? `Remove these ${steps.length} steps` : 'Remove this step',
        keys: 'Shift Delete',
        tone: 'danger',
        isDisabled: steps.length === 0,
      },
    ]
    const show: MenuEntry = {
      id: 'show',
      label: 'Show in the panel',
      keys: isMac() ? 'Cmd Enter' : 'Ctrl Enter',
      isDisabled: step === undefined,
    }
    const withColumn = (id: string) => {
      const { columns } = session.getState().tableLook
      const shown = shownColumns(doc, columns).map(column => column.id)
      if (!shown.includes(id))
        session.setState(state => ({ tableLook: { ...state.tableLook, columns: [...shown, id] } }))
    }
    const does: Readonly<Record<string, () => void>> = {
      fill: edits.fillDown,
      clear: edits.clear,
      show: onShow,
      remove: () => edits.remove(steps),
      earlier: () => step !== undefined && edits.move(step, -1),
      later: () => step !== undefined && edits.move(step, 1),
      after: () => {
        const id = step === undefined ? null : edits.addAfter(step)
        if (id !== null) onWrite(id, 'step', '')
      },
      blocker: () => {
        if (step === undefined) return
        withColumn('blockers')
        const titles = titlesText(openBlockers(doc, step).map(({ title }) => title))
        onWrite(step, 'blockers', titles === '' ? '' : `${titles}; `)
      },
      experiment: () => {
        const [blocker] = step === undefined ? [] : openBlockers(doc, step)
        if (blocker) session.setState({ dialog: 'starters', guidedBlocker: blocker.id })
        else announce(session, 'Add a blocker first: an experiment tries what could take it away.')
      },
    }
    return { items: readOnly ? [show] : [show, ...changing], onAction: (id: string) => does[id]?.() }
  }, [doc, rows, range, at, edits, session, readOnly, onShow, onWrite, alt])
}
