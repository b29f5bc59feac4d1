// The bytes of a zip archive as a backup: what the worker reads, and the page where there is no worker, is read here.

import { isBackup, readBackup } from '../files/read-backup'
import type { ReadBackup } from '../model/backup'
import type { Result } from '../model/result'

export type BackupAnswer = Result<ReadBackup> | 'another archive'

export const readBackupBytes = (bytes: Uint8Array): BackupAnswer =>
  isBackup(bytes) ? readBackup(bytes) : 'another archive'
