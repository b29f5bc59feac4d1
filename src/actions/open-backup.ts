// A backup of all maps that was opened or dropped: it is read beside the page, and looked at in a dialog before anything is taken
// from it.

import { cited } from '../model/cited'
import { announce, announceError } from '../session/announce'
import type { SessionStore } from '../session/session'
import { beside } from './beside'
import type { BackupAnswer } from './read-backup-bytes'

/** Larger files are no backups of ours; what else they are is said by whoever reads them. */
const largest = 65 * 1024 * 1024
/** Reading a larger one takes long enough to be said. */
const readInAMoment = 256 * 1024

/** Shows the dialog for a backup; says whether the file is one. What is wrong with one is said. */
export async function openBackupFile(session: SessionStore, file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (head[0] !== 0x50 || head[1] !== 0x4b || file.size > largest) return false
  if (file.size > readInAMoment) announce(session, `Reading ${cited(file.name)}…`)
  const read = (await beside<BackupAnswer>({ as: 'backup', file })) ?? (await readHere(file))
  if (read === 'another archive') return false
  if (read.ok) {
    const backup = { name: file.name, contents: read.value }
    session.setState({ backup, dialog: null, announcement: null })
  } else announceError(session, `${cited(file.name)} was not opened. ${read.error.message}`)
  return true
}

async function readHere(file: File): Promise<BackupAnswer> {
  const { readBackupBytes } = await import('./read-backup-bytes')
  return readBackupBytes(new Uint8Array(await file.arrayBuffer()))
}
