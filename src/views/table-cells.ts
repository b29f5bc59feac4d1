// How cells look: how wide their column is, what stands in them for eyes and for ears.

import type { Assessment } from '../experiments/assess'
import { formatShare } from '../model/format'
import { own } from '../model/records'
import type { MapDocument, Step } from '../model/types'
import type { ShownColumn } from '../table/shown-columns'

const widths: Readonly<Record<ShownColumn['kind'], number>> = {
  text: 180,
  list: 190,
  duration: 96,
  share: 76,
  number: 72,
  word: 112,
  computed: 92,
  id: 120,
}
const ownWidths: Readonly<Record<string, number>> = { team: 136, marks: 132, experiments: 190, critical: 110 }

/** The columns of the grid for CSS. A room needs more; on a narrow window the names leave the others some. */
export function columnWidths(columns: readonly ShownColumn[], isRoom: boolean) {
  const scale = isRoom ? 1.4 : 1
  const name = `min(${200 * scale}px, 34vw)`
  const others = columns.slice(1).map(({ id, kind }) => (ownWidths[id] ?? widths[kind]) * scale)
  const sum = others.reduce((all, width) => all + width, 0)
  return { template: [name, ...others.map(width => `${width}px`)].join(' '), width: `calc(${name} + ${sum}px)` }
}

export const isNumber = ({ kind, id }: ShownColumn): boolean =>
  kind === 'duration' || kind === 'share' || kind === 'number' || ['part', 'load', 'visits', 'slack'].includes(id)

export interface CellFace {
  readonly text: string
  /** What is said of an empty cell; '' where nothing is missing. */
  readonly empty: string
  readonly isUnknown: boolean
}

const shareOf = { 'complete-accurate': 'completeAccurate', skip: 'skip', uptime: 'uptime', start: 'start' } as const

export function cellText(
  column: ShownColumn,
  step: Step,
  doc: MapDocument,
  reading: { readonly doc: MapDocument; readonly assessment: Assessment },
): string {
  return column.kind === 'computed' ? column.text(step, reading.doc, reading.assessment) : column.text(step, doc)
}

/** As it stands in the table: shares rounded, guesses marked with ~, what the numbers lack as a question mark. */
export function cellFace(
  column: ShownColumn,
  step: Step,
  doc: MapDocument,
  reading: { readonly doc: MapDocument; readonly assessment: Assessment },
): CellFace {
  const text = cellText(column, step, doc, reading)
  const { id } = column
  if (id === 'wait' || id === 'work' || id === 'complete-accurate') {
    const field = id === 'complete-accurate' ? 'completeAccurate' : id
    if (text === '') return { text: '?', empty: 'not known', isUnknown: true }
    const shown = id === 'complete-accurate' ? formatShare(step.completeAccurate ?? 0) : text
    return { text: step.basis[field] === 'guessed' ? `~${shown}` : shown, empty: '', isUnknown: false }
  }
  if (column.kind === 'share' && Object.hasOwn(shareOf, id)) {
    const value = step[own(shareOf, id) ?? 'skip']
    return { text: value === null ? '' : formatShare(value), empty: 'empty', isUnknown: false }
  }
  return { text, empty: text === '' ? 'empty' : '', isUnknown: false }
}
