// Copy, cut and paste in the table by the browser's own events, as text and as an HTML table: no permission is asked for.

import { own } from '../model/records'
import { announce } from '../session/announce'
import { useEditor } from '../session/editor'
import { clipboardHtml, clipboardText, readClipboard } from '../table/clipboard'
import { between, isOneCell } from '../table/grid-range'
import { cellText } from './table-cells'
import type { Table } from './use-table'
import type { TableEdits } from './use-table-edits'

type OnClipboard = (event: React.ClipboardEvent) => void

interface GridClipboard {
  readonly onCopy: OnClipboard
  readonly onCut: OnClipboard
  readonly onPaste: OnClipboard
}

export function useGridClipboard(table: Table, edits: TableEdits, isEditing: boolean): GridClipboard {
  const { session, readOnly } = useEditor()
  const { doc, reading, rows, columns, at, range } = table

  function onCopy(event: React.ClipboardEvent): void {
    if (isEditing || at.row < 0) return
    const shown = columns.slice(range.left, range.right + 1)
    const cells = between(range.top, Math.min(range.bottom, rows.length - 1)).map(row => {
      const step = own(doc.steps, rows[row] ?? null)
      return shown.map(column => (step ? cellText(column, step, doc, reading) : ''))
    })
    if (cells.length === 0) return
    event.clipboardData.setData('text/plain', clipboardText(cells))
    event.clipboardData.setData('text/html', clipboardHtml(cells))
    event.preventDefault()
    if (event.type === 'cut' && !readOnly) edits.clear()
    else announce(session, isOneCell(range) ? 'Copied the cell.' : `Copied ${cells.length} × ${shown.length} cells.`)
  }

  function onPaste(event: React.ClipboardEvent): void {
    if (isEditing || at.row < 0) return
    event.preventDefault()
    if (readOnly) {
      announce(session, 'This map cannot be changed here.')
      return
    }
    const { rows: block, isOurs } = readClipboard(
      event.clipboardData.getData('text/plain'),
      event.clipboardData.getData('text/html'),
    )
    edits.paste(block, isOurs ? 'written' : 'typed')
  }

  return { onCopy, onCut: onCopy, onPaste }
}
