// A key that stands twice in one object of a JSON text. JSON.parse takes the last one and says nothing, so that a step would be
// gone without a word: two people's edits put together by hand look like that.

import { mostLevels } from './limits'
import { placeText } from './quoted'

/** An object or list that is open at a place of the text. */
interface Level {
  /** `null` for a list. */
  readonly keys: Set<string> | null
  /** The key, or the number in the list, of what stands there now. */
  now: string | number
  wantsKey: boolean
}

/** The quote that ends the text in quotes which begins at `start`. */
function closingQuote(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text[end - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return end
  }
  return text.length
}

function keyOf(text: string): string {
  return text.includes('\\') ? String(JSON.parse(text)) : text.slice(1, -1)
}

/** The place of the first key that is there twice, `steps/build`; `null` when there is none. Wants a text that is JSON. */
export function duplicateKey(text: string): string | null {
  const open: Level[] = []
  for (let at = 0; at < text.length; at += 1) {
    const level = open[open.length - 1]
    switch (text[at]) {
      case '"': {
        const end = closingQuote(text, at)
        if (level?.keys && level.wantsKey) {
          level.now = keyOf(text.slice(at, end + 1))
          level.wantsKey = false
          if (level.keys.has(level.now)) return placeText(open.map(({ now }) => String(now)))
          level.keys.add(level.now)
        }
        at = end
        break
      }
      case '{':
      case '[':
        // Too deep for a map: that is what is said of it.
        if (open.length > mostLevels) return null
        open.push({ keys: text[at] === '{' ? new Set() : null, now: text[at] === '{' ? '' : 0, wantsKey: true })
        break
      case '}':
      case ']':
        open.pop()
        break
      case ',':
        if (level) {
          level.wantsKey = true
          if (typeof level.now === 'number') level.now += 1
        }
        break
    }
  }
  return null
}
