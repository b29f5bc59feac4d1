// What keeps the map from having right numbers, each problem with the entry where it can be mended.

import type { Study } from './study'
import type { Problem, ProblemCode } from './types'

/** All problems of a map, sorted by entry, then code. */
export function findProblems(study: Study): Problem[] {
  const { graph, starts, sections, network, stuck, times, order, solution, demand } = study
  if (graph.ids.length === 0) return [{ code: 'no-steps', entry: null }]
  const problems: Problem[] = [...graph.problems, ...starts.problems]
  const add = (code: ProblemCode, node: number): void => {
    problems.push({ code, entry: node === network.entry ? 'entry' : `steps/${graph.ids[node]}` })
  }
  for (let node = 0; node < starts.reached.length; node++) if (!starts.reached[node]) add('unreachable', node)
  for (const section of sections.values()) if (section.meetsEarly) add('branches-meet-early', section.split)
  for (const node of stuck) add('no-way-out', node)
  // Numbers beyond all bounds: there is a way out, but no item lives to find it.
  if (stuck.length === 0 && !solution) for (const { to } of starts.arcs) add('no-way-out', to)
  for (const node of order) {
    const known = times[node]
    if (!known) continue
    if (known.work === null) add('unknown-work', node)
    if (known.wait !== null) continue
    if (!known.isQueue) add('unknown-wait', node)
    else if (solution || demand === null) add('items-without-demand', node)
  }
  return problems.sort(byEntryThenCode)
}

function byEntryThenCode(a: Problem, b: Problem): number {
  return compare(a.entry ?? '', b.entry ?? '') || compare(a.code, b.code)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
