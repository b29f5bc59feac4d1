// Which form the rows in the database have. An older Sluice that finds a newer form reads it as far as it can and writes nothing:
// what it does not understand it would spoil.

import type { Database } from './database'

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

/** Whether rows were written in a form that this page does not know. */
export async function isNewer(db: Database): Promise<boolean> {
  return (await formatOf(db)) > rowFormat
}

/** Runs in the transaction of a write, before it. Throws when this page must not write. */
export async function mayWrite(db: Database): Promise<void> {
  const format = await formatOf(db)
  if (format > rowFormat) throw new NewerFormatError('a newer Sluice has written here')
  if (format < rowFormat) await db.meta.put({ key: 'writer', format: rowFormat })
}
