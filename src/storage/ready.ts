// A database that is open, or the reason why not. One that failed to open stays shut for Dexie: here each use tries again.

import type { Database } from './database'
import { GivenUpError, type Later, laterByTimer, patiently } from './patience'

/** Resolves when the database is open; rejects with what the browser says. */
export async function ready(db: Database): Promise<void> {
  if (!db.isOpen()) await db.open()
}

/** Something that is read: rejects with a GivenUpError when the storage does not answer. */
export function readPatiently<T>(db: Database, read: () => Promise<T>, later: Later = laterByTimer): Promise<T> {
  const task = async () => {
    await ready(db)
    return read()
  }
  return patiently(later, task, giveUp => giveUp()).catch((error: unknown) => {
    if (error instanceof GivenUpError) closeStuck(db)
    throw error
  })
}

/** After a task was given up: a connection that is still being opened would keep every other try waiting. */
export function closeStuck(db: Database): void {
  if (!db.isOpen()) db.close()
  closeLost(db)
}

/** After a connection turned out to be none any more: the next use opens another. */
export function closeLost(db: Database): void {
  db.close({ disableAutoOpen: false })
}
