// Steps as lines of text: the first run and pasted lists. While somebody types, the steps that are still named keep their
// numbers, blockers and branches; only what the lines say changes.

import { current } from 'immer'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { insertStep, linkAfter, linkBefore } from './add-step'
import { type Edit, type MapDraft, repeatableIds } from './edit'
import { legalName } from './legal'
import { type DraftLinks, draftLinks } from './links'
import { matchNames, type NamedStep } from './match-names'
import { removeSteps, takeOut } from './remove'
import { type ToldStep, tell, tellTeams } from './told-steps'
import { workOrder } from './work-order'

/** The names of a map's steps as lines: first to last, or last to first when they are told backwards. */
export function stepNames(doc: MapDocument, forwards: boolean): readonly string[] {
  const names = workOrder(doc).map(id => own(doc.steps, id)?.name ?? '')
  return forwards ? names : names.reverse()
}

/** Steps told forwards or backwards in the order of the work. */
const inOrder = (lines: readonly (readonly ToldStep[])[], forwards: boolean): readonly ToldStep[] =>
  (forwards ? lines : [...lines].reverse())
    .flat()
    .map(step => ({ ...step, name: legalName(step.name.trim()) }))
    .filter(({ name }) => name !== '')

/**
 * Makes the map's steps those that the lines tell, in that order. A name that stays keeps its step, wherever it moved; a line
 * that was changed renames its step; a line that went takes its step along; a new line adds one in its place. Numbers and
 * teams that lines say are set; those that `before` said, and that are no longer there, are taken away.
 */
export function syncSteps(
  doc: MapDocument,
  lines: readonly (readonly ToldStep[])[],
  forwards: boolean,
  newId: () => Id,
  before: readonly (readonly ToldStep[])[] = [],
): Edit {
  const ids = repeatableIds(newId)
  const wanted = inOrder(lines, forwards)
  return {
    label: `List ${wanted.length === 1 ? '1 step' : `${wanted.length} steps`}`,
    recipe: draft => sync(draft, wanted, inOrder(before, forwards), ids()),
    mergeKey: `list of steps ${doc.id}`,
  }
}

/** Adds steps one after the other: after the last one, or told backwards, each before the one named before it. */
export function addSteps(names: readonly string[], forwards: boolean, newId: () => Id): Edit {
  const ids = repeatableIds(newId)
  const added = names.map(name => name.trim()).filter(name => name !== '')
  return {
    label: `Add ${added.length === 1 ? added[0] : `${added.length} steps`}`,
    recipe(draft) {
      const nextId = ids()
      const links = draftLinks(draft)
      const order = workOrder(current(draft) as MapDocument)
      let neighbour = forwards ? (order.findLast(id => links.outs(id).length === 0) ?? order.at(-1)) : order[0]
      for (const name of added) {
        const id = nextId()
        const placement =
          neighbour === undefined
            ? ({ where: 'end' } as const)
            : ({ where: forwards ? 'after' : 'before', step: neighbour } as const)
        insertStep(draft, id, { name }, placement, nextId, links)
        neighbour = id
      }
    },
  }
}

function sync(draft: MapDraft, wanted: readonly ToldStep[], said: readonly ToldStep[], nextId: () => Id): void {
  const links = draftLinks(draft)
  const before: NamedStep[] = workOrder(current(draft) as MapDocument).map(id => ({
    id,
    name: own(draft.steps, id)?.name ?? '',
  }))
  const { lines, kept } = matchNames(
    before,
    wanted.map(step => step.name),
  )
  const saidOf = new Map(said.map(step => [step.name, step]))
  const told: { id: Id; told: ToldStep; before: ToldStep | undefined }[] = []
  const staying = new Set(lines.map(line => line.id))
  const gone = before.filter(({ id }) => !staying.has(id))
  removeSteps(
    draft,
    gone.map(({ id }) => id),
    nextId,
    links,
  )

  let previous: Id | null = null
  let firstKept = lines.find(line => line.id !== null && kept.has(line.id))?.id ?? null
  for (const [at, line] of lines.entries()) {
    const id: Id = line.id ?? nextId()
    const step = own(draft.steps, id)
    const now = wanted[at]
    if (now) told.push({ id, told: now, before: step && saidOf.get(step.name) })
    if (!step) {
      const placement =
        previous !== null
          ? { where: 'after' as const, step: previous }
          : firstKept !== null
            ? { where: 'before' as const, step: firstKept }
            : null
      insertStep(draft, id, { name: line.name }, placement ?? { where: 'end' }, nextId, links)
    } else {
      step.name = line.name
      if (!kept.has(id)) move(draft, id, previous, firstKept, nextId, links)
    }
    previous = id
    firstKept = null
  }
  for (const { id, told: now, before: then } of told) {
    const step = own(draft.steps, id)
    if (step) tell(step, now, then)
  }
  tellTeams(draft, current(draft) as MapDocument, told, nextId)
}

/** Takes a step out of its place and puts it where its line now is. */
function move(draft: MapDraft, id: Id, after: Id | null, before: Id | null, nextId: () => Id, links: DraftLinks): void {
  takeOut(draft, id, nextId, links)
  if (after !== null) linkAfter(draft, after, id, nextId, links)
  else if (before !== null && before !== id) linkBefore(draft, before, id, nextId, links)
}
