// Several things in one cell, with semicolons between them: `Build; Fix 20% sent back`. What has a semicolon or a quote of its
// own stands in double quotes, as in a spreadsheet.

/** A text in double quotes; its own quotes are doubled. */
export const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A text taken out of its double quotes. */
export const withoutQuotes = (text: string): string => text.slice(1, -1).replaceAll('""', '"')

/** The parts between semicolons that stand outside quotes, as they are written, without empty ones. */
export function partsOf(cell: string): readonly string[] {
  const quote = /"(?:[^"]|"")*"(?=\s|;|$)/y
  const parts: string[] = []
  let from = 0
  for (let at = 0; at <= cell.length; at++) {
    // A quote opens a stretch at the beginning of a word; elsewhere it is a letter like any other.
    if (cell[at] === '"' && /^$|[\s;]/.test(cell.slice(Math.max(from, at - 1), at))) {
      quote.lastIndex = at
      if (quote.test(cell)) at = quote.lastIndex
    }
    if (at < cell.length && cell[at] !== ';') continue
    parts.push(cell.slice(from, at).trim())
    from = at + 1
  }
  return parts.filter(part => part !== '')
}

const isPlain = (text: string): boolean => text !== '' && text === text.trim() && !/[;"]/.test(text)

/** Titles as one cell. */
export const titlesText = (titles: readonly string[]): string =>
  titles.map(title => (isPlain(title) ? title : inQuotes(title))).join('; ')

/** The titles in a cell. */
export const readTitles = (cell: string): readonly string[] =>
  partsOf(cell).map(part => (/^"(?:[^"]|"")*"$/s.test(part) ? withoutQuotes(part) : part))
