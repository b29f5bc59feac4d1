// A spreadsheet's file as a table whose columns are guessed, or the sentence that says why it is none.

import type { Result } from '../model/result'
import { ok, refuse } from '../model/result'
import { type Cells, readCells } from './cells'
import { decode } from './decode'
import { type Guess, guessColumns } from './guess-columns'

export interface OpenedTable {
  readonly cells: Cells
  readonly guess: Guess
}

const mebibyte = 1024 * 1024
/** More than any table of steps, and few enough to be read in a moment. */
export const largestTable = 10 * mebibyte

/** Reads the bytes of a CSV or TSV file. Never throws; a refusal is one line, its place a row where it has one. */
export function openTable(bytes: Uint8Array): Result<OpenedTable> {
  if (bytes.length > largestTable) {
    return refuse('', 'This table has more than 10 MB. Keep the rows and columns of your steps and save it again.')
  }
  return openTableText(decode(bytes).text)
}

/** The same of text from the clipboard. */
export function openTableText(text: string): Result<OpenedTable> {
  if (text.length > largestTable) {
    return refuse('', 'This table has more than 10 MB. Keep the rows and columns of your steps and save it again.')
  }
  const cells = readCells(text.startsWith('\ufeff') ? text.slice(1) : text)
  if (!cells.ok) return cells
  if (cells.value.rows.every(row => row.length === 0)) return refuse('', 'This table is empty. Write one step a row.')
  return ok({ cells: cells.value, guess: guessColumns(cells.value) })
}
