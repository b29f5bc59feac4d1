// Transactions: each opens the database where it is shut, is broken off by any error in it, and is done when the browser says that
// it is complete. Nothing but requests of the same transaction may be awaited in one: it would be complete before its time.

import type { IDBPTransaction } from 'idb'
import type { Database } from './database'
import type { Reading, TableName, Tables, Writing } from './tables'

export function reading<T>(
  db: Database,
  tables: readonly TableName[],
  work: (transaction: Reading) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  return transact(db, tables, 'readonly', work, signal)
}

/** Resolves when what was written is on the disk. */
export function writing<T>(
  db: Database,
  tables: readonly TableName[],
  work: (transaction: Writing) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  return transact(db, tables, 'readwrite', work, signal)
}

async function transact<Mode extends 'readonly' | 'readwrite', T>(
  db: Database,
  tables: readonly TableName[],
  mode: Mode,
  work: (transaction: IDBPTransaction<Tables, TableName[], Mode>) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const transaction = await begin(db, tables, mode)
  const breakOff = () => {
    try {
      transaction.abort()
    } catch {
      // It is over.
    }
  }
  // What was given up must not come about later.
  signal?.addEventListener('abort', breakOff)
  if (signal?.aborted) breakOff()
  // Not only the end of the work below hears of it.
  transaction.done.catch(() => {})
  try {
    const value = await work(transaction)
    await transaction.done
    return value
  } catch (error) {
    breakOff()
    // What waits in a transaction that fails hears only that it was aborted: the transaction itself knows why.
    throw transaction.error ?? error
  }
}

async function begin<Mode extends 'readonly' | 'readwrite'>(
  db: Database,
  tables: readonly TableName[],
  mode: Mode,
): Promise<IDBPTransaction<Tables, TableName[], Mode>> {
  // Strict: it is complete when its data is on the disk, not when the system has promised to write it.
  const start = async () => (await db.open()).transaction([...tables], mode, { durability: 'strict' })
  try {
    return await start()
  } catch (error) {
    if (!isClosed(error)) throw error
    // Closed without a word, or while this waited for it.
    db.close()
    return start()
  }
}

/** Whether it says that the connection is none any more. */
const isClosed = (error: unknown): boolean => error instanceof Error && error.name === 'InvalidStateError'
