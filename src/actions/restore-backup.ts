// Takes from a backup what was chosen, map by map. What is here gives way only after its state was kept, or into the bin.

import { nanoid } from 'nanoid'
import { becomesState } from '../edit/becomes-state'
import { createDocumentStore } from '../edit/store'
import type { ReadBackup } from '../files/backup-file'
import { cited } from '../model/cited'
import type { MapDocument } from '../model/types'
import type { SessionStore } from '../session/session'
import type { MapStorage } from '../storage/map-storage'
import { commonState } from '../versions/common-state'
import { merge } from '../versions/merge'
import type { RestoreChoice, RestoreRow } from '../versions/restore-plan'

export interface Taken {
  readonly done: number
  /** Maps that could not be taken, and why. */
  readonly failed: readonly string[]
}

/** `chosen` in the order of the rows. The screen goes to Home, so that no map is open while it is changed. */
export async function restoreBackup(
  library: MapStorage,
  session: SessionStore,
  backup: ReadBackup,
  chosen: readonly { readonly row: RestoreRow; readonly choice: RestoreChoice }[],
): Promise<Taken> {
  const failed: string[] = []
  let done = 0
  session.setState({ screen: { at: 'home' }, guide: null })
  for (const { row, choice } of chosen) {
    if (choice === 'leave') continue
    const { doc } = row.offered
    const why = await takeOne(library, row, choice).catch(String)
    if (why === null) done += 1
    else failed.push(`${cited(doc.title)}: ${why}`)
    if (why !== null || choice === 'both') continue
    const states = backup.entries.filter(entry => entry.kind === 'state' && entry.doc.id === doc.id)
    for (const { doc: state, before, at } of states) await library.keeping.keepState(state, before, at)
  }
  return { done, failed }
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
  await library.keeping.keepState(store.doc, label)
  const next = choice === 'merge' ? await merged(library, store.doc, offered.at > present.updatedAt, doc) : doc
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
  isNewer: boolean,
  theirs: MapDocument,
): Promise<MapDocument> {
  const known = await library.keeping.states(mine.id)
  const base = commonState([...(await library.sharedStates(mine.id)), ...known.map(({ doc }) => doc)], theirs)
  return merge(base, mine, theirs).merged(() => (isNewer ? 'theirs' : 'mine'))
}

const reasonOf = (made: Awaited<ReturnType<MapStorage['create']>>): string | null =>
  made.ok ? null : made.error.message
