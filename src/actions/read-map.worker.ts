// Reads a large file beside the page, which stays alive meanwhile: gets the file, answers once with a map, a refusal, or nothing.

import { readMapBytes } from './read-map-bytes'

self.addEventListener('message', ({ data }: MessageEvent<File>) => {
  data.arrayBuffer().then(
    bytes => self.postMessage(readMapBytes(new Uint8Array(bytes))),
    // It cannot be read: the page tries it too, and says so.
    () => self.postMessage(null),
  )
})
