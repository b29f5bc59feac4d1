// Pieces of what was read inside a refusal, which is one line, whatever stands in them.

const longest = 40

/** A text without what would break a line, turn its direction around, or cannot be shown. */
export const oneLine = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')

const longestPlace = 200

/** Where something stands in a file, from the top: `steps/review/wait`. */
export function placeText(keys: readonly string[]): string {
  const place = keys.map(key => key.slice(0, longestPlace)).join('/')
  return oneLine(place.length > longestPlace ? `${place.slice(0, longestPlace - 1)}…` : place)
}

/** A text in quotes; a long one is cut. */
export function quoted(text: string): string {
  const letters = [...oneLine(text.slice(0, 2 * longest + 2))]
  return `'${letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('')}'`
}
