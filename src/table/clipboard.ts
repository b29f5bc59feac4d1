// Cells as the clipboard carries them between Sluice, Excel and Google Sheets: rows of text with tabs between, quoted as Excel
// does, and the same as an HTML table, whose mark says that the text was written here and is to be taken as it is.

/** What says in the HTML of a clipboard that its text is ours. */
const mark = 'data-sluice-table'

// Only what a spreadsheet runs when a cell begins with it: a name such as `=HYPERLINK(…)` must stay text there. In pasted text
// nothing inside a cell is a separator, so that the start is all that needs an apostrophe.
const runs = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20]/
const guarded = (text: string): string => (runs.test(text) ? `'${text}` : text)
const unguarded = (text: string): string => (text.startsWith("'") && runs.test(text) ? text.slice(1) : text)

const tsvCell = (text: string): string => (/[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as text: each ends in a line break, as Excel writes it. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(text => tsvCell(guarded(text))).join('\t')}\r\n`).join('')
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const htmlCell = (text: string): string =>
  `<td>${guarded(text)
    .replace(/[&<>"]/g, letter => escapes[letter] ?? letter)
    .replace(/\r\n|[\r\n]/g, '<br>')}</td>`

/** The same as an HTML table, which spreadsheets and word processors prefer. */
export function clipboardHtml(rows: readonly (readonly string[])[]): string {
  return `<table ${mark}><tbody>${rows.map(row => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')}</tbody></table>`
}

export interface Pasted {
  readonly rows: readonly (readonly string[])[]
  /** Copied here: to be taken as it is. */
  readonly isOurs: boolean
}

/** Reads what is on the clipboard; any text is rows of cells. The HTML only says where the text comes from. */
export function readClipboard(text: string, html = ''): Pasted {
  return {
    rows: readRows(text).map(row => row.map(unguarded)),
    isOurs: new RegExp(`<table[^>]*\\s${mark}\\b`).test(html),
  }
}

/** A quote opens a quoted cell only where another one closes it at the end of the cell. */
const quotedCell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
const plainCell = /[^\t\r\n]*/y

function readRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length || row.length > 0; ) {
    quotedCell.lastIndex = at
    plainCell.lastIndex = at
    const quoted = quotedCell.exec(text)
    const cell = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (plainCell.exec(text)?.[0] ?? '')
    row.push(cell)
    at = quoted ? quotedCell.lastIndex : at + cell.length
    if (text[at] === '\t') {
      at += 1
      // A tab at the very end leaves one more empty cell.
      if (at < text.length) continue
      row.push('')
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}
