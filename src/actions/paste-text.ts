// What a pasted text is, and what becomes of it: parts of a map, a whole map, rows of a spreadsheet. What cannot be taken is said,
// with what would be right; a long text is read beside the page, as a file is.

import { type Fragment, fragmentOf, readClipboard } from '../edit/clipboard'
import type { Collection, EntryRef } from '../model/entry'
import { fileTooLarge, mebibytes, mostBytes, mostTableBytes } from '../model/limits'
import { ok, type Refusal, type Result, refuse } from '../model/result'
import type { MapDocument } from '../model/types'
import { announceError } from '../session/announce'
import type { SessionStore } from '../session/session'
import { beside } from './beside'
import { notOpened, showTable, whyUnread } from './open-table'
import { readAtOnce, readMapOf } from './read-map-file'

/** `other`: nothing that Sluice knows. */
export type PastedKind = 'entries' | 'map' | 'table' | 'other'

const head = 2048
const rightTexts = 'Copy steps in Sluice, rows in a spreadsheet, or the whole text of a map file.'

/** By how it begins: cheap, since every paste asks, and linear on any text. */
export function pastedKind(text: string): PastedKind {
  const start = text
    .slice(0, head)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (start.startsWith('{') && start.includes('"format"')) {
    return /^\{\s*"format"\s*:\s*"sluice-entries"/.test(start) ? 'entries' : 'map'
  }
  if (looksPasted(text)) return 'table'
  return /^[{<]/.test(start) ? 'map' : 'other'
}

/** Rows copied from a spreadsheet: a first line with tabs, and something after it. */
function looksPasted(text: string): boolean {
  const end = text.search(/[\r\n]/)
  return end >= 0 && text.lastIndexOf('\t', end) >= 0 && /^(?:\r\n|[\r\n])[^\r\n]/.test(text.slice(end, end + 3))
}

/** What the map is given: the parts that were copied, or all of a whole map. */
export interface Pasted {
  readonly fragment: Fragment
  /** The map that it is all of; `null` for parts. */
  readonly whole: MapDocument | null
}

const collections = ['steps', 'symbols', 'notes', 'blockers', 'experiments', 'teams'] as const satisfies Collection[]

/** What a text of the kind `entries` or `map` holds. Rejects as readMapOf does. */
export async function readPasted(text: string, kind: 'entries' | 'map'): Promise<Result<Pasted>> {
  if (text.length > mostBytes) return refuse('', fileTooLarge)
  if (kind === 'entries') {
    const isLong = text.length > readAtOnce
    const besides = isLong ? await beside<Result<Fragment>>({ as: 'entries', file: fileOf(text) }) : null
    const read = besides ?? readClipboard(text)
    return read.ok ? ok({ fragment: read.value, whole: null }) : read
  }
  const read = await readMapOf(fileOf(text))
  if (!read.ok) return read
  const { doc, readOnly } = read.value
  if (readOnly) return refuse('', 'This map was written by a newer Sluice. Reload this page to get it too.')
  const refs = collections.flatMap(collection =>
    Object.keys(doc[collection]).map((id): EntryRef => `${collection}/${id}`),
  )
  if (refs.length === 0) return refuse('', 'This map has nothing on it.')
  return ok({ fragment: fragmentOf(doc, refs), whole: doc })
}

const pastedName = 'Pasted text'
const fileOf = (text: string): File => new File([text], pastedName)

export const notPasted = ({ place, message }: Refusal): string =>
  `Nothing was pasted. ${place === '' ? '' : `At ${place}: `}${message}`

export const nothingOfOurs = `The clipboard holds no map, no part of one and no table. ${rightTexts}`

/** Shows the dialog for rows that were copied in a spreadsheet and pasted. */
export async function openPastedTable(session: SessionStore, text: string): Promise<void> {
  if (text.length > mostTableBytes) {
    const message = `These rows have more than ${mebibytes(mostTableBytes)}. Copy the rows and columns of your steps.`
    announceError(session, notPasted({ place: '', message }))
    return
  }
  // A byte order mark says that it is UTF-8, whatever stands in it.
  const file = new File([`\ufeff${text}`], 'Pasted rows')
  await showTable(session, file).catch(error => announceError(session, notPasted(whyUnread(error))))
}

/** Pasted while no map is open: a whole map is opened as its file would be. */
export function pasteOnHome(session: SessionStore, text: string, open: (file: File) => Promise<void>): void {
  const kind = pastedKind(text)
  if (kind === 'table') void openPastedTable(session, text)
  else if (kind === 'entries') {
    announceError(session, 'These are parts of a map. Open the map that they belong in, and paste them there.')
  } else if (kind === 'other') announceError(session, nothingOfOurs)
  else if (text.length > mostBytes) {
    announceError(session, notOpened(pastedName, { place: '', message: fileTooLarge }))
  } else void open(fileOf(text))
}
