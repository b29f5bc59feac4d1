// Keeps an open map on this device: every committed edit becomes one journal row in a transaction of its own, and "saved" is
// said after that transaction is complete. The journal's order holds for all tabs: each takes over the others' rows as it meets them.

import { difference } from '../edit/difference'
import type { Change } from '../edit/history'
import type { DocumentStore } from '../edit/store'
import type { MapDocument } from '../model/types'
import type { Channel } from './channel'
import type { Database } from './database'
import { append, catchUp, fold, type Known } from './journal'
import { applyChange } from './replay'
import { deletedElsewhere, failed, failureOf, type SaveState, saved, saving, unreadable } from './save-state'

export interface Autosave {
  status(): SaveState
  /** Called when the status changes. Returns the way to stop. */
  subscribe(listener: () => void): () => void
  /** Resolves when everything committed is written, or when that was tried once more and failed. */
  flush(): Promise<void>
  /** Ends, after what is committed is written. */
  stop(): Promise<void>
}

export interface AutosaveParts {
  readonly db: Database
  readonly channel: Channel
  readonly now: () => number
  readonly newId: () => string
  /** A change that is in the store but not on this device yet; null when there is none. */
  readonly unwritten: Change | null
  /** Journal rows of this map that are not in its row yet, and which of them could not be applied. */
  readonly unfolded: number
  readonly broken: readonly number[]
  /** Told when it has ended: whether something committed could not be written. */
  readonly ended: (left: boolean) => void
}

/** After so many journal rows they are folded into the map's row. */
export const foldAfter = 64

interface Pending {
  readonly change: Change
  /** The document with this change and all before it. */
  readonly after: MapDocument
}

export function createAutosave(store: DocumentStore, start: Known, parts: AutosaveParts): Autosave {
  const { db, channel, now, newId } = parts
  const { id } = store.doc
  const listeners = new Set<() => void>()
  let state = saved
  let known = start
  let pending: readonly Pending[] = parts.unwritten ? [{ change: parts.unwritten, after: store.doc }] : []
  let unfolded = parts.unfolded
  // Others may have written between reading the map and now.
  let behind = true
  let working: Promise<void> | null = null

  function show(next: SaveState): void {
    if (next.kind === state.kind && next.message === state.message) return
    state = next
    for (const listener of [...listeners]) listener()
  }

  function learn(next: Partial<Known>, rows: number): void {
    known = { ...known, ...next }
    unfolded = rows
  }

  /** Takes over what the others wrote: the kept document with what is still pending on top becomes the store's. */
  function takeOver(): void {
    let after = known.doc
    pending = pending.map(({ change }) => {
      after = applyChange(after, change)
      return { change, after }
    })
    const patches = difference(store.doc, after)
    if (patches.length > 0) store.receive(patches)
  }

  async function writeOldest({ change, after }: Pending): Promise<boolean> {
    const [count, newest] = [pending.length, pending.at(-1)?.after ?? after]
    const done = await append(db, known, change, now(), { doc: newest, history: store.history.data, born: newId() })
    if (done.kind === 'unreadable') {
      show(failed(unreadable))
      return false
    }
    if (done.kind === 'recreated') {
      pending = pending.slice(count)
      learn({ doc: done.doc, seq: done.seq, born: done.born }, 0)
    } else {
      pending = pending.slice(1)
      const doc = done.base ? applyChange(done.base, change) : after
      learn({ doc, seq: done.seq, born: done.born }, unfolded + 1)
      if (done.base) takeOver()
    }
    channel.tell(id)
    return true
  }

  async function readOthers(): Promise<boolean> {
    const met = await catchUp(db, known)
    if (met.kind === 'missing') show(failed(deletedElsewhere))
    if (met.kind === 'unreadable') show(failed(unreadable))
    if (met.kind === 'moved') {
      learn({ doc: met.doc, seq: met.seq, born: met.born }, unfolded + 1)
      takeOver()
    }
    return met.kind === 'same' || met.kind === 'moved'
  }

  async function workUntilDone(): Promise<void> {
    try {
      for (;;) {
        const [oldest] = pending
        if (oldest) {
          behind = false
          if (!(await writeOldest(oldest))) return
        } else if (behind) {
          behind = false
          if (!(await readOthers())) {
            behind = true
            return
          }
        } else break
      }
      show(saved)
    } catch (error) {
      show(failureOf(error))
    }
  }

  function work(): Promise<void> {
    working ??= workUntilDone().finally(() => {
      working = null
      // What was committed in the very last moment of the round before.
      if (state.kind === 'saving') void work()
    })
    return working
  }

  async function tidy(): Promise<void> {
    if (unfolded === 0 || pending.length > 0) return
    try {
      await fold(db, known, parts.broken)
      learn({}, 0)
    } catch {
      // Nothing is lost: the rows are still in the journal, and the next round tries again.
    }
  }

  async function flush(): Promise<void> {
    do await work()
    while (state.kind === 'saving')
  }

  const unsubscribe = store.subscribe(change => {
    if (!change || change.origin === 'remote') return
    pending = [...pending, { change, after: store.doc }]
    show(saving)
    void work().then(() => (unfolded >= foldAfter ? tidy() : undefined))
  })
  const unlisten = channel.listen(news => {
    if (news !== id) return
    behind = true
    void work()
  })

  if (pending.length > 0) show(saving)
  void work()

  return {
    status: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush,
    async stop() {
      unsubscribe()
      await flush()
      unlisten()
      await tidy()
      parts.ended(pending.length > 0)
    },
  }
}
