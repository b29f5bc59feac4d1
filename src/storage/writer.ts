// Which form the rows in the database have. An older Sluice that finds a newer form reads it as far as it can and writes nothing:
// what it does not understand it would spoil.

import { type Database, databaseVersion } from './database'

/** Raised when rows change their meaning. New tables and indexes are a version of the database instead. */
export const rowFormat = 1

/** What stops a write: another page has written in a newer form. */
export class NewerFormatError extends Error {
  override name = 'NewerFormatError'
}

async function formatOf(db: Database): Promise<number> {
  const row = await db.meta.get('writer')
  return typeof row?.format === 'number' ? row.format : 0
}

/** Whether the tables are of a version that this page does not know. Dexie writes it times ten. */
const isUpgraded = (db: Database): boolean => db.backendDB().version / 10 > databaseVersion

/** Whether a newer page made the tables, or wrote rows in a form that this one does not know. Dexie opens newer tables silently. */
export async function isNewer(db: Database): Promise<boolean> {
  return isUpgraded(db) || (await formatOf(db)) > rowFormat
}

/** Runs in the transaction of a write, before it. Throws when this page must not write. */
export async function mayWrite(db: Database): Promise<void> {
  const format = await formatOf(db)
  if (format > rowFormat || isUpgraded(db)) throw new NewerFormatError('a newer Sluice has written here')
  if (format < rowFormat) await db.meta.put({ key: 'writer', format: rowFormat })
}
