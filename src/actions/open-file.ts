// Opening a map file: a new map is kept on this device; one whose id is already here never overwrites it unasked.

import { nanoid } from 'nanoid'
import { useCallback } from 'react'
import type { Edit } from '../edit/edit'
import { createDocumentStore } from '../edit/store'
import { writeMapText } from '../model/canonical'
import type { ReadMap } from '../model/parse'
import type { MapDocument } from '../model/types'
import { announce, announceError } from '../session/announce'
import { useSessionStore } from '../session/editor'
import { goTo } from '../session/route'
import type { SessionStore } from '../session/session'
import type { MapStorage } from '../storage/map-storage'
import { useLibrary } from './library'

export function useOpenFile(): (file: File) => Promise<void> {
  const library = useLibrary()
  const session = useSessionStore()
  return useCallback(file => openFile(library, session, file), [library, session])
}

async function openFile(library: MapStorage, session: SessionStore, file: File): Promise<void> {
  // What was said about an earlier file is over.
  session.setState({ announcement: null })
  const { readMapFile } = await import('../files/open-file')
  const read = readMapFile(await file.text())
  if (!read.ok) {
    const { place, message } = read.error
    announceError(session, `“${file.name}” was not opened. ${place === '' ? '' : `At ${place}: `}${message}`)
    return
  }
  const { doc } = read.value
  const here = (await library.list()).find(map => map.id === doc.id)
  if (!here) {
    await keepNew(library, session, doc, `Opened “${doc.title}”. It is now kept on this device.`)
    return
  }
  if (here.doc && writeMapText(here.doc) === writeMapText(doc)) {
    goTo({ at: 'map', id: doc.id })
    return
  }
  const incomingAt = file.lastModified > 0 ? file.lastModified : null
  const close = () => session.setState({ conflict: null })
  session.setState({
    conflict: {
      incoming: doc,
      incomingAt,
      existing: here.doc,
      existingAt: here.updatedAt,
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
        if (fileIsNewer) void replace(library, session, read.value)
        else goTo({ at: 'map', id: doc.id })
      },
    },
  })
}

/** Keeps a map as a new one and shows it, also when the device cannot keep it: then the editor says so. */
async function keepNew(library: MapStorage, session: SessionStore, doc: MapDocument, news: string): Promise<void> {
  const kept = await library.create(doc)
  if (kept.ok) announce(session, news, null, { at: 'map', id: doc.id })
  else announceError(session, kept.error.message)
  goTo({ at: 'map', id: doc.id })
}

/** What is on this device becomes what the file says, as one change that the map's own undo takes back. */
async function replace(library: MapStorage, session: SessionStore, { doc, readOnly }: ReadMap): Promise<void> {
  const screen = { at: 'map', id: doc.id } as const
  // The map may be open: it is closed first and opened anew.
  session.setState({ screen: { at: 'home' } })
  const loaded = await library.load(doc.id)
  if (loaded.ok && !loaded.value.readOnly && !readOnly) {
    const store = createDocumentStore(loaded.value.doc, { now: () => 0 }, loaded.value.history)
    const saving = library.attach(store)
    store.commit(becomes(doc))
    await saving.flush()
    const { kind, message } = saving.status()
    await saving.stop()
    if (kind === 'failed') announceError(session, message)
    else announce(session, 'Continued with the file, which is newer. Undo brings back what was here.', null, screen)
  } else {
    // What is kept cannot be read, or not be changed: it gives way, and Undo brings it back.
    const bringBack = await library.remove(doc.id)
    await library.create(doc)
    announce(session, 'Continued with the file.', () => void library.remove(doc.id).then(bringBack), screen)
  }
  session.setState({ screen, guide: null })
  goTo(screen)
}

/** Everything as the file says it, also what the file leaves out. */
const becomes = (doc: MapDocument): Edit => ({
  label: 'Continue with the file',
  recipe(draft) {
    const entries: Record<string, unknown> = draft
    for (const key of Object.keys(entries)) if (!Object.hasOwn(doc, key)) delete entries[key]
    Object.assign(draft, doc)
  },
})
