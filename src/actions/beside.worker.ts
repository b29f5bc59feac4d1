// Reads large files and backups, and writes backups, beside the page: gets one errand and answers once, with nothing when it
// cannot be done.

import { writeBackup } from '../files/backup-file'
import type { Errand } from './beside'
import { readBackupBytes } from './read-backup-bytes'
import { readMapBytes } from './read-map-bytes'

async function answerTo(errand: Errand): Promise<unknown> {
  if (errand.as === 'writing') return writeBackup(errand.entries, errand.madeAt, errand.damaged)
  const bytes = new Uint8Array(await errand.file.arrayBuffer())
  return errand.as === 'map' ? readMapBytes(bytes) : readBackupBytes(bytes)
}

self.addEventListener('message', ({ data }: MessageEvent<Errand>) => {
  answerTo(data).then(
    answer => self.postMessage(answer),
    () => self.postMessage(null),
  )
})
