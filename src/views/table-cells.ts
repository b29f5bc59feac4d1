// How cells look: how wide their column is, what stands in them for eyes and for ears.

import type { Assessment } from '../experiments/assess'
import { formatShare } from '../model/format'
import { own } from '../model/records'
import type { MapDocument, Step } from '../model/types'
import type { ShownColumn } from '../table/shown-columns'

const widths: Readonly<Record<ShownColumn['kind'], number>> = {
  text: 180,
  list: 220,
  duration: 104,
  share: 84,
  number: 80,
  word: 112,
  computed: 96,
  id: 120,
}
const ownWidths: Readonly<Record<string, number>> = {
  step: 210,
  team: 150,
  marks: 150,
  experiments: 200,
  critical: 110,
}

/** In px; a room needs more. */
export const columnWidth = ({ id, kind }: ShownColumn, isRoom: boolean): number =>
  (ownWidths[id] ?? widths[kind]) * (isRoom ? 1.4 : 1)

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
