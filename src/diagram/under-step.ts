// What hangs below a step's box: its open blockers by weight, each with its experiments. Who comes first and how much room
// they take is settled here, from the document alone.

import { wrap } from '../drawing/text'
import { meanSeconds } from '../model/estimate'
import type { Blocker, Experiment, Id, MapDocument } from '../model/types'
import { pitch, stepWidth } from './step-size'

/** The column below a box is as wide as the pitch, or as the box where a flow runs down beside it. */
export const wideColumn = pitch - 6
export const narrowColumn = stepWidth
/** Blockers shown below a step; the others are counted. */
const shownBlockers = 2

export const titleSize = 12.5
export const titleLine = 16
export const flagRoom = 24
export const flagHeight = 22
/** Between a box or a card and the flag below it. */
export const aboveBlocker = 13
const aboveCard = 9
const cardHeight = 42
const cardPadding = 11
export const cardLine = 16
const needsHeight = 28
export const moreHeight = 22

export interface BlockerWithExperiments {
  readonly blocker: Blocker
  /** Running ones first, then candidates, then learned ones; each by order. */
  readonly experiments: readonly Experiment[]
}

interface Index {
  readonly byStep: ReadonlyMap<Id | null, readonly BlockerWithExperiments[]>
  /** Experiments that stand on no blocker. */
  readonly loose: readonly Experiment[]
}

const statusOrder = { running: 0, candidate: 1, learned: 2 } as const

const byOrder = (a: { order: number; id: Id }, b: { order: number; id: Id }): number =>
  a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const byStatus = (a: Experiment, b: Experiment): number =>
  statusOrder[a.status] - statusOrder[b.status] || byOrder(a, b)

/** The whole wait when no cost is given, which is as costly as it gets. */
const costOf = (doc: MapDocument, blocker: Blocker): number =>
  blocker.cost === null ? Number.POSITIVE_INFINITY : meanSeconds(blocker.cost, doc.calendar)

function byWeight(doc: MapDocument) {
  return (a: BlockerWithExperiments, b: BlockerWithExperiments): number => {
    const [costA, costB] = [costOf(doc, a.blocker), costOf(doc, b.blocker)]
    return b.blocker.votes - a.blocker.votes || (costA === costB ? byOrder(a.blocker, b.blocker) : costB - costA)
  }
}

const indexes = new WeakMap<MapDocument, Index>()

function indexOf(doc: MapDocument): Index {
  const known = indexes.get(doc)
  if (known) return known
  const onBlocker = new Map<Id, Experiment[]>()
  const loose: Experiment[] = []
  for (const experiment of Object.values(doc.experiments)) {
    if (experiment.blocker === null) loose.push(experiment)
    else onBlocker.set(experiment.blocker, [...(onBlocker.get(experiment.blocker) ?? []), experiment])
  }
  const byStep = new Map<Id | null, BlockerWithExperiments[]>()
  for (const blocker of Object.values(doc.blockers)) {
    if (blocker.status !== 'open') continue
    const entry = { blocker, experiments: (onBlocker.get(blocker.id) ?? []).sort(byStatus) }
    const list = byStep.get(blocker.step)
    if (list) list.push(entry)
    else byStep.set(blocker.step, [entry])
  }
  for (const list of byStep.values()) list.sort(byWeight(doc))
  const index = { byStep, loose: loose.sort(byStatus) }
  indexes.set(doc, index)
  return index
}

/** The open blockers of a step, the heaviest first; of the whole stream for `null`. */
export const blockersOf = (doc: MapDocument, step: Id | null): readonly BlockerWithExperiments[] =>
  indexOf(doc).byStep.get(step) ?? []

export const looseExperiments = (doc: MapDocument): readonly Experiment[] => indexOf(doc).loose

/** The blockers that are drawn, and those that are not. */
export function shownOf(
  doc: MapDocument,
  step: Id | null,
): { readonly shown: readonly BlockerWithExperiments[]; readonly more: readonly BlockerWithExperiments[] } {
  const all = blockersOf(doc, step)
  return { shown: all.slice(0, shownBlockers), more: all.slice(shownBlockers) }
}

/** A title is no wider than the box, so that neighbours' words stay apart. */
const titleRoom = (width: number): number => Math.min(width, stepWidth + 12) - flagRoom

/** A blocker's title on at most two lines in a column of this width. */
export const titleLines = (title: string, width: number, size = titleSize) =>
  wrap(title.trim() === '' ? 'Blocker without a name' : title, titleRoom(width), size, 400, 2)

export const cardRoom = (width: number): number => width - 2 * cardPadding

export const experimentTitle = (experiment: Pick<Experiment, 'title'>): string =>
  experiment.title.trim() === '' ? 'Experiment without a name' : experiment.title

/** An experiment's title on at most two lines of its card. */
export const cardLines = (title: string, width: number, size = 12) => wrap(title, cardRoom(width), size, 600, 2)

/** Height of an experiment's card; of the dashed one that asks for an experiment for `null`. */
export function cardHeightOf(experiment: Pick<Experiment, 'title'> | null, width: number): number {
  if (experiment === null) return needsHeight
  return cardHeight + (cardLines(experimentTitle(experiment), width).lines.length - 1) * cardLine
}

/** Where a blocker's card begins below the top of its flag. */
export const cardTop = (lines: number, hasVotes: boolean): number =>
  Math.max(flagHeight, (lines + (hasVotes ? 1 : 0)) * titleLine) + aboveCard

/** Where what follows begins, below the top of the flag of a blocker without a card. */
export const cardlessHeight = (lines: number, hasVotes: boolean): number => cardTop(lines, hasVotes) - aboveCard

/** Height below the box that a step's blockers take, without cards where `cards` is `false`; 0 without any. */
export function columnHeight(
  doc: MapDocument,
  step: Id | null,
  width: number = wideColumn,
  cards: boolean = true,
): number {
  const { shown, more } = shownOf(doc, step)
  let height = 0
  for (const { blocker, experiments } of shown) {
    const lines = titleLines(blocker.title, width).lines.length
    const hasVotes = blocker.votes > 0
    height += cards
      ? aboveBlocker + cardTop(lines, hasVotes) + cardHeightOf(experiments[0] ?? null, width)
      : aboveBlocker + cardlessHeight(lines, hasVotes)
  }
  return height + (more.length > 0 ? moreHeight : 0)
}
