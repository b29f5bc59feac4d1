// Adding a step where people point: after, before or beside another, at the end, or in the open. The flows around it are
// made anew so that the work still runs from start to end, and it all is one undo step.

import { newStep } from '../model/defaults'
import { own } from '../model/records'
import type { Id, MapDocument, Point, Step } from '../model/types'
import { type Adding, type MapDraft, repeatableIds } from './edit'
import { legalName } from './legal'
import { type DraftLinks, draftLinks, linksOf } from './links'
import { freeze, moveOn, type Places, roomAfter, roomBefore, roomBelow } from './places'
import { assignStep, type StepFields } from './step-fields'
import { workOrder } from './work-order'

/**
 * Where a new step goes. `beside` is a branch of its own between the same neighbours; `end` is after the last step; `open`
 * stands alone at a point of the canvas, or takes the work that leaves the step `from` there (a connection dragged into
 * the open). `drawn` is where everything stands now: from then on the map keeps these places.
 */
export type Placement =
  | { readonly where: 'after' | 'before' | 'beside'; readonly step: Id }
  | { readonly where: 'end' }
  | { readonly where: 'open'; readonly at: Point; readonly from: Id | null; readonly drawn: Places }

export interface NewStep extends StepFields {
  readonly name: string
}

/** Adds a step; the edit says its id. Ids of the flows that it needs are drawn from `newId` too. */
export function addStep(doc: MapDocument, step: NewStep, placement: Placement, newId: () => Id): Adding {
  const id = newId()
  const ids = repeatableIds(newId)
  return {
    id,
    label: addStepLabel(doc, step.name, placement),
    recipe: draft => insertStep(draft, id, step, placement, ids(), draftLinks(draft)),
  }
}

/** What will happen, in words: "Add Smoke test after Build". The quick line says the same before Enter. */
export function addStepLabel(doc: MapDocument, name: string, placement: Placement): string {
  const add = `Add ${name.trim() || 'step'}`
  if (placement.where === 'end') return add
  if (placement.where === 'open') {
    const from = own(doc.steps, placement.from)
    return from ? `${add} after ${from.name || 'step'}` : add
  }
  const neighbour = own(doc.steps, placement.step)
  if (!neighbour) return add
  const other = neighbour.name || 'step'
  if (placement.where !== 'beside') return `${add} ${placement.where} ${other}`
  return isOneOfSeveralChoices(doc, placement.step)
    ? `${add} as another way beside ${other}`
    : `${add} beside ${other}, in parallel`
}

function isOneOfSeveralChoices(doc: MapDocument, step: Id): boolean {
  const links = linksOf(doc)
  const ways = links.ins(step)
  if (ways.length === 0) return doc.entry === 'choice' && starts(doc.steps, id => links.ins(id).length > 0).length > 1
  return ways.every(({ from }) => links.outs(from).length > 1 && own(doc.steps, from)?.split === 'choice')
}

const starts = (steps: { readonly [id: Id]: unknown }, isEntered: (id: Id) => boolean): Id[] =>
  Object.keys(steps).filter(id => !isEntered(id))

/** The part of the recipe that others build on: a chain of steps is added with one index of the flows. */
export function insertStep(
  draft: MapDraft,
  id: Id,
  { name, ...fields }: NewStep,
  placement: Placement,
  nextId: () => Id,
  links: DraftLinks,
): void {
  const asked = placement.where === 'end' ? endOf(draft, links) : placement
  // Its own objects: the defaults are shared by all.
  const step: Step = { ...newStep(id, legalName(name.trim())), basis: {}, data: {} }
  draft.steps[id] = step
  const added = draft.steps[id]
  if (!added) return
  assignStep(added, fields)
  if (!asked) return
  if (asked.where === 'open') {
    freeze(draft, asked.drawn)
    added.position = { x: Math.round(asked.at.x), y: Math.round(asked.at.y) }
    if (asked.from !== null && own(draft.steps, asked.from)) links.add(nextId(), asked.from, id)
    // Set down beside a stream it counts once it is joined to it: else half of all items would begin there.
    else if (Object.keys(draft.steps).length > 1) added.start = 0
    return
  }
  if (asked.where === 'end' || !own(draft.steps, asked.step)) return
  if (asked.where === 'after') linkAfter(draft, asked.step, id, nextId, links)
  else if (asked.where === 'before') linkBefore(draft, asked.step, id, nextId, links)
  else linkBeside(draft, asked.step, id, nextId, links)
  const room = { after: roomAfter, before: roomBefore, beside: roomBelow }[asked.where]
  added.position = room(draft, asked.step, id, links)
  moveOn(draft, id, links)
}

function endOf(draft: MapDraft, links: DraftLinks): Placement | null {
  const order = workOrder(draft as MapDocument)
  const step = order.findLast(id => links.outs(id).length === 0) ?? order.at(-1)
  return step === undefined ? null : { where: 'after', step }
}

/** What came after the step now comes after the new one, choice or parallel split included. */
export function linkAfter(draft: MapDraft, step: Id, id: Id, nextId: () => Id, links: DraftLinks): void {
  const before = own(draft.steps, step)
  const added = own(draft.steps, id)
  if (!before || !added) return
  for (const flow of links.outs(step)) links.redirect(flow.id, { from: id })
  added.split = before.split
  before.split = 'choice'
  links.add(nextId(), step, id)
}

/** What led to the step now leads to the new one. Work that is sent back still goes to the step itself. */
export function linkBefore(draft: MapDraft, step: Id, id: Id, nextId: () => Id, links: DraftLinks): void {
  const after = own(draft.steps, step)
  const added = own(draft.steps, id)
  if (!after || !added) return
  for (const flow of links.ins(step)) links.redirect(flow.id, { to: id })
  added.start = after.start
  after.start = null
  links.add(nextId(), id, step)
}

/**
 * A branch of its own between the same neighbours. Where one way led to the step, both are now done (a parallel split);
 * where there was a choice already, it is one more way to choose.
 */
function linkBeside(draft: MapDraft, step: Id, id: Id, nextId: () => Id, links: DraftLinks): void {
  const other = own(draft.steps, step)
  const added = own(draft.steps, id)
  if (!other || !added) return
  const ways = links.ins(step)
  for (const { from } of ways) {
    const before = own(draft.steps, from)
    if (before && links.outs(from).length === 1) before.split = 'parallel'
    links.add(nextId(), from, id)
  }
  if (ways.length === 0) {
    const entered = (at: Id) => at === id || links.ins(at).length > 0
    if (starts(draft.steps, entered).length === 1) draft.entry = 'parallel'
  }
  const onward = links.outs(step)
  for (const { to, share } of onward) links.add(nextId(), id, to, share)
  added.split = onward.length > 1 ? other.split : 'choice'
}
