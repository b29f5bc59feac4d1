// Removing entries. A step taken out of the middle leaves its neighbours joined; what stood on it goes with it, what merely
// mentions it is let go of (the store's mending does that), all in one undo step.

import { type EntryRef, splitRef } from '../model/entry'
import { own } from '../model/records'
import type { Blocker, Experiment, Fraction, Id, MapDocument } from '../model/types'
import { type Edit, type MapDraft, nameOf, repeatableIds } from './edit'
import { type DraftLinks, draftLinks } from './links'
import { plain } from './plain-draft'

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
      removeSteps(draft, idsOf('steps'), nextId, links)
      for (const id of idsOf('symbols')) removeWithFlows(draft, 'symbols', id, links)
      removeBlockers(draft, new Set(idsOf('blockers')))
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

function removeWithFlows(draft: MapDraft, collection: 'steps' | 'symbols', id: Id, links: DraftLinks): void {
  if (!own<unknown>(draft[collection], id)) return
  for (const flow of links.touching(id)) {
    links.remove(flow)
    delete draft.flows[flow]
  }
  delete draft[collection][id]
}

/** Takes steps out with all that stands on them and joins their neighbours. */
export function removeSteps(draft: MapDraft, ids: readonly Id[], nextId: () => Id, links: DraftLinks): void {
  const removed = new Set(ids.filter(id => own(draft.steps, id)))
  for (const id of removed) {
    takeOut(draft, id, nextId, links)
    removeWithFlows(draft, 'steps', id, links)
  }
  const blockers = Object.values(plain<Blocker>(draft.blockers)).filter(
    ({ step }) => step !== null && removed.has(step),
  )
  removeBlockers(draft, new Set(blockers.map(blocker => blocker.id)))
}

/** Takes blockers away with their candidate experiments; what ran or was learned from stays, on no blocker. */
function removeBlockers(draft: MapDraft, ids: ReadonlySet<Id>): void {
  for (const id of ids) delete draft.blockers[id]
  if (ids.size === 0) return
  for (const { id, blocker, status } of Object.values(plain<Experiment>(draft.experiments))) {
    if (blocker === null || !ids.has(blocker)) continue
    const kept = own(draft.experiments, id)
    if (status === 'candidate') delete draft.experiments[id]
    else if (kept) kept.blocker = null
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
