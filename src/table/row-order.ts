// In which order the rows stand: along the flow, or sorted by a column. Sorting changes what is seen, never the map.

import { workOrder } from '../edit/work-order'
import type { Assessment } from '../experiments/assess'
import { own } from '../model/records'
import type { Id, MapDocument, Step } from '../model/types'
import { plainName } from './references'
import type { ShownColumn } from './shown-columns'

export interface TableSort {
  /** The id of a column. */
  readonly column: string
  readonly falling: boolean
}

/** The next sort when a head is chosen again: rising, falling, then the order of the flow. */
export function nextSort(sort: TableSort | null, column: string): TableSort | null {
  if (sort?.column !== column) return { column, falling: false }
  return sort.falling ? null : { column, falling: true }
}

/** Ids of the steps in the order of their rows. What is not known comes last, whichever way; equals stay in the order of the flow. */
export function rowOrder(
  doc: MapDocument,
  assessment: Assessment,
  sort: TableSort | null,
  column: ShownColumn | undefined,
): readonly Id[] {
  const flow = flowRows(doc, assessment)
  if (!sort || !column) return flow
  const ranks = new Map(flow.map(id => [id, rankOf(doc, assessment, column, id)]))
  const way = sort.falling ? -1 : 1
  return [...flow].sort((a, b) => {
    const [one, other] = [ranks.get(a) ?? null, ranks.get(b) ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return one === other ? 0 : one < other ? -way : way
  })
}

/** The steps that items reach in flow order, then those that no start leads to. */
function flowRows(doc: MapDocument, { analysis }: Assessment): readonly Id[] {
  const reached = new Set(analysis.flowOrder.filter(id => own(doc.steps, id)))
  return [...reached, ...workOrder(doc).filter(id => !reached.has(id))]
}

function rankOf(doc: MapDocument, assessment: Assessment, column: ShownColumn, id: Id): number | string | null {
  const step = own(doc.steps, id)
  if (!step) return null
  const rank =
    column.kind === 'computed' ? column.rank(step, doc, assessment) : writtenRank(column, step, doc, assessment)
  return rank === '' ? null : typeof rank === 'string' ? plainName(rank) : rank
}

function writtenRank(
  column: Exclude<ShownColumn, { readonly kind: 'computed' }>,
  step: Step,
  doc: MapDocument,
  { analysis }: Assessment,
): number | string | null {
  const text = column.text(step, doc)
  switch (column.kind) {
    case 'duration':
      // Times as they count: means of ranges, items by demand.
      return own(analysis.steps, step.id)?.[column.id === 'work' ? 'work' : 'wait'] ?? null
    case 'share':
    case 'number': {
      const number = Number.parseFloat(text)
      return Number.isNaN(number) ? null : number
    }
    default:
      return text
  }
}
