// Cells that a spreadsheet would run as formulas. A name such as `=HYPERLINK(…)` comes from whoever drew the map and must not
// run at whoever opens its table. An apostrophe in front keeps it text, and is taken away again when the table is read.

/** What begins a formula, the full-width signs of East Asian keyboards included. @see OWASP, CSV Injection */
const signs = '=+\\-@\\uff1d\\uff0b\\uff0d\\uff20'
/** What a spreadsheet may pass over before it looks for a sign. */
const passed = '["\'\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u0020\\u00a0\\u200b\\ufeff]*'
/**
 * The start of a cell, and what a spreadsheet with another separator takes for one: it splits `a;=b` in two.
 * A tab or line end at the start counts as a formula too.
 */
const start = `^(?=${passed}[\\t\\r\\n${signs}])`
const inside = `(?<=[,;|\\t\\r\\n])(?=${passed}[${signs}])`
const places = new RegExp(`${start}|${inside}`, 'g')
const guarded = new RegExp(`^'(?=${passed}[\\t\\r\\n${signs}])|(?<=[,;|\\t\\r\\n])'(?=${passed}[${signs}])`, 'g')

/** The text with an apostrophe wherever it could run. `unguarded` gives back exactly what this was given. */
export const guardedText = (text: string): string => text.replace(places, "'")

export const unguardedText = (text: string): string => text.replace(guarded, '')
