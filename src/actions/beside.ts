// Work beside the page, which stays alive meanwhile: starts the worker, hands it one errand, and waits for its answer. A worker that
// dies of a file, or comes to no end with it, is given up; the page does not try the same file itself then, it would go the same way.

import type { BackupEntry, RawMap } from '../model/backup'

/** A file to be read, or a backup to be written. */
export type Errand =
  | { readonly as: 'map' | 'backup' | 'table' | 'entries'; readonly file: File }
  | {
      readonly as: 'writing'
      readonly entries: readonly BackupEntry[]
      readonly madeAt: number
      readonly damaged: readonly RawMap[]
    }

/** What the worker says before it begins: what goes wrong from then on lies in the errand. */
export const begun = 'begun'

/** Milliseconds: several times what the largest file within the limits takes on a slow machine. */
const longestReading = 60_000

/** Reading was given up: it took more time or memory than there is. */
export class GivenUp extends Error {}

/** What is said then, behind the name of the file. */
export const givenUp =
  'Reading it took more time or memory than the browser gives, and was stopped. Hand in a smaller file.'

/**
 * The worker's answer; `null` when there is no worker to be had here, or it could not do it: the page does it itself then.
 * Rejects with GivenUp when a file is not to be read.
 */
export function beside<Answer>(errand: Errand): Promise<Answer | null> {
  if (typeof Worker === 'undefined') return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./beside.worker.ts', import.meta.url), { type: 'module' })
    let hasBegun = false
    const answer = (read: Answer | null) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(read)
    }
    const giveUp = () => {
      if (!hasBegun || errand.as === 'writing') return answer(null)
      clearTimeout(timer)
      worker.terminate()
      reject(new GivenUp(givenUp))
    }
    const timer = errand.as === 'writing' ? undefined : setTimeout(giveUp, longestReading)
    worker.addEventListener('message', ({ data }: MessageEvent<Answer | typeof begun | null>) => {
      if (data === begun) hasBegun = true
      else answer(data as Answer | null)
    })
    worker.addEventListener('error', giveUp)
    worker.addEventListener('messageerror', giveUp)
    worker.postMessage(errand)
  })
}
