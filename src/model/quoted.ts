// Pieces of what was read inside a refusal, which is one line, whatever stands in them.

const longest = 40

/** A text without what would break a line or cannot be shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')

/** A text in quotes; a long one is cut. */
export function quoted(text: string): string {
  const letters = [...oneLine(text.slice(0, 2 * longest + 2))]
  return `'${letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('')}'`
}
