// A file that somebody handed in as a map: a small one is read at once, a large one in a worker, one that is too large not at all.

import { fileTooLarge, mostBytes } from '../model/limits'
import type { ReadMap } from '../model/parse'
import { type Result, refuse } from '../model/result'

/** Read in less than the time of a frame or two. */
export const readAtOnce = 256 * 1024

/** Rejects when the browser cannot read the file at all. */
export async function readMapOf(file: File): Promise<Result<ReadMap>> {
  if (file.size > mostBytes) return refuse('', fileTooLarge)
  const besides = file.size > readAtOnce ? await readBesides(file) : null
  if (besides) return besides
  const { readMapBytes } = await import('./read-map-bytes')
  return readMapBytes(new Uint8Array(await file.arrayBuffer()))
}

/** What the worker makes of it; `null` when there is no worker to be had here, or it could not read it. */
function readBesides(file: File): Promise<Result<ReadMap> | null> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('./read-map.worker.ts', import.meta.url), { type: 'module' })
    const answer = (read: Result<ReadMap> | null) => {
      worker.terminate()
      resolve(read)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Result<ReadMap> | null>) => answer(data))
    worker.addEventListener('error', () => answer(null))
    worker.addEventListener('messageerror', () => answer(null))
    worker.postMessage(file)
  })
}
