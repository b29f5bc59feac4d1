// The maps on this device: listing, opening, making, removing, and keeping an open one saved. The one door to the database.

import { nanoid } from 'nanoid'
import { emptyHistory, type HistoryData } from '../edit/history'
import type { DocumentStore } from '../edit/store'
import type { Fold } from '../model/fold'
import { type Result, refuse } from '../model/result'
import type { Id, MapDocument } from '../model/types'
import { patientlyOn } from './access'
import { type Autosave, type AutosaveParts, createAutosave } from './autosave'
import { bringBack, throwAway } from './bin'
import { broadcastChannel } from './channel'
import { createDatabase } from './database'
import { watchStates } from './earlier-states'
import type { Known } from './journal'
import { createKeeping, type Keeping } from './keeping'
import { claimByLocks, createLaneKeeper, lanesByUse } from './lanes'
import { createListing, type MapSummary } from './listing'
import { mendRow } from './mend-row'
import { createNews } from './news'
import { laterByTimer, longPatience } from './patience'
import { rawMap, replayHistories, replayMap } from './replay'
import { closedFor, failureOf, inWords, passedOverWords, unreadNow } from './save-state'
import { keepShared, sharedStates } from './shared-states'
import { findMap, insertMap, keepLook, renameMap } from './shelf'
import { bornOf } from './sound'
import type { StorageOptions } from './storage-options'
import { catchingUp, type Unwritten, withUnwritten } from './unwritten'

export type { MapSummary } from './listing'

export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export type Loaded = Result<{
  readonly doc: MapDocument
  readonly history: HistoryData
  readonly viewport: Viewport | null
  /** Steps that are shown as one. */
  readonly folds: readonly Fold[]
  readonly readOnly: boolean
  /** Why it is read-only, or that a damaged change was passed over; `null` when there is nothing to say. */
  readonly notice: string | null
}>

export interface MapStorage {
  /** Every map, the last changed first. */
  list(): Promise<readonly MapSummary[]>
  load(id: Id): Promise<Loaded>
  /** Keeps a new map. Refused, and nothing overwritten, when its id is already here. When it cannot be written it can still be opened. */
  create(doc: MapDocument): Promise<Result<null>>
  /** Resolves to the way to bring it back. Rejects, with the reason in words, when it cannot be written. */
  remove(id: Id): Promise<() => Promise<void>>
  /** Resolves to the copy's id. */
  duplicate(id: Id): Promise<Result<Id>>
  rename(id: Id, title: string): Promise<Result<null>>
  /** What is kept of a map, as text for download, readable or not; `null` when nothing is. */
  rawText(id: Id): Promise<string | null>
  /** Called when the list may have changed, here or in another tab. Returns the way to stop. */
  watch(listener: () => void): () => void
  /** Keeps a loaded or created map saved from now on. */
  attach(store: DocumentStore): Autosave
  saveViewport(id: Id, viewport: Viewport): Promise<void>
  saveFolds(id: Id, folds: readonly Fold[]): Promise<void>
  viewport(id: Id): Promise<Viewport | null>
  /** Remembers a state that went out in a file or came in with one; when it cannot be kept, a later merge asks more. */
  keepShared(doc: MapDocument): Promise<void>
  /** Those states, the last one first. */
  sharedStates(id: Id): Promise<readonly MapDocument[]>
  /** The bin, earlier states, and what is remembered of backups. */
  readonly keeping: Keeping
}

type Opened = Pick<AutosaveParts, 'unfolded' | 'broken'> & { readonly known: Known }

const newerWroteHere =
  'A newer Sluice has written on this device. This one shows the map and no longer writes: reload the page.'
const notHere = refuse('', 'This map is not kept on this device. It may have been deleted, or made in another browser.')

/**
 * Opens the database. Rejects, with the reason in words, when the browser lets the page keep nothing; with `evenIfClosed` the
 * maps are then kept in this page, and written as soon as that is possible.
 */
export async function openStorage(options: StorageOptions = {}): Promise<MapStorage> {
  // Not crypto.randomUUID, which browsers keep from pages over plain http.
  const { name = 'sluice', now = Date.now, newId = nanoid } = options
  const { later = laterByTimer, evenIfClosed = false } = options
  const db = createDatabase(name, {
    engine: options.engine,
    blocked: () => options.blocked?.(),
    // Whoever has a map open looks what that means, and says it.
    lost: () => void later(() => news.here(), 0),
  })
  const opening = db.open().catch((error: unknown) => {
    if (!evenIfClosed) throw new Error(closedFor(error), { cause: error })
  })
  if (!evenIfClosed) await opening
  const news = createNews(options.channel ?? broadcastChannel(name))
  const lanes = createLaneKeeper(options.claim ?? claimByLocks(globalThis.navigator?.locks))
  const listing = createListing()
  const patiently = patientlyOn(db, later)
  const veryPatiently = patientlyOn(db, later, longPatience)
  const opened = new Map<Id, Opened>()
  const left = new Map<Id, Unwritten>()
  const closing = new Map<Id, Promise<void>>()

  async function load(id: Id): Promise<Loaded> {
    try {
      // Closed and opened again at once: what is still being written belongs to what is read.
      await closing.get(id)
      return await read(id)
    } catch (error) {
      const waiting = left.get(id)
      if (!waiting) return refuse('', unreadNow(error))
      opened.set(id, { known: { doc: waiting.doc, seq: 0, lane: newId(), born: '' }, unfolded: 0, broken: [] })
      const { doc, history } = waiting
      return { ok: true, value: { doc, history, viewport: null, folds: [], readOnly: false, notice: null } }
    }
  }

  async function read(id: Id): Promise<Loaded> {
    const found = await patiently(async db => mendRow(db, await findMap(db, id), newId()))
    const waiting = left.get(id)
    if (!found.row && !waiting) return notHere
    const { row, rows, histories, viewport, folds } = found
    const read = row ? replayMap(row, rows) : null
    if (read && !read.ok) return read
    const lane = await lanes.take(id, lanesByUse(histories, rows), newId())
    const doc = read?.value.doc ?? waiting?.doc
    if (!doc) return notHere
    const broken = read?.value.broken ?? []
    opened.set(id, {
      known: { doc, seq: read?.value.seq ?? 0, lane, born: row ? bornOf(row) : '' },
      unfolded: rows.length,
      broken,
    })
    const { undo, redo } = waiting?.history ?? replayHistories(histories, rows).get(lane) ?? emptyHistory
    const damage = broken.length === 0 ? null : passedOverWords(broken.length)
    const notice = read?.value.notice ?? (found.newer ? newerWroteHere : damage)
    const readOnly = (read?.value.readOnly ?? false) || found.newer
    return { ok: true, value: { doc: waiting?.doc ?? doc, history: { undo, redo }, viewport, folds, readOnly, notice } }
  }

  async function create(doc: MapDocument): Promise<Result<null>> {
    try {
      if (!(await patiently(db => insertMap(db, doc, now(), newId())))) {
        return refuse('id', `A map with the id '${doc.id}' is already on this device. Nothing was changed.`)
      }
    } catch (error) {
      left.set(doc.id, { doc, history: emptyHistory })
      return refuse('', failureOf(error).message)
    }
    news.all(doc.id)
    return { ok: true, value: null }
  }

  function attach(store: DocumentStore): Autosave {
    const { id } = store.doc
    const at = opened.get(id)
    if (!at) throw new Error(`map '${id}' is attached before it was loaded`)
    const unwritten = left.has(id) || store.doc !== at.known.doc ? catchingUp(at.known.doc, store.doc) : null
    left.delete(id)
    const autosave = createAutosave(store, at.known, {
      db,
      now,
      newId,
      later,
      channel: news.forAutosave,
      unwritten,
      unfolded: at.unfolded,
      broken: at.broken,
      ended: isLeft => {
        if (!isLeft) return
        left.set(id, { doc: store.doc, history: store.history.data })
        news.here()
      },
    })
    const unwatch = watchStates(store, db, now)
    const stop = () => {
      unwatch()
      const stopped = autosave.stop().finally(() => {
        if (closing.get(id) === stopped) closing.delete(id)
      })
      closing.set(id, stopped)
      return stopped
    }
    return { ...autosave, stop }
  }

  return {
    async list() {
      const kept = patiently(listing)
      return withUnwritten(await (evenIfClosed ? kept.catch(() => []) : kept), left, now())
    },
    load,
    create,
    attach,
    async remove(id) {
      const n = await inWords(veryPatiently(db => throwAway(db, id, now())))
      const waiting = left.get(id)
      left.delete(id)
      news.all(id)
      return async () => {
        if (n !== null) await inWords(veryPatiently(db => bringBack(db, n, newId(), null)))
        if (waiting) left.set(id, waiting)
        news.all(id)
      }
    },
    async duplicate(id) {
      const found = await patiently(db => findMap(db, id)).catch((error: unknown) => refuse('', unreadNow(error)))
      if ('ok' in found) return found
      const read = found.row ? replayMap(found.row, found.rows) : notHere
      if (!read.ok) return read
      const copy = { ...read.value.doc, id: newId(), title: `${read.value.doc.title} (copy)` }
      const made = await create(copy)
      return made.ok ? { ok: true, value: copy.id } : made
    },
    async rename(id, title) {
      try {
        if (!(await patiently(db => renameMap(db, id, title, now())))) return notHere
      } catch (error) {
        return refuse('', failureOf(error).message)
      }
      news.all(id)
      return { ok: true, value: null }
    },
    async rawText(id) {
      const { row, rows } = await patiently(db => findMap(db, id))
      return row ? rawMap(row, rows) : null
    },
    watch: news.watch,
    async saveViewport(mapId, { x, y, zoom }) {
      // Where the canvas stood is a comfort: when it cannot be kept, nothing is said.
      await patiently(db => keepLook(db, mapId, { x, y, zoom })).catch(() => {})
    },
    async saveFolds(mapId, folds) {
      await patiently(db => keepLook(db, mapId, { folds })).catch(() => {})
    },
    viewport: async id => (await patiently(db => findMap(db, id))).viewport,
    keepShared: doc => patiently(db => keepShared(db, doc, now())).catch(() => {}),
    sharedStates: id => patiently(db => sharedStates(db, id)).catch(() => []),
    keeping: createKeeping({ patiently: veryPatiently, news, now, newId, forget: id => left.delete(id) }),
  }
}
