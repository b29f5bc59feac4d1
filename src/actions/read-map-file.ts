// A file that somebody handed in as a map: a small one is read at once, a large one in a worker, one that is too large not at all.

import { fileTooLarge, mostBytes } from '../model/limits'
import type { ReadMap } from '../model/parse'
import { type Result, refuse } from '../model/result'
import { beside } from './beside'

/** Read in less than the time of a frame or two. */
export const readAtOnce = 256 * 1024

/** Rejects when the browser cannot read the file at all. */
export async function readMapOf(file: File): Promise<Result<ReadMap>> {
  if (file.size > mostBytes) return refuse('', fileTooLarge)
  const besides = file.size > readAtOnce ? await beside<Result<ReadMap>>({ as: 'map', file }) : null
  if (besides) return besides
  const { readMapBytes } = await import('./read-map-bytes')
  return readMapBytes(new Uint8Array(await file.arrayBuffer()))
}
