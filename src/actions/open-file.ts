// Opening a file: a table of steps is asked about; a new map is kept on this device; one whose id is already here never overwrites it unasked.

import { nanoid } from 'nanoid'
import { useCallback } from 'react'
import type { Edit } from '../edit/edit'
import { createDocumentStore, type DocumentStore } from '../edit/store'
import { writeMapText } from '../model/canonical'
import { cited } from '../model/cited'
import type { ReadMap } from '../model/parse'
import type { Id, MapDocument } from '../model/types'
import { announce, announceError } from '../session/announce'
import { useSessionStore } from '../session/editor'
import { goTo } from '../session/route'
import type { SessionStore } from '../session/session'
import type { MapStorage, MapSummary } from '../storage/map-storage'
import { useLibrary } from './library'
import { openBackupFile } from './open-backup'

export function useOpenFile(): (file: File) => Promise<void> {
  const library = useLibrary()
  const session = useSessionStore()
  return useCallback(file => openFile(library, session, file), [library, session])
}

/** What the browser offers to open. */
export const openable = '.json,.svg,.csv,.tsv,.tab,.txt,.zip,application/json,image/svg+xml,text/csv,application/zip'

/** Asks for a file in the system's own dialog. */
export function pickFile(onPick: (file: File) => void): void {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: openable })
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) onPick(file)
  })
  input.click()
}

export async function openFile(library: MapStorage, session: SessionStore, file: File): Promise<void> {
  // What was said about an earlier file is over.
  session.setState({ announcement: null })
  const read = await readFile(session, file)
  if (read) await showRead(library, session, file, read)
}

/** The map that a file holds; `null` when it is a table, which has its dialog now, or cannot be opened, which is said. */
async function readFile(session: SessionStore, file: File): Promise<ReadMap | null> {
  const [{ openTableFile, notOpened, whyUnread }, { readAtOnce, readMapOf }] = await Promise.all([
    import('./open-table'),
    import('./read-map-file'),
  ])
  try {
    if ((await openBackupFile(session, file)) || (await openTableFile(session, file))) return null
    if (file.size > readAtOnce) announce(session, `Reading ${cited(file.name)}…`)
    const read = await readMapOf(file)
    if (read.ok) return read.value
    announceError(session, notOpened(file.name, read.error))
  } catch (error) {
    announceError(session, notOpened(file.name, whyUnread(error)))
  }
  return null
}

async function showRead(library: MapStorage, session: SessionStore, file: File, read: ReadMap): Promise<void> {
  const { doc } = read
  const maps = await library.list().catch(() => null)
  if (!maps) {
    // Whether it is here cannot be known: under its own id it could come to lie over what is.
    const copy = { ...doc, id: nanoid(10), title: `${doc.title} (from the file)` }
    await keepNew(library, session, copy, 'Opened as a map of its own: what is on this device cannot be read now.')
    return
  }
  const here = maps.find(map => map.id === doc.id)
  if (!here) {
    await keepNew(library, session, doc, `Opened ${cited(doc.title)}. It is now kept on this device.`)
    return
  }
  if (here.doc && writeMapText(here.doc) === writeMapText(doc)) {
    await library.keepShared(doc)
    goTo({ at: 'map', id: doc.id })
    return
  }
  const incomingAt = file.lastModified > 0 ? file.lastModified : null
  const { commonState } = await import('../versions/common-state')
  askWhichCopy(library, session, {
    read,
    incomingAt,
    here,
    base: commonState(await library.sharedStates(doc.id), doc),
  })
}

interface Copies {
  readonly read: ReadMap
  readonly incomingAt: number | null
  readonly here: Pick<MapSummary, 'doc' | 'updatedAt'>
  readonly base: MapDocument | null
}

function askWhichCopy(library: MapStorage, session: SessionStore, copies: Copies): void {
  const { read, incomingAt, here, base } = copies
  const { doc } = read
  const close = () => session.setState({ conflict: null })
  session.setState({
    conflict: {
      incoming: doc,
      incomingAt,
      existing: here.doc,
      existingAt: here.updatedAt,
      base,
      keepBoth: () => {
        close()
        // Two maps of one title could not be told apart on Home.
        const copy = { ...doc, id: nanoid(10), title: `${doc.title} (from the file)` }
        void keepNew(library, session, copy, 'Both are kept. This one is the file’s.')
      },
      continueWithNewer: () => {
        close()
        // A file that does not say when it was changed was chosen just now; a damaged map is no newer one.
        const fileIsNewer = here.doc === null || incomingAt === null || incomingAt > here.updatedAt
        if (fileIsNewer) void replace(library, session, read)
        else goTo({ at: 'map', id: doc.id })
      },
      putTogether:
        read.readOnly || here.doc === null
          ? null
          : answers => {
              close()
              void putTogether(library, session, copies, answers)
            },
    },
  })
}

/** Keeps a map as a new one and shows it, also when the device cannot keep it: then the editor says so. */
async function keepNew(library: MapStorage, session: SessionStore, doc: MapDocument, news: string): Promise<void> {
  const kept = await library.create(doc)
  void library.keepShared(doc)
  if (kept.ok) announce(session, news, null, { at: 'map', id: doc.id })
  else announceError(session, kept.error.message)
  goTo({ at: 'map', id: doc.id })
}

/** What is on this device becomes what the file says, as one change that the map's own undo takes back. */
async function replace(library: MapStorage, session: SessionStore, { doc, readOnly }: ReadMap): Promise<void> {
  const screen = { at: 'map', id: doc.id } as const
  const store = readOnly ? null : await openedStore(library, session, doc.id)
  if (store) {
    const said = 'Continued with the file, which is newer. Undo brings back what was here.'
    await commitKept(library, session, store, becomes('Continue with the file', doc), said)
  } else {
    // What is kept cannot be read, or not be changed: it gives way, and Undo brings it back.
    try {
      const bringBack = await library.remove(doc.id)
      await library.create(doc)
      const undo = () => library.remove(doc.id).then(bringBack)
      const undoFailed = (reason: unknown) =>
        announceError(session, `What was here is in the bin. ${messageOf(reason)}`)
      announce(session, 'Continued with the file.', () => void undo().catch(undoFailed), screen)
    } catch (reason) {
      announceError(session, `Nothing was changed. ${messageOf(reason)}`)
      return
    }
  }
  await library.keepShared(doc)
  session.setState({ screen, guide: null })
  goTo(screen)
}

/** Both copies become one map, as one change that the map's own undo takes back. */
async function putTogether(
  library: MapStorage,
  session: SessionStore,
  copies: Copies,
  answers: ReadonlyMap<string, 'mine' | 'theirs'>,
): Promise<void> {
  const { doc } = copies.read
  const screen = { at: 'map', id: doc.id } as const
  const cameFrom = session.getState().screen
  const store = await openedStore(library, session, doc.id)
  if (!store) {
    session.setState({ screen: cameFrom })
    announceError(
      session,
      'The map on this device cannot be changed. Nothing was put together; both copies are as they were.',
    )
    return
  }
  const [{ merge }, { choiceOf, questionKey }] = await Promise.all([
    import('../versions/merge'),
    import('../versions/merge-questions'),
  ])
  const { conflicts, merged } = merge(copies.base, store.doc, doc)
  if (conflicts.some(conflict => !answers.has(questionKey(conflict)))) {
    session.setState({ screen: cameFrom })
    // Somebody went on working in another tab since the questions were asked.
    askWhichCopy(library, session, { ...copies, here: { doc: store.doc, updatedAt: copies.here.updatedAt } })
    announceError(session, 'The map was changed in another tab meanwhile. Nothing was put together yet: compare again.')
    return
  }
  // The file's state is not remembered as a common one: should this be undone, the same file brings its changes again.
  const edit = becomes('Put both copies together', merged(choiceOf(answers)))
  await commitKept(library, session, store, edit, 'Both copies are put together. Undo brings back what was here.')
  session.setState({ screen, guide: null })
  goTo(screen)
}

/** The map as it is kept, closed first where it is open; `null` when it cannot be read or changed. */
async function openedStore(library: MapStorage, session: SessionStore, id: Id): Promise<DocumentStore | null> {
  session.setState({ screen: { at: 'home' } })
  const loaded = await library.load(id)
  if (!loaded.ok || loaded.value.readOnly) return null
  return createDocumentStore(loaded.value.doc, { now: () => 0 }, loaded.value.history)
}

async function commitKept(
  library: MapStorage,
  session: SessionStore,
  store: DocumentStore,
  edit: Edit,
  said: string,
): Promise<void> {
  // Undo goes with the last step; an earlier state stays.
  await library.keeping.keepState(store.doc, edit.label)
  const saving = library.attach(store)
  store.commit(edit)
  await saving.flush()
  const { kind, message } = saving.status()
  await saving.stop()
  if (kind === 'failed') announceError(session, message)
  else announce(session, said, null, { at: 'map', id: store.doc.id })
}

/** Everything as that map says it, also what it leaves out. */
const becomes = (label: string, doc: MapDocument): Edit => ({
  label,
  recipe(draft) {
    const entries: Record<string, unknown> = draft
    for (const key of Object.keys(entries)) if (!Object.hasOwn(doc, key)) delete entries[key]
    Object.assign(draft, doc)
  },
})

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason))
