// Takes from a backup what was chosen, map by map. What is here gives way only after its state was kept, or into the bin.

import { nanoid } from 'nanoid'
import { becomesState } from '../edit/becomes-state'
import { equalValues } from '../edit/patch'
import { createDocumentStore } from '../edit/store'
import type { ReadBackup } from '../model/backup'
import { cited } from '../model/cited'
import { parseMapText } from '../model/parse'
import type { Id, MapDocument } from '../model/types'
import type { SessionStore } from '../session/session'
import type { MapStorage } from '../storage/map-storage'
import { commonState } from '../versions/common-state'
import { merge } from '../versions/merge'
import type { Offered, RestoreChoice, RestoreRow } from '../versions/restore-plan'

export interface Taken {
  readonly done: number
  /** Deleted maps that lie in the bin now. */
  readonly binned: number
  /** Maps that could not be taken, and why. */
  readonly failed: readonly string[]
}

export interface RestoreWish {
  /** In the order of the rows. */
  readonly chosen: readonly { readonly row: RestoreRow; readonly choice: RestoreChoice }[]
  /** The deleted maps of the backup are put into the bin here. */
  readonly withBin: boolean
}

/** The screen goes to Home, so that no map is open while it is changed. */
export async function restoreBackup(
  library: MapStorage,
  session: SessionStore,
  backup: ReadBackup,
  { chosen, withBin }: RestoreWish,
): Promise<Taken> {
  const failed: string[] = []
  let done = 0
  session.setState({ screen: { at: 'home' }, guide: null })
  for (const { row, choice } of chosen) {
    if (choice === 'leave') continue
    const { doc } = row.offered
    const why = await takeOne(library, row, choice).catch(messageOf)
    if (why === null) done += 1
    else failed.push(`${cited(doc.title)}: ${why}`)
    if (why === null && choice !== 'both') await keepStates(library, backup, doc.id)
  }
  let binned = 0
  for (const { kind, doc } of withBin ? backup.entries : []) {
    if (kind !== 'bin') continue
    const why = await putIntoBin(library, doc).catch(messageOf)
    if (why === null) binned += 1
    else failed.push(`${cited(doc.title)} (deleted): ${why}`)
  }
  return { done, binned, failed }
}

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason))

async function keepStates(library: MapStorage, backup: ReadBackup, id: Id): Promise<void> {
  for (const { of, at, before, text } of backup.states) {
    if (of !== null && of !== id) continue
    const read = parseMapText(text)
    if (read.ok && read.value.doc.id === id) await library.keeping.keepState(read.value.doc, before, at)
  }
}

/** Into the bin, from where it can be brought back for 30 days from now; one that lies there already is left as it is. */
async function putIntoBin(library: MapStorage, doc: MapDocument): Promise<string | null> {
  const nameless = ({ ...map }: MapDocument) => ({ ...map, id: '' })
  const there = await library.keeping.binned()
  if (there.some(map => map.doc && equalValues(nameless(map.doc), nameless(doc)))) return null
  await library.keeping.layInBin(doc)
  return null
}

/** `null` when it was done, else why not. */
async function takeOne(library: MapStorage, { offered, present }: RestoreRow, choice: RestoreChoice) {
  const { doc } = offered
  if (choice === 'take') return reasonOf(await library.create(doc))
  if (choice === 'both') {
    return reasonOf(await library.create({ ...doc, id: nanoid(10), title: `${doc.title} (from the backup)` }))
  }
  const loaded = await library.load(doc.id)
  if (!present?.doc || offered.readOnly || !loaded.ok || loaded.value.readOnly) {
    // What is here cannot be read or changed: it goes to the bin whole.
    await library.remove(doc.id)
    return reasonOf(await library.create(doc))
  }
  const store = createDocumentStore(loaded.value.doc, { now: () => 0 }, loaded.value.history)
  const label = choice === 'merge' ? 'Merge with a backup' : 'Restore from a backup'
  const next = choice === 'merge' ? await merged(library, store.doc, offered, offered.at > present.updatedAt) : doc
  await library.keeping.keepState(store.doc, label)
  const saving = library.attach(store)
  store.commit({ ...becomesState(next), label })
  await saving.flush()
  const { kind, message } = saving.status()
  await saving.stop()
  return kind === 'failed' ? message : null
}

/** Both copies as one map; where both changed the same field, the newer copy counts. */
async function merged(
  library: MapStorage,
  mine: MapDocument,
  offered: Offered,
  isNewer: boolean,
): Promise<MapDocument> {
  const theirs = offered.doc
  // What came after the copy in the backup is not what it began from: by such a state, work done since would look undone there.
  const known = (await library.keeping.states(mine.id)).filter(
    ({ doc, at }) => at <= offered.at || equalValues(doc, theirs),
  )
  const base = commonState([...(await library.sharedStates(mine.id)), ...known.map(({ doc }) => doc)], theirs)
  return merge(base, mine, theirs).merged(() => (isNewer ? 'theirs' : 'mine'))
}

const reasonOf = (made: Awaited<ReturnType<MapStorage['create']>>): string | null =>
  made.ok ? null : made.error.message
