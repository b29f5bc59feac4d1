// The Eclipse Layout Kernel in a worker of its own: loaded when a map is first tidied up, and kept for the next time. The
// worker comes from the app's own files, so it works offline and asks no other address.

import ELK from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'
import type { ElkGraph } from '../arrange/elk-graph'

interface Running {
  readonly elk: { layout(graph: unknown): Promise<unknown> }
  /** Rejects when the worker cannot be loaded, which the library itself never says. */
  readonly failed: Promise<never>
}

let running: Running | null = null

function start(): Running {
  let fail: (error: Error) => void = () => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  failed.catch(() => {
    running = null
  })
  const elk = new ELK({
    workerFactory: () => {
      const worker = new Worker(workerUrl)
      worker.addEventListener('error', event => fail(new Error(event.message || 'the worker did not start')))
      return worker
    },
  })
  return { elk, failed }
}

/** The graph with the places of its boxes. Rejects when the worker cannot be loaded. */
export async function layOut(graph: ElkGraph): Promise<ElkGraph> {
  running ??= start()
  const { elk, failed } = running
  const answer = (await Promise.race([elk.layout(structuredClone(graph)), failed])) as ElkGraph
  return { ...graph, children: answer.children }
}
