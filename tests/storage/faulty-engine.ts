// IndexedDB as one tab reaches it, with a fault at a chosen place: the nth opening, transaction, reading, writing or completion
// fails in a chosen way, and goes on failing until it is healed. Everything is also written down, for tests of what was asked for.

// The classes of IndexedDB by the names that they have in a browser.
import 'fake-indexeddb/auto'
import { forceCloseDatabase, IDBFactory, IDBRequest } from 'fake-indexeddb'
import type { Engine } from '../../src/storage/database'

/** What can fail. */
export const operations = ['open', 'transaction', 'read', 'count', 'add', 'put', 'delete', 'complete'] as const
export type Operation = (typeof operations)[number]

/**
 * How it fails: an exception with that name, an error event with it, an abort with it from outside or when committing, the
 * connection is closed under it (once), or no answer at all.
 */
export type Effect =
  | { readonly kind: 'throws' | 'errors' | 'aborts'; readonly name: string }
  | { readonly kind: 'hangs' | 'closes' }

export interface Fault {
  readonly operation: Operation
  /** 1: the next one. */
  readonly nth: number
  readonly effect: Effect
}

export interface Step {
  readonly what: Operation | 'begin' | 'success'
  readonly transaction: number
  readonly store?: string
  readonly mode?: string
  readonly durability?: string
}

export interface FaultyEngine extends Engine {
  /** From the nth such operation on, everything like it fails. */
  inject(fault: Fault): void
  heal(): void
  /** Whether the fault has come about. */
  struck(): boolean
  readonly log: readonly Step[]
}

interface Inner extends IDBTransaction {
  _execRequestAsync(task: { readonly source: IDBObjectStore; readonly operation: () => unknown }): IDBRequest
  _abort(name: string): void
  _start(): void
}

const kinds: { readonly [method: string]: Operation } = {
  add: 'add',
  put: 'put',
  delete: 'delete',
  clear: 'delete',
  get: 'read',
  getAll: 'read',
  openCursor: 'read',
  openKeyCursor: 'read',
  getAllKeys: 'read',
  count: 'count',
}

export function faultyEngine(whole: IDBFactory): FaultyEngine {
  const log: Step[] = []
  const hanging: (() => void)[] = []
  let fault: Fault | null = null
  let left = 0
  let hit = false
  let serial = 0

  /** The effect, where it is this one's turn. */
  function strikes(operation: Operation): Effect | null {
    if (fault?.operation !== operation) return null
    left -= 1
    if (left > 0) return null
    hit = true
    return fault.effect
  }

  const thrown = (effect: Effect) => new DOMException('injected', 'name' in effect ? effect.name : 'UnknownError')

  const factory = Object.create(whole) as IDBFactory
  factory.open = (name, version) => {
    const effect = strikes('open')
    if (effect?.kind === 'hangs') return new IDBRequest() as IDBOpenDBRequest
    if (effect?.kind === 'throws') throw thrown(effect)
    if (effect) return failing(thrown(effect)) as IDBOpenDBRequest
    const request = whole.open(name, version)
    request.addEventListener('success', () => follow(request.result))
    return request
  }

  function failing(error: DOMException): IDBRequest {
    const request = new IDBRequest() as unknown as { readyState: string; error: unknown } & IDBRequest
    request.readyState = 'done'
    request.error = error
    request.addEventListener = (type: string, listener: unknown) => {
      if (type === 'error' && typeof listener === 'function') queueMicrotask(() => listener.call(request))
    }
    return request
  }

  function follow(connection: IDBDatabase): void {
    const begin = connection.transaction.bind(connection)
    connection.transaction = (stores, mode, options) => {
      const effect = strikes('transaction')
      if (effect?.kind === 'closes') close(connection)
      else if (effect && effect.kind !== 'hangs') throw thrown(effect)
      const transaction = begin(stores, mode, options) as Inner
      const number = ++serial
      log.push({ what: 'begin', transaction: number, mode: mode ?? 'readonly', durability: transaction.durability })
      if (effect?.kind === 'hangs') hang(transaction)
      watchEnd(transaction, number)
      watchStores(transaction, number)
      return transaction
    }
  }

  function close(connection: IDBDatabase): void {
    fault = null
    forceCloseDatabase(connection as never)
  }

  function hang(transaction: Inner): void {
    const start = transaction._start.bind(transaction)
    transaction._start = () => void hanging.push(start)
    transaction.addEventListener('abort', () => {
      transaction._start = start
      start()
    })
  }

  function watchEnd(transaction: Inner, number: number): void {
    const dispatch = transaction.dispatchEvent.bind(transaction)
    transaction.dispatchEvent = event => {
      if (event.type !== 'complete') return dispatch(event)
      const effect = transaction.mode === 'readwrite' ? strikes('complete') : null
      if (effect?.kind === 'hangs') return true
      if (effect) {
        transaction._abort('name' in effect ? effect.name : 'AbortError')
        return true
      }
      log.push({ what: 'complete', transaction: number })
      return dispatch(event)
    }
  }

  function watchStores(transaction: Inner, number: number): void {
    const find = transaction.objectStore.bind(transaction)
    const seen = new Set<IDBObjectStore>()
    transaction.objectStore = name => {
      const store = find(name)
      if (!seen.has(store)) {
        seen.add(store)
        intercept(store, store, transaction, number)
        const index = store.index.bind(store)
        store.index = indexName => {
          const found = index(indexName)
          intercept(found, store, transaction, number)
          return found
        }
      }
      return store
    }
  }

  function intercept(
    target: IDBObjectStore | IDBIndex,
    store: IDBObjectStore,
    transaction: Inner,
    number: number,
  ): void {
    for (const [method, operation] of Object.entries(kinds)) {
      const own: unknown = Reflect.get(Object.getPrototypeOf(target), method)
      if (typeof own !== 'function') continue
      Reflect.set(target, method, (...args: unknown[]) => {
        log.push({ what: operation, transaction: number, store: store.name })
        const effect = strikes(operation)
        if (effect?.kind === 'hangs') hang(transaction)
        else if (effect?.kind === 'closes') {
          queueMicrotask(() => {
            transaction._abort('AbortError')
            close(transaction.db)
          })
        } else if (effect?.kind === 'aborts') queueMicrotask(() => transaction._abort(effect.name))
        else if (effect?.kind === 'throws') throw thrown(effect)
        else if (effect) {
          return transaction._execRequestAsync({
            source: store,
            operation: () => {
              throw thrown(effect)
            },
          })
        }
        const request = own.apply(target, args) as IDBRequest
        request.addEventListener('success', () => log.push({ what: 'success', transaction: number, store: store.name }))
        return request
      })
    }
  }

  return {
    indexedDB: factory,
    log,
    inject(next) {
      fault = next
      left = next.nth
      hit = false
    },
    heal() {
      fault = null
      for (const start of hanging.splice(0)) start()
    },
    struck: () => hit,
  }
}

/** A database in memory that nobody has seen yet. */
export const emptyDisk = () => new IDBFactory()
