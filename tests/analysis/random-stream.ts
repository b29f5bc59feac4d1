// Value streams drawn at random, as people draw them: sections in sections, choices inside branches, rework to anywhere, repair steps,
// two entries, branches that meet early or leave alone. Random maps (random-map.ts) try what is legal; these try what is usual.

import { emptyMap, newFlow, newStep } from '../../src/model/defaults'
import type { Flow, FlowKind, Id, MapDocument, Step } from '../../src/model/types'
import { type Chance, chanceFrom } from '../reference/chance'

const mostSteps = 14

interface Drawing {
  readonly chance: Chance
  readonly steps: Record<Id, Step>
  readonly flows: Record<Id, Flow>
  readonly ids: Id[]
}

/** A part of a stream: it is entered by its first step and left by its last. */
interface Part {
  readonly first: Id
  readonly last: Id
}

export function randomStream(seed: number): MapDocument {
  const chance = chanceFrom(seed)
  const drawing: Drawing = { chance, steps: {}, flows: {}, ids: [] }
  const main = row(drawing, chance.pick(1, 2, 2, 3))
  if (chance.happens(0.3)) secondEntry(drawing, main)
  if (chance.happens(0.15)) shortcut(drawing)
  if (chance.happens(0.15)) leaveAlone(drawing)
  for (let count = chance.below(4); count > 0; count--) sendBack(drawing, any(drawing), any(drawing))
  if (chance.happens(0.3)) repair(drawing)
  if (chance.happens(0.15)) moveBack(drawing)
  const map = emptyMap(`stream-${seed}`, '')
  const { steps, flows } = drawing
  const start = steps[main.first]
  if (start) steps[main.first] = { ...start, start: 1 }
  return { ...map, steps, flows, entry: chance.pick('choice', 'parallel') }
}

const any = ({ chance, ids }: Drawing): Id => ids[chance.below(ids.length)] ?? ''

function step({ chance, steps, ids }: Drawing): Id {
  // The letter in front decides ties of flow order.
  const id = `${chance.pick('a', 'b', 'c', 'd', 'e')}${ids.length}`
  const hours = (): string => `${chance.below(60)}h`
  const low = chance.below(10)
  steps[id] = {
    ...newStep(id, ''),
    wait: chance.pick(
      null,
      hours(),
      hours(),
      `${low}-${low + 1 + chance.below(50)}h`,
      `every ${1 + chance.below(80)}h`,
    ),
    work: chance.pick(null, hours(), hours(), `${low}-${low + 2}-${low + 3 + chance.below(20)}h`),
    completeAccurate: chance.pick(null, 0.5, 0.8, 0.9, 0.95),
    skip: chance.pick(null, null, null, null, 0.3, 0.5),
  }
  ids.push(id)
  return id
}

function flow({ chance, flows }: Drawing, kind: FlowKind, from: Id, to: Id, share: number | null = null): void {
  const id = `${chance.pick('f', 'g', 'h')}${Object.keys(flows).length}`
  flows[id] = { ...newFlow(id, kind, from, to), share }
}

function row(drawing: Drawing, depth: number): Part {
  const parts = Array.from({ length: drawing.chance.pick(1, 2, 2, 3) }, () => part(drawing, depth))
  for (const [place, { first }] of parts.entries()) {
    const before = parts[place - 1]
    if (before) flow(drawing, 'work', before.last, first)
  }
  const first = parts[0]?.first ?? ''
  return { first, last: parts.at(-1)?.last ?? first }
}

function part(drawing: Drawing, depth: number): Part {
  const { chance, ids, steps } = drawing
  const first = step(drawing)
  if (depth === 0 || ids.length > mostSteps - 4 || chance.happens(0.25)) return { first, last: first }
  const split = chance.pick('choice', 'parallel', 'parallel')
  const opened = steps[first]
  if (opened) steps[first] = { ...opened, split }
  const branches = Array.from({ length: chance.pick(2, 2, 3) }, () => row(drawing, depth - 1))
  const last = step(drawing)
  for (const [place, branch] of branches.entries()) {
    flow(drawing, 'work', first, branch.first, place > 0 && chance.happens(0.4) ? chance.pick(0.2, 0.3) : null)
    flow(drawing, 'work', branch.last, last)
  }
  if (chance.happens(0.1)) flow(drawing, 'work', first, last)
  return { first, last }
}

/** Another way in, at the first step or somewhere further on. */
function secondEntry(drawing: Drawing, { first }: Part): void {
  const { chance, steps } = drawing
  const target = chance.happens(0.5) ? first : any(drawing)
  const id = step(drawing)
  const second = steps[id]
  if (second) steps[id] = { ...second, start: chance.pick(null, 0.3, 1) }
  flow(drawing, 'work', id, target)
}

/** A way that nobody planned: it may make branches meet before they all do. */
function shortcut(drawing: Drawing): void {
  flow(drawing, 'work', any(drawing), any(drawing))
}

/** The way on from some step is gone. */
function leaveAlone({ chance, flows }: Drawing): void {
  const gone = Object.keys(flows)[chance.below(Object.keys(flows).length)]
  if (gone !== undefined) delete flows[gone]
}

function sendBack(drawing: Drawing, one: Id, other: Id): void {
  const { chance, ids } = drawing
  const isTurned = chance.happens(0.8) && ids.indexOf(one) < ids.indexOf(other)
  const [from, to] = isTurned ? [other, one] : [one, other]
  flow(drawing, 'rework', from, to, chance.pick(0.1, 0.2, 0.3))
}

function repair(drawing: Drawing): void {
  const from = any(drawing)
  const to = drawing.chance.happens(0.6) ? from : any(drawing)
  const id = step(drawing)
  flow(drawing, 'rework', from, id, drawing.chance.pick(0.2, 0.3))
  flow(drawing, 'work', id, to)
}

/** A choice that leads back to where the item has been. */
function moveBack(drawing: Drawing): void {
  flow(drawing, 'work', any(drawing), any(drawing), 0.2)
}
