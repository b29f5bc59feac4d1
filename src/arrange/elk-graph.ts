// A map, or some of its steps, as the graph that the Eclipse Layout Kernel lays out: boxes as large as they are drawn with what
// hangs below them, joined where work leaves and reaches them. Which flows lead forward is settled here, so that a loop never
// turns the map round.

import { forwardOrder, linksOf } from '../diagram/layers'
import { commonRows, ownShape, portHeight, stepHeight, stepWidth } from '../diagram/step-size'
import { columnHeight } from '../diagram/under-step'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'

export interface ElkPort {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly layoutOptions: Readonly<Record<string, string>>
}

/** A step; laid out it also has its place. */
export interface ElkBox {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly ports: readonly ElkPort[]
  readonly layoutOptions: Readonly<Record<string, string>>
}

export interface ElkEdge {
  readonly id: string
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly layoutOptions: Readonly<Record<string, string>>
}

export interface ElkGraph {
  readonly id: string
  readonly layoutOptions: Readonly<Record<string, string>>
  readonly children: readonly ElkBox[]
  readonly edges: readonly ElkEdge[]
}

/** Between boxes that stand above each other: work is sent back over their tops. */
const between = 86

const options: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.randomSeed': '1',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.thoroughness': '12',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.spacing.nodeNode': `${between}`,
  'elk.spacing.edgeNode': '28',
  'elk.spacing.edgeEdge': '14',
}

/** Steps of `ids` that no flow joins to another of them stand by themselves: the graph leaves them out. */
export const looseSteps = (doc: MapDocument, ids: ReadonlySet<Id>): readonly Id[] => {
  const joined = new Set(forwardFlows(doc, ids).flat())
  return [...ids].filter(id => !joined.has(id))
}

/** Pairs of steps between which work moves forward, each once; repairs follow those who send there. */
function forwardFlows(doc: MapDocument, ids: ReadonlySet<Id>): readonly (readonly [from: Id, to: Id])[] {
  const links = linksOf(doc)
  const order = forwardOrder(Object.keys(doc.steps), links)
  const position = new Map(order.map((id, index) => [id, index]))
  const pairs = new Map<string, readonly [Id, Id]>()
  for (const from of order) {
    for (const to of [...(links.next.get(from) ?? []), ...(links.repairs.get(from) ?? [])]) {
      if (!ids.has(from) || !ids.has(to) || (position.get(to) ?? 0) <= (position.get(from) ?? 0)) continue
      pairs.set(`${from} ${to}`, [from, to])
    }
  }
  return [...pairs.values()]
}

/**
 * The graph of some steps of a map; its order of nodes is the flow's. `main` is the path that should run straight, in flow order.
 */
export function elkGraph(doc: MapDocument, ids: ReadonlySet<Id>, main: readonly Id[]): ElkGraph {
  const pairs = forwardFlows(doc, ids)
  const joined = new Set(pairs.flat())
  const isMain = new Set(main.map((id, index) => `${main[index - 1] ?? ''} ${id}`))
  const rows = commonRows(doc).length
  const order = forwardOrder(Object.keys(doc.steps), linksOf(doc))
  return {
    id: 'map',
    layoutOptions: options,
    children: order
      .filter(id => joined.has(id))
      .map(id => {
        const step = own(doc.steps, id)
        const shape = step ? ownShape(doc, step) : { nameLines: 1, rows }
        // Two lines of name for all: boxes of a row share their header, and the row is not known yet.
        const height = Math.ceil(stepHeight({ nameLines: 2, rows: Math.max(rows, shape.rows) }) + columnHeight(doc, id))
        const side = (name: 'in' | 'out'): ElkPort => ({
          id: `${name} ${id}`,
          x: name === 'in' ? 0 : stepWidth,
          y: portHeight,
          layoutOptions: { 'elk.port.side': name === 'in' ? 'WEST' : 'EAST' },
        })
        return {
          id,
          width: stepWidth,
          height,
          ports: [side('in'), side('out')],
          layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
        }
      }),
    edges: pairs.map(([from, to]) => ({
      id: `${from} ${to}`,
      sources: [`out ${from}`],
      targets: [`in ${to}`],
      layoutOptions: isMain.has(`${from} ${to}`)
        ? { 'elk.layered.priority.straightness': '20', 'elk.layered.priority.direction': '10' }
        : {},
    })),
  }
}
