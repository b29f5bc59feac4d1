// When the last backup was made and what stands in its way, in plain words.

import type { BackupState } from '../actions/auto-backup'
import { cited } from '../model/cited'
import { counted } from '../model/format'
import { whenWas } from './when-changed'

const day = 24 * 60 * 60 * 1000
/** After so many days with changes a backup is asked for. */
const remindAfter = 7

/** "Last backup 10 minutes ago in “Backups”." @param now milliseconds since 1970 */
export function backupSentence({ at, folder, kind }: BackupState, now: number): string {
  if (kind === 'working') return 'Backing up now.'
  if (at === null) return 'No backup yet.'
  return `Last backup ${whenWas(at, now)}${folder === null ? '' : ` in ${cited(folder)}`}.`
}

/** What somebody should do about it; '' when nothing. */
export function backupWarning({ at, kind, reason, changed }: BackupState, now: number): string {
  if (kind === 'asks') return 'The folder needs your permission again.'
  if (kind === 'failed') return `The last try failed: ${reason}`
  if (!changed || at === null || now - at < remindAfter * day) return ''
  return `Maps were changed since: ${counted(Math.floor((now - at) / day), 'day')} without a backup.`
}
