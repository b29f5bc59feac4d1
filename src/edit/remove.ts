// Removing entries. A step taken out of the middle leaves its neighbours joined; what stood on it goes with it, what merely
// mentions it is let go of (the store's mending does that), all in one undo step.

import { type EntryRef, splitRef } from '../model/entry'
import type { Fraction, Id, MapDocument } from '../model/types'
import { type Edit, type MapDraft, nameOf, repeatableIds } from './edit'
import { type DraftLinks, draftLinks } from './links'
import { own } from './records'

/**
 * Removes steps, flows, symbols, notes, blockers, experiments and teams, several at once. With a step go its flows, its
 * blockers and their candidate experiments; an experiment that ran or was learned from stays, on no blocker. A step in a
 * chain leaves one flow from the step before to the step after.
 */
export function removeEntries(doc: MapDocument, refs: readonly EntryRef[], newId: () => Id): Edit {
  const wanted = refs.map(splitRef)
  const idsOf = (collection: string) => wanted.filter(ref => ref.collection === collection).map(ref => ref.id)
  const ids = repeatableIds(newId)
  return {
    label: `Remove ${removedName(doc, refs)}`,
    recipe(draft) {
      const links = draftLinks(draft)
      for (const id of idsOf('flows')) removeFlow(draft, id, links)
      const nextId = ids()
      for (const id of idsOf('steps')) removeStep(draft, id, nextId, links)
      for (const id of idsOf('symbols')) removeWithFlows(draft, 'symbols', id)
      for (const id of idsOf('blockers')) removeBlocker(draft, id)
      for (const id of idsOf('experiments')) delete draft.experiments[id]
      for (const id of idsOf('notes')) delete draft.notes[id]
      for (const id of idsOf('teams')) delete draft.teams[id]
    },
  }
}

function removedName(doc: MapDocument, refs: readonly EntryRef[]): string {
  const kinds = new Set(refs.map(ref => splitRef(ref).collection))
  const [kind] = kinds
  if (kinds.size !== 1 || kind === undefined) return `${refs.length} entries`
  const names = refs.map(ref => nameIn(doc, ref))
  return names.length === 1 && !names[0] ? singular(kind) : nameOf(names, kind)
}

const singular = (collection: string): string => collection.replace(/s$/, '')

function nameIn(doc: MapDocument, ref: EntryRef): string {
  const { collection, id } = splitRef(ref)
  if (collection === 'steps') return own(doc.steps, id)?.name ?? ''
  if (collection === 'teams') return own(doc.teams, id)?.name ?? ''
  if (collection === 'blockers') return own(doc.blockers, id)?.title ?? ''
  if (collection === 'experiments') return own(doc.experiments, id)?.title ?? ''
  return ''
}

function removeFlow(draft: MapDraft, id: Id, links: DraftLinks): void {
  const flow = own(draft.flows, id)
  if (!flow) return
  const { from, kind } = flow
  links.remove(id)
  delete draft.flows[id]
  if (kind === 'work') links.tidy(from)
}

function removeWithFlows(draft: MapDraft, collection: 'steps' | 'symbols', id: Id): void {
  if (!own<unknown>(draft[collection], id)) return
  for (const flow of Object.values(draft.flows)) if (flow.from === id || flow.to === id) delete draft.flows[flow.id]
  delete draft[collection][id]
}

/** Takes a step out with all that stands on it and joins its neighbours. */
export function removeStep(draft: MapDraft, id: Id, nextId: () => Id, links: DraftLinks): void {
  if (!own(draft.steps, id)) return
  takeOut(draft, id, nextId, links)
  removeWithFlows(draft, 'steps', id)
  for (const blocker of Object.values(draft.blockers)) if (blocker.step === id) removeBlocker(draft, blocker.id)
}

/** Takes a blocker away with its candidate experiments; what ran or was learned from stays, on no blocker. */
export function removeBlocker(draft: MapDraft, id: Id): void {
  delete draft.blockers[id]
  for (const experiment of Object.values(draft.experiments)) {
    if (experiment.blocker !== id) continue
    if (experiment.status === 'candidate') delete draft.experiments[experiment.id]
    else experiment.blocker = null
  }
}

/**
 * Lets the work pass a step by: its work flows go, and where nothing else leads from a step before it to a step after it, a
 * flow does. The step stays, on its own.
 */
export function takeOut(draft: MapDraft, id: Id, nextId: () => Id, links: DraftLinks): void {
  const step = own(draft.steps, id)
  if (!step) return
  const ins = links.ins(id)
  const outs = links.outs(id)
  const left = new Set([...ins, ...outs].map(flow => flow.id))
  for (const flow of left) links.detach(flow)
  // A start that is taken out hands its place on.
  const [first] = outs
  const next = first && outs.length === 1 ? own(draft.steps, first.to) : undefined
  if (next && step.start !== null && next.start === null) next.start = step.start
  step.start = null

  for (const into of ins) {
    const before = own(draft.steps, into.from)
    if (!before) continue
    const hadOthers = links.outs(into.from).length > 0
    const missing = outs.filter(out => out.to !== into.from && !links.reaches(into.from, out.to))
    for (const out of missing) {
      // A flow that is there keeps its id, so that what is said about it elsewhere stays true: the way in when one way leads
      // on, else the way out, the first time that it is needed.
      const kept = outs.length === 1 ? into : out
      const share = outs.length === 1 ? into.share : shareOfBoth(into.share, out.share)
      if (left.delete(kept.id)) links.redirect(kept.id, { from: into.from, to: out.to, share })
      else links.add(nextId(), into.from, out.to, share)
    }
    if (!hadOthers && missing.length > 1) before.split = step.split
  }
  for (const flow of left) links.remove(flow)
  for (const into of ins) links.tidy(into.from)
  step.split = 'choice'
}

function shareOfBoth(first: Fraction | null, second: Fraction | null): Fraction | null {
  if (first === null) return second
  return second === null ? null : first * second
}
