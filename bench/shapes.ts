// Maps of any size for measuring: chain, branches, sections inside one another, small loops, and one loop over everything.

import { emptyMap, newFlow, newStep } from '../src/model/defaults'
import type { Flow, FlowKind, Id, MapDocument, Step } from '../src/model/types'

type Arrow = readonly [from: number, to: number, ...([kind: FlowKind, share: number] | [])]

/** What a shape is made of: so many steps from `first`, the arrows among them and to the step after the last, and who splits. */
interface Piece {
  readonly size: number
  readonly arrows: readonly Arrow[]
  readonly splits: readonly number[]
}

const idOf = (place: number): Id => `s${String(place).padStart(6, '0')}`

function draw(count: number, arrows: readonly Arrow[], splits: ReadonlySet<number>): MapDocument {
  const steps: Record<Id, Step> = {}
  const flows: Record<Id, Flow> = {}
  for (let place = 0; place < count; place++) {
    const id = idOf(place)
    const wait = `${1 + (place % 7)}d`
    steps[id] = {
      ...newStep(id, ''),
      wait,
      work: '1h',
      people: 1,
      completeAccurate: 0.99999,
      split: splits.has(place) ? 'parallel' : 'choice',
    }
  }
  for (const [place, [from, to, kind, share]] of arrows.entries()) {
    const id = `f${place}`
    flows[id] = { ...newFlow(id, kind ?? 'work', idOf(from), idOf(to)), share: share ?? null }
  }
  const doc: MapDocument = { ...emptyMap('bench', 'Bench'), demand: { items: 3, per: '1w' }, steps, flows }
  // As a map is after it was read from a file: equal texts are one text in memory.
  return JSON.parse(JSON.stringify(doc)) as MapDocument
}

/** Pieces one after another, then single steps until there are `count`. */
function repeat(count: number, piece: Piece, around: readonly Arrow[] = []): MapDocument {
  const arrows: Arrow[] = [...around]
  const splits = new Set<number>()
  let first = 0
  for (; first + piece.size < count; first += piece.size) {
    for (const [from, to, ...rest] of piece.arrows) arrows.push([from + first, to + first, ...rest])
    for (const split of piece.splits) splits.add(split + first)
  }
  for (; first < count - 1; first++) arrows.push([first, first + 1])
  return draw(count, arrows, splits)
}

const single: Piece = { size: 1, arrows: [[0, 1]], splits: [] }

/** A choice of three ways of one, two and three steps that come together again. */
const branchy: Piece = {
  size: 8,
  arrows: [
    [0, 1],
    [0, 2],
    [0, 4],
    [2, 3],
    [4, 5],
    [5, 6],
    [1, 7],
    [3, 7],
    [6, 7],
    [7, 8],
  ],
  splits: [],
}

/** A section in a section in a section, each beside a branch of one step, with a choice in the innermost. */
const nested: Piece = {
  size: 12,
  arrows: [
    [0, 1],
    [0, 11],
    [1, 2],
    [1, 9],
    [2, 3],
    [2, 4],
    [3, 5],
    [3, 6],
    [4, 7],
    [5, 7],
    [6, 7],
    [7, 8],
    [8, 10],
    [9, 10],
    [10, 11],
    [11, 12],
  ],
  splits: [0, 1, 2],
}

/** Ten steps of which one sends back over three and one over seven. */
const loops: Piece = {
  size: 10,
  arrows: [
    ...Array.from({ length: 10 }, (_, place): Arrow => [place, place + 1]),
    [4, 1, 'rework', 0.2],
    [8, 1, 'rework', 0.1],
  ],
  splits: [],
}

/** Sections that are sent back as a whole, and steps that send back into them. */
const sentBack: Piece = {
  ...nested,
  arrows: [...nested.arrows, [7, 0, 'rework', 0.1], [9, 1, 'rework', 0.2], [11, 5, 'rework', 0.1]],
}

/** Sections inside one another down to the middle of the map: split, one step beside it, meeting step. */
function deep(count: number): MapDocument {
  const depth = Math.floor((count - 1) / 3)
  const arrows: Arrow[] = []
  for (let level = 0; level < depth; level++) {
    const isInmost = level + 1 === depth
    const join = 3 * depth - level
    arrows.push(
      [level, isInmost ? 2 * depth : level + 1],
      [isInmost ? 2 * depth : join - 1, join],
      [level, depth + level],
      [depth + level, join],
    )
  }
  return draw(3 * depth + 1, arrows, new Set(Array.from({ length: depth }, (_, level) => level)))
}

const backToStart = (count: number): Arrow => [count - 2, 0, 'rework', 0.2]

export const shapes: Readonly<Record<string, (count: number) => MapDocument>> = {
  chain: count => repeat(count, single),
  branchy: count => repeat(count, branchy),
  nested: count => repeat(count, nested),
  'nested to the middle': deep,
  'with loops': count => repeat(count, loops),
  'nested, sent back': count => repeat(count, sentBack),
  'chain, sent back from end to start': count => repeat(count, single, [backToStart(count)]),
  'all of it, sent back from end to start': count => repeat(count, sentBack, [backToStart(count)]),
}
