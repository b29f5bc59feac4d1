// Text of a file as JSON, or the sentence that says where it is none: too large, a fault at a line and column, a key twice.

import { jsonFault } from './json-fault'
import { fileTooLarge, mostBytes } from './limits'
import { format } from './migrate'
import { ok, type Result, refuse } from './result'
import { scanJson } from './scan-json'

const byteOrderMark = '\ufeff'

/** Whether a text takes more bytes in UTF-8 than a file may have; counted only where it could. */
export function isTooLarge(text: string): boolean {
  if (text.length > mostBytes) return true
  if (text.length * 3 <= mostBytes) return false
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Half of a surrogate pair is two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return bytes > mostBytes
}

/** Where the text of a map goes wrong; of what does not even begin like one, what a map file is. */
function notJson(text: string): string {
  const fault = /^\s*[[{]/.test(text) ? jsonFault(text) : null
  if (!fault) return `This is not JSON. Open a map file, which begins with {"format": "${format}".`
  return `This is not JSON: it goes wrong at line ${fault.line}, column ${fault.column}. Write ${fault.remedy} there.`
}

/** Reads JSON as it stands in a file; a byte order mark in front is skipped. */
export function readJsonText(text: string): Result<unknown> {
  if (isTooLarge(text)) return refuse('', fileTooLarge)
  const plain = text.startsWith(byteOrderMark) ? text.slice(1) : text
  const error = scanJson(plain)
  if (error) return { ok: false, error }
  try {
    const json: unknown = JSON.parse(plain)
    return ok(json)
  } catch {
    return refuse('', notJson(plain))
  }
}
