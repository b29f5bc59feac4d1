// Which form the rows in the database have. An older Sluice that finds a newer form reads it as far as it can and writes nothing:
// what it does not understand it would spoil.

import { nativeVersion, type Reading, type Writing } from './tables'

/** Raised when rows change their meaning. New tables and indexes are a version of the database instead. */
export const rowFormat = 1

/** What stops a write: another page has written in a newer form. */
export class NewerFormatError extends Error {
  override name = 'NewerFormatError'
}

async function formatOf(transaction: Reading): Promise<number> {
  const row = await transaction.objectStore('meta').get('writer')
  return typeof row?.format === 'number' ? row.format : 0
}

/** Whether the tables are of a version that this page does not know. */
const isUpgraded = (transaction: Reading): boolean => transaction.db.version > nativeVersion

/** Whether a newer page made the tables, or wrote rows in a form that this one does not know. */
export async function isNewer(transaction: Reading): Promise<boolean> {
  return isUpgraded(transaction) || (await formatOf(transaction)) > rowFormat
}

/** Runs in the transaction of a write, before it. Throws when this page must not write. */
export async function mayWrite(transaction: Writing): Promise<void> {
  const format = await formatOf(transaction)
  if (format > rowFormat || isUpgraded(transaction)) throw new NewerFormatError('a newer Sluice has written here')
  if (format < rowFormat) await transaction.objectStore('meta').put({ key: 'writer', format: rowFormat })
}
