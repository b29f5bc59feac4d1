// A spreadsheet's file as a table whose columns are guessed, or the sentence that says why it is none.

import { mebibytes, mostTableBytes } from '../model/limits'
import type { Result } from '../model/result'
import { ok, refuse } from '../model/result'
import { type Cells, readCells } from './cells'
import { decode } from './decode'
import { type Guess, guessColumns } from './guess-columns'

export interface OpenedTable {
  readonly cells: Cells
  readonly guess: Guess
}

export const tableTooLarge = `This table has more than ${mebibytes(mostTableBytes)}. Keep the rows and columns of your steps and save it again.`

/** Reads the bytes of a CSV or TSV file. Never throws; a refusal is one line, its place a row where it has one. */
export function openTable(bytes: Uint8Array): Result<OpenedTable> {
  if (bytes.length > mostTableBytes) return refuse('', tableTooLarge)
  return openTableText(decode(bytes).text)
}

/** The same of text from the clipboard. */
export function openTableText(text: string): Result<OpenedTable> {
  if (text.length > mostTableBytes) return refuse('', tableTooLarge)
  const cells = readCells(text.startsWith('\ufeff') ? text.slice(1) : text)
  if (!cells.ok) return cells
  if (cells.value.rows.every(row => row.length === 0)) return refuse('', 'This table is empty. Write one step a row.')
  return ok({ cells: cells.value, guess: guessColumns(cells.value) })
}
