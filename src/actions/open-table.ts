// Opening a table of steps (CSV, TSV): it is looked at in a dialog before anything is taken from it, into the open map or as a
// new one. The reader of spreadsheets is loaded when the first table comes; a large one is read beside the page.

import { nanoid } from 'nanoid'
import type { Edit } from '../edit/edit'
import { createDocumentStore } from '../edit/store'
import { cited } from '../model/cited'
import { emptyMap } from '../model/defaults'
import { mostTableBytes } from '../model/limits'
import { type Refusal, type Result, refuse } from '../model/result'
import type { MapDocument } from '../model/types'
import { announce, announceError } from '../session/announce'
import { goTo } from '../session/route'
import type { SessionStore } from '../session/session'
import type { OpenedTable } from '../spreadsheet/open-table'
import type { MapStorage } from '../storage/map-storage'
import { beside, GivenUp } from './beside'
import { readAtOnce } from './read-map-file'

/** How much of a file is looked at to know what it is. */
const head = 2048

/** Shows the dialog for a table; says whether the file is one. What is wrong with one is said; one too large is not read. */
export async function openTableFile(session: SessionStore, file: File): Promise<boolean> {
  const { isTable } = await import('../spreadsheet/is-table')
  if (!isTable(file.name, new Uint8Array(await file.slice(0, head).arrayBuffer()))) return false
  await showTable(session, file)
  return true
}

/** Why a file was not opened, in a sentence. */
export const notOpened = (name: string, { place, message }: Refusal): string =>
  `${cited(name)} was not opened. ${place === '' ? '' : `At ${place}: `}${message}`

/** Why a file could not be read at all; throws what is no such reason. */
export function whyUnread(error: unknown): Refusal {
  if (error instanceof GivenUp) return { place: '', message: error.message }
  // A folder, a file that is gone or was changed since it was chosen, no permission.
  if (error instanceof DOMException) return { place: '', message: 'The browser cannot read it. Choose the file again.' }
  throw error
}

/** Shows the dialog for a file that is a table. Rejects when the browser cannot read it, or not within bounds. */
export async function showTable(session: SessionStore, file: File): Promise<void> {
  const opened = await readTableOf(session, file)
  if (opened.ok) session.setState({ table: { name: file.name, opened: opened.value }, announcement: null })
  else announceError(session, notOpened(file.name, opened.error))
}

async function readTableOf(session: SessionStore, file: File): Promise<Result<OpenedTable>> {
  const { openTable, tableTooLarge } = await import('../spreadsheet/open-table')
  if (file.size > mostTableBytes) return refuse('', tableTooLarge)
  if (file.size > readAtOnce) {
    announce(session, `Reading ${cited(file.name)}…`)
    const read = await beside<Result<OpenedTable>>({ as: 'table', file })
    if (read) return read
  }
  return openTable(new Uint8Array(await file.arrayBuffer()))
}

/** Keeps a map made of a table as a new one and shows it. */
export async function createFromTable(
  library: MapStorage,
  session: SessionStore,
  title: string,
  make: (empty: MapDocument) => Edit,
  said: string,
): Promise<void> {
  const store = createDocumentStore(emptyMap(nanoid(10), title), { now: () => 0 })
  store.commit(make(store.doc))
  const kept = await library.create(store.doc)
  const screen = { at: 'map', id: store.doc.id } as const
  if (kept.ok) announce(session, said, null, screen)
  else announceError(session, kept.error.message)
  goTo(screen)
}
