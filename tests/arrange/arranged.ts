// A map laid out as the app lays it out, by the same library without its worker.

import ELK from 'elkjs/lib/elk.bundled.js'
import { arrangedPlaces } from '../../src/arrange/arranged-places'
import { type ElkGraph, elkGraph } from '../../src/arrange/elk-graph'
import { assess } from '../../src/experiments/assess'
import type { Id, MapDocument } from '../../src/model/types'

export const elk = new ELK()

/** The places of all steps, or of some. */
export async function arranged(doc: MapDocument, ids: ReadonlySet<Id> = new Set(Object.keys(doc.steps))) {
  const graph = elkGraph(doc, ids, assess(doc).analysis.criticalPath)
  const answer = (await elk.layout(structuredClone(graph) as never)) as unknown as ElkGraph
  return arrangedPlaces(doc, ids, { ...graph, children: answer.children ?? [] }, null, [])
}
