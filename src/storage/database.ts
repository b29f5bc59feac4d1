// The connection to the database in the browser: opened at its first use, and again at the next use whenever it was closed,
// by another tab that upgrades or deletes the database, by the browser, or because it did not answer.

import { wrap } from 'idb'
import { type Connection, makeTables, nativeVersion } from './tables'

export interface Database {
  /** The open connection. Rejects with an OpenFailedError; each call after that tries again. */
  open(): Promise<Connection>
  /** Lets go of this connection, which is none any more; one that was opened since stays. */
  drop(connection: Connection): void
  /** Lets go of the connection, also of one that is still being opened. What was begun in it comes to its end. */
  close(): void
  /** What ends the transactions that are begun by way of this; see patientlyOn. */
  readonly givenUp?: AbortSignal
}

/** Where IndexedDB comes from; tests bring their own. */
export interface Engine {
  readonly indexedDB: IDBFactory
}

export interface DatabaseOptions {
  /** The browser's own when not given. */
  readonly engine?: Engine | undefined
  /** Called when another tab with an older Sluice keeps the database from being upgraded; it goes on when that tab is closed. */
  readonly blocked?: () => void
  /** Called when the connection was taken away: the database was upgraded, deleted or closed by somebody else. */
  readonly lost?: () => void
}

/** The database cannot be opened; `cause` is what the browser said. */
export class OpenFailedError extends Error {
  override name = 'OpenFailedError'
}

export function createDatabase(name: string, options: DatabaseOptions = {}): Database {
  let current: Promise<Connection> | null = null
  /** What `current` came to; null until then. */
  let live: Connection | null = null

  async function connect(version: number | undefined, tries: number): Promise<Connection> {
    let upgradeFailed: unknown
    try {
      const { indexedDB } = options.engine ?? globalThis
      if (!indexedDB) throw new DOMException('there is no IndexedDB', 'NotSupportedError')
      const request = indexedDB.open(name, version)
      request.addEventListener('upgradeneeded', () => {
        try {
          if (request.transaction) makeTables(request.result, request.transaction)
        } catch (reason) {
          // The browser would only say that it was broken off, and the page would have an error that nobody caught.
          upgradeFailed = reason
          request.transaction?.abort()
        }
      })
      request.addEventListener('blocked', () => options.blocked?.())
      return (await wrap(request)) as unknown as Connection
    } catch (error) {
      const reason = error instanceof Error ? error.name : ''
      // Newer tables open as they are: they can be read, and writer.ts sees that nothing is written.
      if (reason === 'VersionError' && version !== undefined) return connect(undefined, tries)
      // Chromium may say so right after a crash, and open the next moment.
      if (reason === 'UnknownError' && tries > 1) return connect(version, tries - 1)
      throw new OpenFailedError('the database cannot be opened', { cause: upgradeFailed ?? error })
    }
  }

  function open(): Promise<Connection> {
    if (current) return current
    const opening = connect(nativeVersion, 3)
    const forget = () => {
      if (current === opening) current = null
    }
    current = opening
    live = null
    opening.then(connection => {
      if (current === opening) live = connection
      // Given up while it was being opened.
      else connection.close()
      connection.addEventListener('versionchange', () => {
        // Whoever upgrades or deletes the database must not wait for this page.
        connection.close()
        forget()
        options.lost?.()
      })
      connection.addEventListener('close', () => {
        forget()
        options.lost?.()
      })
    }, forget)
    return opening
  }

  return {
    open,
    drop(connection) {
      if (connection === live) current = null
      connection.close()
    },
    close() {
      const closing = current
      current = null
      closing?.then(connection => connection.close()).catch(() => {})
    },
  }
}
