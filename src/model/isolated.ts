// Names inside sentences: a sign that turns the direction of text around (U+202E and its kind) turns only the name around, and
// not the sentence that it stands in, so that "Delete …?" cannot be made to say something else.

const open = /[\u2066-\u2068]/
const turns = /[\u202a-\u202e\u2066-\u2069]/
const [first, last] = ['\u2068', '\u2069']

/** The text as it is where nothing in it turns; else wrapped, so that all that it opened ends with it. @see UAX #9, 6.3 */
export function isolated(text: string): string {
  if (!turns.test(text)) return text
  let depth = 0
  let inside = ''
  for (const sign of text) {
    if (open.test(sign)) depth += 1
    // One that closes nothing of its own would close what is around it.
    if (sign === last && depth === 0) continue
    if (sign === last) depth -= 1
    inside += sign
  }
  return first + inside + last.repeat(depth + 1)
}
