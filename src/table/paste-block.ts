// A block of cells put into the table from a cell on: what goes where, as rows of cells. One cell fills a range, a range that
// holds the block several times takes it as often, and rows below the last step are new ones.

import type { Id } from '../model/types'
import { between, type GridRange } from './grid-range'
import type { RowInput } from './row-cells'

/** A column as it is shown: `isFixed` for what is worked out and cannot be written. */
export interface TargetColumn {
  readonly id: string
  readonly title: string
  readonly isFixed: boolean
}

export type Block = readonly (readonly string[])[]

export interface Target {
  /** The steps as they stand in the table; the place behind the last one is the empty row. */
  readonly steps: readonly Id[]
  readonly columns: readonly TargetColumn[]
  readonly range: GridRange
}

export type PasteBlock =
  | {
      readonly ok: true
      readonly rows: readonly RowInput[]
      /** Where the rows stand in the table. */
      readonly places: readonly number[]
      /** How many of them are new steps. */
      readonly added: number
      /** The cells that it goes into. */
      readonly range: GridRange
    }
  | { readonly ok: false; readonly message: string }

/** What pasting a block comes to, or the sentence that says why it cannot. */
export function pasteBlock(block: Block, { steps, columns, range }: Target): PasteBlock {
  const height = block.length
  const width = Math.max(0, ...block.map(row => row.length))
  if (height === 0 || width === 0) return { ok: false, message: 'There is no text on the clipboard.' }
  const [tall, wide] = [range.bottom - range.top + 1, range.right - range.left + 1]
  const repeats = tall % height === 0 && wide % width === 0
  const bottom = range.top + (repeats ? tall : height) - 1
  const right = range.left + (repeats ? wide : width) - 1
  if (right >= columns.length) {
    const room = columns.length - range.left
    const from = columns[range.left]?.title ?? ''
    return {
      ok: false,
      message: `What was copied has ${width} columns, and from ${from} on there ${room === 1 ? 'is 1' : `are ${room}`}. Start further left, or show more columns.`,
    }
  }
  const taken = columns.slice(range.left, right + 1)
  if (taken.every(({ isFixed }) => isFixed)) {
    return {
      ok: false,
      message: `${taken[0]?.title ?? 'This'} is worked out from the other numbers and cannot be written.`,
    }
  }
  const places = between(range.top, bottom)
  const rows = places.map((place): RowInput => {
    const from = block[(place - range.top) % height] ?? []
    const cells = taken.flatMap(({ id, isFixed }, at) => (isFixed ? [] : [[id, from[at % width] ?? ''] as const]))
    return { step: steps[place] ?? null, cells: new Map(cells) }
  })
  const added = rows.filter(({ step }) => step === null).length
  return { ok: true, rows, places, added, range: { ...range, bottom, right } }
}

/** The cells of a range emptied. */
export function clearBlock({ steps, columns, range }: Target): PasteBlock {
  const bottom = Math.min(range.bottom, steps.length - 1)
  if (bottom < range.top) return { ok: false, message: 'There is nothing in the empty row.' }
  return pasteBlock([['']], {
    steps,
    columns: columns.map(column => (column.id === 'id' ? { ...column, isFixed: true } : column)),
    range: { ...range, bottom },
  })
}
