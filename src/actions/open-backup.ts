// A backup of all maps that was opened or dropped: it is looked at in a dialog before anything is taken from it.

import { announceError } from '../session/announce'
import type { SessionStore } from '../session/session'

/** Larger files are no backups of ours; what else they are is said by whoever reads them. */
const largest = 65 * 1024 * 1024

/** Shows the dialog for a backup; says whether the file is one. What is wrong with one is said. */
export async function openBackupFile(session: SessionStore, file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (head[0] !== 0x50 || head[1] !== 0x4b || file.size > largest) return false
  const { isBackup, readBackup } = await import('../files/backup-file')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isBackup(bytes)) return false
  const read = readBackup(bytes)
  if (read.ok) session.setState({ backup: { name: file.name, bytes }, dialog: null })
  else announceError(session, `“${file.name}” was not opened. ${read.error.message}`)
  return true
}
