// When the last backup was made, what is in it, and what stands in its way, in plain words.

import type { BackupState } from '../actions/auto-backup'
import { cited } from '../model/cited'
import { counted } from '../model/format'
import { whenWas } from './when-changed'

const day = 24 * 60 * 60 * 1000
/** After so many days with changes a backup is asked for. */
const remindAfter = 7
/** So many titles are named. */
const mostNamed = 3

/** "Last backup 10 minutes ago, into “Backups”." @param now milliseconds since 1970 */
export function backupSentence({ at, into, kind }: BackupState, now: number): string {
  if (kind === 'working') return 'Backing up now.'
  if (at === null) return 'No backup yet.'
  return `Last backup ${whenWas(at, now)}, ${into === '' ? 'downloaded' : `into ${cited(into)}`}.`
}

/** What somebody should do about it; '' when nothing. */
export function backupWarning({ at, kind, reason, changed, place, missing }: BackupState, now: number): string {
  const there = place ? cited(place.name) : ''
  if (kind === 'asks') return `Paused: the browser wants you to allow it again to write into ${there}.`
  if (kind === 'denied') return `Stopped: the browser does not let Sluice write into ${there}. Choose it again.`
  if (kind === 'failed') return `The last try failed. ${reason}`
  if (at !== null && missing.length > 0) return `Not in it, because it cannot be read: ${named(missing)}.`
  if (!changed || at === null || now - at < remindAfter * day) return ''
  return `Maps were changed since: ${counted(Math.floor((now - at) / day), 'day')} without a backup.`
}

/** Which maps are in the last backup as they were found; '' when all could be read. */
export function backupRemark({ asFound }: Pick<BackupState, 'asFound'>): string {
  if (asFound.length === 0) return ''
  return `Damaged, and in it as found, so that nothing is lost: ${named(asFound)}.`
}

function named(titles: readonly string[]): string {
  const some = titles.slice(0, mostNamed).map(cited).join(', ')
  return titles.length > mostNamed ? `${some} and ${titles.length - mostNamed} more` : some
}
