// The bytes of a file as a map: what the page reads itself and what its worker reads is read here.

import { notUtf8, readMapFile } from '../files/open-file'
import type { ReadMap } from '../model/parse'
import { type Result, refuse } from '../model/result'

/** Never throws. What is not UTF-8 is said to be what it is, and never opened with letters missing. */
export function readMapBytes(bytes: Uint8Array<ArrayBuffer>): Result<ReadMap> {
  try {
    return readMapFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  // Mostly a picture or an office document, and the reader names what it is.
  const read = readMapFile(new TextDecoder().decode(bytes))
  return read.ok ? refuse('', notUtf8) : read
}
