// Opening whatever a person drops on the app or names on the command line: a map file, an SVG with its map, or a refusal that
// says what the file looks like instead.

import { isTooLarge } from '../model/json-text'
import { fileTooLarge } from '../model/limits'
import { parseMap, parseMapText, type ReadMap } from '../model/parse'
import { type Result, refuse } from '../model/result'
import { readSvgMap } from './svg-map'

const remedy = 'Open a map file (.json), an SVG that Sluice exported, or a table of steps (CSV).'
const saveAsCsv = 'Save it as CSV (in Excel: File > Save As > CSV UTF-8) and open that.'

/** What is said of a map whose letters are not written in UTF-8: which ones were meant is not known. */
export const notUtf8 = 'This is not text in UTF-8. Save it again as UTF-8, or export the map anew.'

/** Reads a map from the text of a file, JSON or SVG. A refusal names what the file is and what would be right. */
export function readMapFile(text: string): Result<ReadMap> {
  if (isTooLarge(text)) return refuse('', fileTooLarge)
  const start = text.replace(/^\ufeff/, '').trimStart()
  if (start === '') return refuse('', `This is an empty file. ${remedy}`)
  // A letter of two bytes looks like one and a zero, which JSON has nowhere.
  if (start.startsWith('{') && !text.slice(0, 64).includes('\u0000')) return parseMapText(text)
  const workbook = workbookKind(text)
  if (workbook !== null) return refuse('', `This is ${workbook}. ${saveAsCsv}`)
  const binary = binaryKind(text)
  if (binary !== null) return refuse('', `This is ${binary}. ${remedy}`)
  if (start.startsWith('<')) return readMarkup(start)
  return refuse('', `This is ${textKind(start)}. ${remedy}`)
}

function readMarkup(text: string): Result<ReadMap> {
  const root = rootName(text)
  if (root !== 'svg') return refuse('', `This is ${markupKind(root)}. ${remedy}`)
  const json = readSvgMap(text)
  return json.ok ? parseMap(json.value) : json
}

/** What may stand before the first element, by how it begins and ends. */
const prolog = [
  { begin: '<?', end: '?>' },
  { begin: '<!--', end: '-->' },
  { begin: '<!doctype', end: '>' },
]

/** Where the declaration, comment or DOCTYPE that begins here is over; `null` when none begins, -1 when it has no end. */
function afterProlog(text: string, at: number): number | null {
  const found = prolog.find(({ begin }) => text.slice(at, at + begin.length).toLowerCase() === begin)
  if (!found) return null
  let from = at + found.begin.length
  if (found.end === '>') {
    const [subset, close] = [text.indexOf('[', from), text.indexOf('>', from)]
    if (subset >= 0 && subset < close) from = text.indexOf(']', subset)
    if (from < 0) return -1
  }
  const end = text.indexOf(found.end, from)
  return end < 0 ? -1 : end + found.end.length
}

/** The name of the first element without its prefix, in lower case; '' where there is none. Reads on once: the text may be hostile. */
function rootName(text: string): string {
  const name = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/y
  let at = text.indexOf('<')
  while (at >= 0) {
    const after = afterProlog(text, at)
    if (after === -1) return ''
    name.lastIndex = at
    const found = after === null ? name.exec(text)?.[1] : undefined
    if (found) return found.toLowerCase()
    at = text.indexOf('<', after ?? at + 1)
  }
  return ''
}

function markupKind(root: string): string {
  switch (root) {
    case 'html':
      return 'a web page (HTML)'
    case 'mxfile':
    case 'mxgraphmodel':
      return 'a draw.io diagram'
    case 'definitions':
      return 'a BPMN model'
    case '':
      return 'a text file'
    default:
      return `an XML file ("${root}")`
  }
}

/** A spreadsheet's own file: what is inside a zip archive is named in it, and the older ones have a signature. */
function workbookKind(text: string): string | null {
  if (text.startsWith('\ufffd\ufffd\u0011\u0871')) return 'an Excel workbook or another Office document'
  if (!text.startsWith('PK\u0003\u0004')) return null
  const names = text.slice(0, 100_000) + text.slice(-20_000)
  if (/xl\/(?:workbook|worksheets|_rels|styles)/.test(names)) return 'an Excel workbook'
  return /opendocument\.spreadsheet/.test(names) ? 'an OpenDocument spreadsheet' : null
}

/** What the first bytes say, read as text: bytes that are no UTF-8 have become U+FFFD. */
function binaryKind(text: string): string | null {
  const head = text.slice(0, 64)
  if (/^.?PNG\r?\n/.test(head)) return 'a PNG picture'
  if (/^GIF8/.test(head)) return 'a GIF picture'
  if (/JFIF|Exif/.test(head.slice(0, 16))) return 'a JPEG picture'
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'a WebP picture'
  if (/^%PDF/.test(head)) return 'a PDF document'
  if (head.startsWith('PK\u0003\u0004')) return 'a zip archive, or an Office document'
  if (head.startsWith('\u001f')) return 'a compressed file (gzip)'
  const zeros = [...head].filter(sign => sign === '\u0000').length
  if (zeros > head.length / 4) return 'text in UTF-16, or no text at all; save it as UTF-8'
  return zeros > 0 || /\ufffd{3}/.test(head) ? 'no text file' : null
}

function textKind(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1)
  if (/^\[\s*[[\]{"\w-]/.test(text) && !/^\[[A-Za-z ]+\]/.test(text)) return 'a JSON list, not a map'
  if (/^#{1,6} /.test(first)) return 'a Markdown text'
  if (/^(?:strict )?(?:di)?graph\b|^flowchart\b|^sequenceDiagram\b|^@startuml/.test(first))
    return 'the source text of a diagram'
  if (/[;\t]/.test(first) || (first.match(/,/g)?.length ?? 0) > 1) return 'a table (CSV)'
  return 'a text file without a map'
}
