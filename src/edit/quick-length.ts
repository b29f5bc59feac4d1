// A line longer than anybody types is not read: it is read again with every key, and the page would stand still.

import { mostLineLetters, thousands } from '../model/limits'
import type { Slip, Token } from './quick-step'

/** What is said of it; `null` where the text is short enough. */
export function lineTooLong(
  text: string,
): { readonly tokens: readonly Token[]; readonly slips: readonly Slip[] } | null {
  if (text.length <= mostLineLetters) return null
  const at = { from: mostLineLetters, to: text.length }
  const message = `This is more than ${thousands(mostLineLetters)} letters. Enter it in parts, or open it as a table.`
  return { tokens: [{ ...at, kind: 'error' }], slips: [{ ...at, message, isUnfinished: false }] }
}
