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
  const ending = signal ?? db.givenUp
  const breakOff = () => {
    try {
      transaction.abort()
    } catch {
      // It is over.
    }
  }
  // What was given up must not come about later.
  ending?.addEventListener('abort', breakOff)
  if (ending?.aborted) breakOff()
  // Not only the end of the work below hears of it.
  transaction.done.catch(() => {})
  try {
    const value = await work(transaction)
    await transaction.done
    return value
  } catch (error) {
    breakOff()
    // What waits in a transaction that fails hears only that it was aborted: the transaction itself knows why.
    const reason = transaction.error ?? error
    // WebKit says so of every request once its storage process has gone, and never closes the connection itself.
    if (isNamed(reason, 'UnknownError')) db.drop(transaction.db)
    throw reason
  }
}

async function begin<Mode extends 'readonly' | 'readwrite'>(
  db: Database,
  tables: readonly TableName[],
  mode: Mode,
): Promise<IDBPTransaction<Tables, TableName[], Mode>> {
  for (let tries = 3; ; tries--) {
    const connection = await db.open()
    try {
      // Strict: it is complete when its data is on the disk, not when the system has promised to write it.
      return connection.transaction([...tables], mode, { durability: 'strict' })
    } catch (error) {
      const isClosed = isNamed(error, 'InvalidStateError') || isNamed(error, 'UnknownError')
      if (!isClosed || tries === 1) throw error
      // Closed without a word, or while this waited for it. Others may have met the same and opened another: that one stays.
      db.drop(connection)
    }
  }
}

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name
