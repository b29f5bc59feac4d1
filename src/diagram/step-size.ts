// How large a step's box is, from the document alone: layout, routing and drawing all reckon with these.

import { wrap } from '../drawing/text'
import { inOrder } from '../model/records'
import type { MapDocument, Step } from '../model/types'

export const stepWidth = 150
/** From the left edge of one box to that of the next in a row; the wait stands in the gap. */
export const pitch = 206
export const gap = pitch - stepWidth
/** Where flows enter and leave a box, below its top: the rule under a name of one line. */
export const portHeight = 36
export const padding = 12

export const nameSize = 14.5
export const nameLine = 18
const rowHeight = 20
const footerHeight = 28
const fewestRows = 2

/** What boxes that stand in one row share, so that their data rows align. */
export interface RowShape {
  /** Lines of the longest name, 1 or 2. */
  readonly nameLines: number
  /** Rows of the fullest data box. */
  readonly rows: number
}

export const headerHeight = (shape: RowShape): number => portHeight + (shape.nameLines - 1) * nameLine

/** Top of the footer below the top of the box. */
export const footerTop = (shape: RowShape): number =>
  headerHeight(shape) + 22 + rowHeight * Math.max(fewestRows, shape.rows)

export const stepHeight = (shape: RowShape): number => footerTop(shape) + footerHeight

/** Baseline of the data row with this index. */
export const rowBaseline = (shape: RowShape, index: number): number => headerHeight(shape) + 22 + rowHeight * index

/** Width that a name may take; the tick of a step that reaches production stands beside it. */
export const nameWidth = (step: Pick<Step, 'production'>): number =>
  stepWidth - 2 * padding + 2 - (step.production ? 20 : 0)

/** Rows that every box of the map has. */
export const commonRows = (doc: MapDocument): readonly string[] =>
  doc.view.rows.split(/\s+/).filter(row => row === 'work' || row === 'completeAccurate')

/** Names of the data rows of a step's box, in the order in which they stand. */
export function rowNames(doc: MapDocument, step: Step): readonly string[] {
  const asked = new Set(doc.view.rows.split(/\s+/))
  const rows = [...commonRows(doc)]
  if (asked.has('automated') && step.automated !== null) rows.push('automated')
  if (asked.has('uptime') && step.uptime !== null) rows.push('uptime')
  if (asked.has('value') && step.value !== null) rows.push('value')
  if (step.skip !== null && step.skip > 0) rows.push('skip')
  const further = inOrder(step.data)
  return [...rows, ...further.map(row => `data/${row.id}`)]
}

const shapes = new WeakMap<Step, { readonly asked: string; readonly shape: RowShape }>()

/** What one step alone would need; a row takes the greatest of its steps. */
export function ownShape(doc: MapDocument, step: Step): RowShape {
  const known = shapes.get(step)
  if (known?.asked === doc.view.rows) return known.shape
  const shape = measuredShape(doc, step)
  shapes.set(step, { asked: doc.view.rows, shape })
  return shape
}

function measuredShape(doc: MapDocument, step: Step): RowShape {
  const nameLines = Math.max(1, wrap(step.name, nameWidth(step), nameSize, 600, 2).lines.length)
  return { nameLines, rows: rowNames(doc, step).length }
}

export const sharedShape = (one: RowShape, other: RowShape): RowShape => ({
  nameLines: Math.max(one.nameLines, other.nameLines),
  rows: Math.max(one.rows, other.rows),
})

export const plainShape: RowShape = { nameLines: 1, rows: fewestRows }
