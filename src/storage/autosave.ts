// Keeps an open map on this device: every committed edit becomes one journal row in a transaction of its own, and "saved" is
// said after that transaction is complete. The journal's order holds for all tabs: each takes over the others' rows as it meets them.

import { difference } from '../edit/difference'
import type { Change } from '../edit/history'
import type { DocumentStore } from '../edit/store'
import type { MapDocument } from '../model/types'
import { createAccess } from './access'
import { type Channel, everything } from './channel'
import type { Database } from './database'
import { append, catchUp, fold, type Known } from './journal'
import type { Later } from './patience'
import { applyChange } from './replay'
import {
  deletedElsewhere,
  failureOf,
  type SaveState,
  saved,
  savedBut,
  saving,
  slow,
  standstillOf,
  unreadable,
} from './save-state'

export interface Autosave {
  status(): SaveState
  /** Called when the status changes. Returns the way to stop. */
  subscribe(listener: () => void): () => void
  /** Resolves when everything committed is written, or when that was tried once more and failed. */
  flush(): Promise<void>
  /** The same; a try that does not come to an end is given up for a new one. */
  tryAgain(): Promise<void>
  /** Ends, after what is committed is written. */
  stop(): Promise<void>
}

export interface AutosaveParts {
  readonly db: Database
  readonly channel: Channel
  readonly now: () => number
  readonly newId: () => string
  readonly later: Later
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
/** After so many milliseconds a failed write is tried again by itself. */
const retryAfter = 15_000

interface Pending {
  readonly change: Change
  /** When it was made, in milliseconds since 1970. */
  readonly at: number
  /** The document with this change and all before it. */
  readonly after: MapDocument
}

export function createAutosave(store: DocumentStore, start: Known, parts: AutosaveParts): Autosave {
  const { db, channel, now, newId, later } = parts
  const { id } = store.doc
  const listeners = new Set<() => void>()
  let state: SaveState = saved
  let known = start
  let pending: readonly Pending[] = parts.unwritten ? [{ change: parts.unwritten, at: now(), after: store.doc }] : []
  let unfolded = parts.unfolded
  // Others may have written between reading the map and now.
  let behind = true
  let working: Promise<void> | null = null
  const access = createAccess(db, later, () => {
    if (pending.length > 0) show(slow)
  })
  let leaving = false
  let tidying = false
  let forgetRetry = () => {}
  const broken = new Set(parts.broken)

  function show(next: SaveState): void {
    if (next.kind === state.kind && next.message === state.message) return
    state = next
    forgetRetry()
    if (next.ways?.includes('again') && !leaving) forgetRetry = later(() => void work(), retryAfter)
    for (const listener of [...listeners]) listener()
  }

  function learn(next: Partial<Known>, rows: number, passedOver: readonly number[] = []): void {
    known = { ...known, ...next }
    unfolded = rows
    for (const seq of passedOver) broken.add(seq)
  }

  /** Takes over what the others wrote: the kept document with what is still pending on top becomes the store's. */
  function takeOver(): void {
    let after = known.doc
    pending = pending.map(({ change, at }) => {
      after = applyChange(after, change)
      return { change, at, after }
    })
    const patches = difference(store.doc, after)
    if (patches.length > 0) store.receive(patches)
  }

  async function writeOldest({ change, at, after }: Pending): Promise<boolean> {
    const [count, newest] = [pending.length, pending.at(-1)?.after ?? after]
    const whole = { doc: newest, history: store.history.data, born: newId() }
    const done = await access.run(signal => append(db, known, change, at, whole, signal))
    if (done.kind === 'unreadable') {
      show(unreadable)
      return false
    }
    if (done.kind === 'recreated') {
      pending = pending.slice(count)
      learn({ doc: done.doc, seq: done.seq, born: done.born }, 0)
    } else if (done.kind === 'found') {
      pending = pending.slice(1)
      learn({ doc: done.doc, seq: done.seq, born: done.born }, unfolded + 1, done.broken)
      takeOver()
    } else {
      pending = pending.slice(1)
      const doc = done.base ? applyChange(done.base, change) : after
      learn({ doc, seq: done.seq, born: done.born }, unfolded + 1, done.broken)
      if (done.base) takeOver()
    }
    channel.tell(id)
    return true
  }

  async function readOthers(): Promise<boolean> {
    const met = await access.run(signal => catchUp(db, known, signal))
    if (met.kind === 'missing') show(deletedElsewhere)
    if (met.kind === 'unreadable') show(unreadable)
    if (met.kind === 'moved') {
      learn({ doc: met.doc, seq: met.seq, born: met.born }, unfolded + 1, met.broken)
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
      show(savedBut(broken.size - parts.broken.length))
    } catch (error) {
      // What others may have written is still to be read.
      behind = true
      show(pending.length > 0 ? failureOf(error) : standstillOf(error))
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
    if (unfolded === 0 || pending.length > 0 || tidying) return
    tidying = true
    try {
      await access.run(signal => fold(db, known, broken, signal))
      learn({}, 0)
    } catch {
      // Nothing is lost: the rows are still in the journal, and the next round tries again.
    } finally {
      tidying = false
    }
  }

  async function flush(): Promise<void> {
    do await work()
    while (state.kind === 'saving')
  }

  const unsubscribe = store.subscribe(change => {
    if (!change || change.origin === 'remote') return
    pending = [...pending, { change, at: now(), after: store.doc }]
    // A write is on its way that does not come to an end: this one stands behind it.
    show(access.isStuck() ? slow : saving)
    void work().then(() => (unfolded >= foldAfter ? tidy() : undefined))
  })
  const unlisten = channel.listen(news => {
    if (news !== id && news !== everything) return
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
    async tryAgain() {
      // The round that is under way may already have failed: what is asked for now is another.
      const round = working
      access.giveUp()
      await round
      await flush()
    },
    async stop() {
      unsubscribe()
      // Nobody waits for an answer that does not come.
      leaving = true
      forgetRetry()
      access.hurry()
      await flush()
      unlisten()
      await tidy()
      parts.ended(pending.length > 0)
    },
  }
}
