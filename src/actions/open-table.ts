// Opening a table of steps (CSV, TSV): it is looked at in a dialog before anything is taken from it, into the open map or as a
// new one. The reader of spreadsheets is loaded when the first table comes.

import { nanoid } from 'nanoid'
import type { Edit } from '../edit/edit'
import { createDocumentStore } from '../edit/store'
import { cited } from '../model/cited'
import { emptyMap } from '../model/defaults'
import { mostTableBytes } from '../model/limits'
import type { Refusal } from '../model/result'
import type { MapDocument } from '../model/types'
import { announce, announceError } from '../session/announce'
import { goTo } from '../session/route'
import type { SessionStore } from '../session/session'
import type { MapStorage } from '../storage/map-storage'

/** How much of a file is looked at to know what it is. */
const head = 2048

/** Shows the dialog for a table; says whether the file is one. What is wrong with one is said; one too large is not read. */
export async function openTableFile(session: SessionStore, file: File): Promise<boolean> {
  const { isTable } = await import('../spreadsheet/is-table')
  if (!isTable(file.name, new Uint8Array(await file.slice(0, head).arrayBuffer()))) return false
  if (file.size > mostTableBytes) {
    const { tableTooLarge } = await import('../spreadsheet/open-table')
    announceError(session, notOpened(file.name, { place: '', message: tableTooLarge }))
  } else await showTable(session, file.name, new Uint8Array(await file.arrayBuffer()))
  return true
}

/** Why a file was not opened, in a sentence. */
export const notOpened = (name: string, { place, message }: Refusal): string =>
  `${cited(name)} was not opened. ${place === '' ? '' : `At ${place}: `}${message}`

async function showTable(session: SessionStore, name: string, bytes: Uint8Array): Promise<void> {
  const { openTable } = await import('../spreadsheet/open-table')
  const opened = openTable(bytes)
  if (opened.ok) session.setState({ table: { name, bytes } })
  else announceError(session, notOpened(name, opened.error))
}

/** Whether a pasted text looks like rows copied from a spreadsheet; cheap, since every paste asks. */
export const looksPasted = (text: string): boolean => /^[^\r\n]*\t[^\r\n]*(?:\r\n|[\r\n])[^\r\n]+/.test(text)

/** Shows the dialog for rows that were copied in a spreadsheet and pasted. */
export function openPastedTable(session: SessionStore, text: string): void {
  // A byte order mark says that it is UTF-8, whatever stands in it.
  void showTable(session, 'Pasted rows', new TextEncoder().encode(`\ufeff${text}`))
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
