// Whether anything on a map runs side by side: then lead time is the path by averages, and the explanation says so.

import type { Analysis } from '../analysis/types'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'

export function hasBranches(doc: MapDocument, analysis: Analysis): boolean {
  if (doc.entry === 'parallel' && analysis.starts.length > 1) return true
  const reachable = new Set(analysis.flowOrder)
  const leaving = new Map<string, number>()
  for (const { kind, from } of Object.values(doc.flows)) {
    if (kind === 'work') leaving.set(from, (leaving.get(from) ?? 0) + 1)
  }
  return [...leaving].some(([id, count]) => count > 1 && reachable.has(id) && own(doc.steps, id)?.split === 'parallel')
}
