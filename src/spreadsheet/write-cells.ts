// Rows of cells as the text of a CSV file. The same bytes from app and command line.

import { guardedText } from './formula-guard'

/**
 * A byte order mark, since Excel reads UTF-8 only with one; commas and CRLF as RFC 4180 has them. No `sep=` line, which would
 * turn the mark off and be a row everywhere but in Excel: where the comma is the decimal sign, Excel opens the file by
 * Data > From Text/CSV, and what is copied out of the table view pastes with tabs everywhere.
 */
const byteOrderMark = '\ufeff'
const mustQuote = /[",;|\t\r\n]|^\s|\s$/

export function writeCells(rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `${row.map(writeCell).join(',')}\r\n`
  return byteOrderMark + rows.map(line).join('')
}

/** What stands in quotes is read back with every space; an empty row of one cell must not be an empty line. */
function writeCell(text: string): string {
  const safe = guardedText(text)
  return mustQuote.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
