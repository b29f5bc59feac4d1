// A look at the text of a JSON file before it is parsed: more than a map may hold costs nothing then, and a key that stands twice
// in one object is seen. JSON.parse takes the last one and says nothing, so that a step would be gone without a word: two
// people's edits put together by hand look like that.

import { mostEntries, mostLevels, mostValues, thousands } from './limits'
import { placeText } from './quoted'
import type { Refusal } from './result'

/** An object or list that is open at a place of the text. */
interface Level {
  /** `null` for a list. */
  readonly keys: Set<string> | null
  /** The key, or the number in the list, of what stands there now. */
  now: string | number
  wantsKey: boolean
  entries: number
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

/** A key as it is meant; one that is no JSON as it stands there. */
function keyOf(text: string): string {
  if (!text.includes('\\')) return text.slice(1, -1)
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

export const tooManyEntries = `This has more than ${thousands(mostEntries)} entries. Split it.`
export const tooManyValues = `This holds more than ${thousands(mostValues)} values. Write a smaller map.`
const twice = 'This key stands there twice, and one would be lost. Give one of them another, or take it out.'

/** The first thing that keeps a text from being read as a map; `null` when there is none, also where it is no JSON at all. */
export function scanJson(text: string): Refusal | null {
  const open: Level[] = []
  let values = 0
  const placeOf = (levels: readonly Level[]) => placeText(levels.map(({ now }) => String(now)))
  for (let at = 0; at < text.length; at += 1) {
    const level = open[open.length - 1]
    switch (text[at]) {
      case '"': {
        const end = closingQuote(text, at)
        if (level?.keys && level.wantsKey) {
          level.now = keyOf(text.slice(at, end + 1))
          level.wantsKey = false
          if (level.keys.has(level.now)) return { place: placeOf(open), message: twice }
          level.keys.add(level.now)
        }
        at = end
        break
      }
      case '{':
      case '[': {
        // Too deep for a map: that is what is said of it.
        if (open.length > mostLevels) return null
        const isObject = text[at] === '{'
        open.push({ keys: isObject ? new Set() : null, now: isObject ? '' : 0, wantsKey: true, entries: 1 })
        break
      }
      case '}':
      case ']':
        open.pop()
        break
      case ',':
        values += 1
        if (values >= mostValues) return { place: '', message: tooManyValues }
        if (!level) break
        level.wantsKey = true
        level.entries += 1
        if (level.entries > mostEntries) return { place: placeOf(open.slice(0, -1)), message: tooManyEntries }
        if (typeof level.now === 'number') level.now += 1
        break
    }
  }
  return null
}
