// Text of a spreadsheet's file as rows of cells. Our own reader, not a package: it has to read every line end in one file, say
// in which row a quote was left open, trim only what stood outside quotes, and stay pure and linear on any text.

import { mostSteps, mostTableColumns, mostTableRows, thousands } from '../model/limits'
import { ok, type Result, refuse } from '../model/result'
import { unguardedText } from './formula-guard'

export interface Cells {
  /** As a spreadsheet numbers them: the first is row 1; a `sep=` line is none. Empty rows are `[]`. */
  readonly rows: readonly (readonly string[])[]
  readonly separator: Separator
}

export type Separator = ',' | ';' | '\t' | '|'

const separators: readonly Separator[] = ['\t', ';', ',', '|']

/** Reads the cells of a text; the separator is what a `sep=` line says, else what makes the rows alike. */
export function readCells(text: string): Result<Cells> {
  const [line, said] = /^sep=([,;|\t])(?:\r\n|\r|\n|$)/i.exec(text) ?? []
  const body = line === undefined ? text : text.slice(line.length)
  const separator = separators.find(sign => sign === said) ?? guessSeparator(body)
  const read = split(body, separator, mostTableRows)
  if (read.openQuote !== null) {
    return refuse(
      `row ${read.openQuote}`,
      'A quotation mark (") opens a cell there and is never closed. Close it, or take it out.',
    )
  }
  if (read.isCut)
    return refuse(
      '',
      `This table has more than ${thousands(mostTableRows)} rows, and a map has at most ${thousands(mostSteps)} steps. Keep the rows of your steps and save it again.`,
    )
  const widest = read.rows.findIndex(row => row.length > mostTableColumns)
  if (widest >= 0) {
    return refuse(
      `row ${widest + 1}`,
      `This row has more than ${mostTableColumns} columns. Keep the columns of your steps and save it again.`,
    )
  }
  return ok({ rows: read.rows, separator })
}

/** How every table begins that Sluice writes: names full of semicolons must not mislead. */
const ownStart = 'Step,Team,People,Wait,'
const sampleLetters = 50_000
const sampleRows = 60

/** The separator by which most rows have as many cells as the others, and more than one. */
function guessSeparator(text: string): Separator {
  if (text.startsWith(ownStart)) return ','
  const sample = text.slice(0, sampleLetters)
  let [best, most]: [Separator, number] = [',', 0]
  for (const sign of separators) {
    const widths = split(sample, sign, sampleRows)
      .rows.filter(row => row.length > 0)
      .map(row => row.length)
    const counts = new Map<number, number>()
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    const alike = Math.max(0, ...counts.values()) / Math.max(1, widths.length)
    // The first row of a table has its headers: what does not divide it is no separator, or there is a title above.
    const score = alike + ((widths[0] ?? 0) > 1 ? 0.3 : 0)
    if (score > most) [best, most] = [sign, score]
  }
  return best
}

interface Split {
  readonly rows: string[][]
  /** The row in which a quote was opened and never closed. */
  readonly openQuote: number | null
  /** There are more rows. */
  readonly isCut: boolean
}

/** One pass over the text; `at` only moves on. */
function split(text: string, separator: Separator, most: number): Split {
  const rows: string[][] = []
  const plainCell = new RegExp(`[^\\r\\n${separator === '|' ? '\\|' : separator}]*`, 'y')
  let row: string[] = []
  let at = 0
  const endRow = () => {
    rows.push(row.some(cell => cell !== '') ? row : [])
    row = []
  }
  while (at < text.length) {
    if (rows.length >= most) return { rows, openQuote: null, isCut: true }
    let quoted: string | null = null
    if (text[at] === '"') {
      const end = closingQuote(text, at)
      if (end < 0) return { rows, openQuote: rows.length + 1, isCut: false }
      quoted = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    }
    plainCell.lastIndex = at
    const plain = plainCell.exec(text)?.[0] ?? ''
    at += plain.length
    row.push(unguardedText(quoted === null ? plain.trim() : quoted + plain.trimEnd()))
    if (text[at] === separator) {
      at += 1
      // Nothing after the last separator of the text is one more empty cell.
      if (at === text.length) row.push('')
      continue
    }
    if (at >= text.length) break
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    endRow()
  }
  if (row.length > 0) endRow()
  return { rows, openQuote: null, isCut: false }
}

/** Where the quote that opens at `start` closes; doubled quotes are part of the cell. -1 where it does not. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
