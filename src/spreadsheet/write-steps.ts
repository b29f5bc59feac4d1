// The steps of a map as a CSV file, one a row, in the order of the work: every column of the step table that says something,
// so that reading the file again gives the same steps.

import { workOrder } from '../edit/work-order'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'
import { tableColumns } from '../table/columns'
import { writeCells } from './write-cells'

/** Columns that stand in every file, so that whoever fills it in sees what there is to say. */
const always: ReadonlySet<string> = new Set([
  'step',
  'team',
  'people',
  'wait',
  'work',
  'complete-accurate',
  'goes-to',
  'blockers',
  'note',
  'id',
])

/** The step table as a CSV file: UTF-8 once it is encoded, with a byte order mark. */
export function writeSteps(doc: MapDocument): string {
  const steps = workOrder(doc).flatMap(id => own(doc.steps, id) ?? [])
  const columns = tableColumns(doc)
    .map(column => ({ id: column.id, title: column.title, cells: steps.map(step => column.text(step, doc)) }))
    .filter(({ id, cells }) => always.has(id) || cells.some(cell => cell !== ''))
  const rows = steps.map((_, row) => columns.map(({ cells }) => cells[row] ?? ''))
  return writeCells([columns.map(({ title }) => title), ...rows])
}
