// Whether a file that somebody hands in is a table of steps and not a map: by its name where that says so, else by how it begins.

import { decode } from './decode'

/** What files of other kinds begin with: zip (also Excel), Excel before 2007, PDF, pictures, gzip, a script's "#!". */
const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x23, 0x21],
]
const head = 2048

/** @param name the file's name; '' for text without one */
export function isTable(name: string, bytes: Uint8Array): boolean {
  if (signatures.some(signature => signature.every((byte, at) => bytes[at] === byte))) return false
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return true
  const { text, encoding } = decode(bytes.subarray(0, head - (head % 2)))
  const start = text.trimStart()
  if (start === '' || /^[{[<]/.test(start)) return false
  if (encoding !== 'UTF-16' && text.includes('\u0000')) return false
  return isTableText(start) || (/\.txt$/i.test(name) && isList(start))
}

/** Several short lines: names of steps, one a line. */
function isList(text: string): boolean {
  const lines = text.split(/\r\n|[\r\n]/).filter(line => line.trim() !== '')
  return lines.length > 2 && lines.every(line => line.length < 80)
}

/** Rows with cells: tabs or semicolons, or several commas, and on more than one line, or a `sep=` line. */
export function isTableText(text: string): boolean {
  const lines = text
    .slice(0, head)
    .split(/\r\n|[\r\n]/)
    .filter(line => line.trim() !== '')
  const [first = '', second] = lines
  if (/^sep=/i.test(first)) return true
  if (second === undefined || /^#{1,6} |^(?:strict )?(?:di)?graph\b|^flowchart\b|^@startuml/.test(first)) return false
  return /[;\t]/.test(first) || (first.match(/,/g)?.length ?? 0) > 1
}
