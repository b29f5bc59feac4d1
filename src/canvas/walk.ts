// Where an arrow key leads: along the flow between steps, down into a step's blockers and experiments, across to what stands beside.

import type { EntryRef } from '../model/entry'
import { type Box, centre } from './box'

export type Direction = 'left' | 'right' | 'up' | 'down'

export interface WalkFlow {
  readonly ref: EntryRef
  readonly from: EntryRef
  readonly to: EntryRef
  readonly forward: boolean
}

/** What the walk needs to know of the map as drawn. */
export interface WalkMap {
  /** Everything that has a place of its own: steps, symbols, notes. */
  readonly boxes: Readonly<Record<EntryRef, Box>>
  readonly flows: readonly WalkFlow[]
  /** Blockers and experiments in the column below their step, in drawing order. */
  readonly below: Readonly<Record<EntryRef, readonly EntryRef[]>>
  /** Steps in flow order: the first is where the walk begins. */
  readonly order: readonly EntryRef[]
}

const signs = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const

/** The nearest box that lies mainly in the direction; sideways distance counts double. */
function beside(map: WalkMap, at: EntryRef, direction: Direction): EntryRef | null {
  const own = map.boxes[at]
  if (!own) return null
  const [sx, sy] = signs[direction]
  const from = centre(own)
  let best: { ref: EntryRef; distance: number } | null = null
  for (const [ref, box] of Object.entries(map.boxes) as [EntryRef, Box][]) {
    if (ref === at) continue
    const to = centre(box)
    const ahead = (to.x - from.x) * sx + (to.y - from.y) * sy
    const aside = Math.abs((to.x - from.x) * sy) + Math.abs((to.y - from.y) * sx)
    if (ahead <= 0 || aside > ahead * 2) continue
    const distance = ahead + aside * 2
    if (best === null || distance < best.distance) best = { ref, distance }
  }
  return best?.ref ?? null
}

function alongFlow(map: WalkMap, at: EntryRef, direction: 'left' | 'right'): EntryRef | null {
  const own = map.boxes[at]
  const ends = map.flows
    .filter(flow => flow.forward && (direction === 'right' ? flow.from : flow.to) === at)
    .map(flow => (direction === 'right' ? flow.to : flow.from))
    .filter(ref => map.boxes[ref] !== undefined && ref !== at)
  const height = own ? centre(own).y : 0
  const away = (ref: EntryRef): number => {
    const box = map.boxes[ref]
    return box ? Math.abs(centre(box).y - height) : 0
  }
  // The branch on the same level goes on straight; of two as near, the first drawn.
  const sorted = ends
    .map((ref, index) => ({ ref, index }))
    .sort((a, b) => away(a.ref) - away(b.ref) || a.index - b.index)
  return sorted[0]?.ref ?? null
}

function stepOf(map: WalkMap, ref: EntryRef): EntryRef | null {
  for (const [step, refs] of Object.entries(map.below) as [EntryRef, readonly EntryRef[]][]) {
    if (refs.includes(ref)) return step
  }
  return null
}

function fromBelow(map: WalkMap, at: EntryRef, step: EntryRef, direction: Direction): EntryRef | null {
  const column = map.below[step] ?? []
  const index = column.indexOf(at)
  if (direction === 'up') return column[index - 1] ?? step
  if (direction === 'down') return column[index + 1] ?? beside(map, step, 'down')
  return walk(map, step, direction)
}

function fromFlow(map: WalkMap, flow: WalkFlow, direction: Direction): EntryRef | null {
  if (direction === 'left') return flow.from
  if (direction === 'right') return flow.to
  const siblings = map.flows.filter(other => other.from === flow.from || other.to === flow.to)
  return siblings[siblings.indexOf(flow) + (direction === 'down' ? 1 : -1)]?.ref ?? null
}

/** The entry that an arrow key leads to from `at`; `null` where there is none. Nothing selected: the first step. */
export function walk(map: WalkMap, at: EntryRef | null, direction: Direction): EntryRef | null {
  if (at === null) return map.order[0] ?? null
  const flow = map.flows.find(candidate => candidate.ref === at)
  if (flow) return fromFlow(map, flow, direction)
  const step = stepOf(map, at)
  if (step !== null) return fromBelow(map, at, step, direction)
  if (map.boxes[at] === undefined) return map.order[0] ?? null
  if (direction === 'down') return map.below[at]?.[0] ?? beside(map, at, 'down')
  if (direction === 'up') return beside(map, at, 'up')
  return alongFlow(map, at, direction) ?? beside(map, at, direction)
}

/** The first flow that leaves (right) or enters (left) what is at `at`. */
export function walkOntoFlow(map: WalkMap, at: EntryRef, direction: 'left' | 'right'): EntryRef | null {
  const step = stepOf(map, at) ?? at
  return map.flows.find(flow => (direction === 'right' ? flow.from : flow.to) === step)?.ref ?? null
}

/**
 * Everything once, in the order in which it is read: each step in flow order with what stands below it and the flows that
 * leave it, then symbols and notes from the top left, with theirs.
 */
export function readingOrder(map: WalkMap): readonly EntryRef[] {
  const steps = new Set(map.order)
  const within = new Set(Object.values(map.below).flat())
  const others = (Object.entries(map.boxes) as [EntryRef, Box][])
    .filter(([ref]) => !steps.has(ref) && !within.has(ref))
    .sort(([, a], [, b]) => a.y - b.y || a.x - b.x)
    .map(([ref]) => ref)
  const leaving = new Map<EntryRef, EntryRef[]>()
  for (const { ref, from } of map.flows) {
    const known = leaving.get(from)
    if (known) known.push(ref)
    else leaving.set(from, [ref])
  }
  return [...map.order, ...others].flatMap(ref => [ref, ...(map.below[ref] ?? []), ...(leaving.get(ref) ?? [])])
}

/** What is read after (or before) what is at `at`; `null` at the end. */
export function walkThrough(map: WalkMap, at: EntryRef | null, by: 1 | -1): EntryRef | null {
  const all = readingOrder(map)
  return all[at === null ? 0 : all.indexOf(at) + by] ?? null
}
