// Reads large files and backups, and writes backups, beside the page: gets one errand and answers once, with nothing when it
// cannot be done.

import { readClipboard } from '../edit/clipboard'
import { writeBackup } from '../files/backup-file'
import { openTable } from '../spreadsheet/open-table'
import { begun, type Errand } from './beside'
import { readBackupBytes } from './read-backup-bytes'
import { readMapBytes } from './read-map-bytes'

async function answerTo(errand: Errand): Promise<unknown> {
  if (errand.as === 'writing') return writeBackup(errand.entries, errand.madeAt, errand.damaged)
  const bytes = new Uint8Array(await errand.file.arrayBuffer())
  switch (errand.as) {
    case 'map':
      return readMapBytes(bytes)
    case 'table':
      return openTable(bytes)
    case 'entries':
      return readClipboard(new TextDecoder().decode(bytes))
    case 'backup':
      return readBackupBytes(bytes)
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Errand>) => {
  self.postMessage(begun)
  answerTo(data).then(
    answer => self.postMessage(answer),
    () => self.postMessage(null),
  )
})
