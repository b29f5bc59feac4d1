// Work beside the page, which stays alive meanwhile: starts the worker, hands it one errand, and waits for its answer.

import type { BackupEntry, RawMap } from '../model/backup'

/** A file to be read, or a backup to be written. */
export type Errand =
  | { readonly as: 'map' | 'backup'; readonly file: File }
  | {
      readonly as: 'writing'
      readonly entries: readonly BackupEntry[]
      readonly madeAt: number
      readonly damaged: readonly RawMap[]
    }

/** The worker's answer; `null` when there is no worker to be had here, or it could not do it: the page does it itself then. */
export function beside<Answer>(errand: Errand): Promise<Answer | null> {
  if (typeof Worker === 'undefined') return Promise.resolve(null)
  return new Promise(resolve => {
    const worker = new Worker(new URL('./beside.worker.ts', import.meta.url), { type: 'module' })
    const answer = (read: Answer | null) => {
      worker.terminate()
      resolve(read)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Answer | null>) => answer(data))
    worker.addEventListener('error', () => answer(null))
    worker.addEventListener('messageerror', () => answer(null))
    worker.postMessage(errand)
  })
}
