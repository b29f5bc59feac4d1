// The work flows of a draft as ways in and out of each step, kept right while a recipe changes them: looking through all
// flows again for every step would make removing many steps of a large map slow.

import { current, isDraft } from 'immer'
import { newFlow } from '../model/defaults'
import { own } from '../model/records'
import type { Flow, Fraction, Id, MapDocument } from '../model/types'
import type { MapDraft } from './edit'

export interface Links {
  /** Work flows into the step from other steps, in order of their ids. */
  ins(step: Id): readonly Flow[]
  /** Work flows out of the step to other steps, in order of their ids. */
  outs(step: Id): readonly Flow[]
  /** Whether work gets from one step to the other along work flows; a step reaches itself. */
  reaches(from: Id, to: Id): boolean
}

export interface DraftLinks extends Links {
  /** A new work flow. */
  add(id: Id, from: Id, to: Id, share?: Fraction | null): void
  /** Leaves a flow out of account until it is redirected or removed. */
  detach(flow: Id): void
  /** Lets a flow begin or end elsewhere; its bends no longer fit and go. */
  redirect(flow: Id, ends: { readonly from?: Id; readonly to?: Id; readonly share?: Fraction | null }): void
  remove(flow: Id): void
  /** All flows that begin or end at a step or symbol, of whatever kind. */
  touching(entry: Id): readonly Id[]
  /** A step that one way leaves has nothing to choose: its split is the usual one and the way needs no share. */
  tidy(step: Id): void
}

type Index = Map<Id, Map<Id, Flow>>

function put(index: Index, key: Id, flow: Flow): void {
  const known = index.get(key)
  if (known) known.set(flow.id, flow)
  else index.set(key, new Map([[flow.id, flow]]))
}

const byId = (a: Flow, b: Flow): number => (a.id < b.id ? -1 : 1)

function indexed(flows: MapDocument['flows']) {
  const into: Index = new Map()
  const outOf: Index = new Map()
  const learn = (flow: Flow): void => {
    if (flow.kind !== 'work' || flow.from === flow.to) return
    put(into, flow.to, flow)
    put(outOf, flow.from, flow)
  }
  const forget = (flow: Flow): void => {
    into.get(flow.to)?.delete(flow.id)
    outOf.get(flow.from)?.delete(flow.id)
  }
  for (const flow of Object.values(flows)) learn(flow)

  const links: Links = {
    ins: step => [...(into.get(step)?.values() ?? [])].sort(byId),
    outs: step => [...(outOf.get(step)?.values() ?? [])].sort(byId),
    reaches(from, to) {
      const seen = new Set([from])
      for (const at of seen) {
        if (at === to) return true
        for (const flow of outOf.get(at)?.values() ?? []) seen.add(flow.to)
      }
      return false
    },
  }
  return { links, learn, forget }
}

/** Ways in and out as a document has them. */
export function linksOf(doc: Pick<MapDocument, 'flows'>): Links {
  return indexed(doc.flows).links
}

/** Ways in and out of a draft, with the changes a recipe makes to them. */
export function draftLinks(draft: MapDraft): DraftLinks {
  const flows: MapDocument['flows'] = isDraft(draft.flows) ? current(draft.flows) : draft.flows
  const { links, learn, forget } = indexed(flows)
  const known = new Map(Object.entries(flows))
  const others: Index = new Map()
  for (const flow of known.values()) {
    if (flow.kind !== 'work' || flow.from === flow.to) for (const end of [flow.from, flow.to]) put(others, end, flow)
  }

  function remember(flow: Flow): void {
    known.set(flow.id, flow)
    learn(flow)
  }

  function redirect(id: Id, ends: { readonly from?: Id; readonly to?: Id; readonly share?: Fraction | null }): void {
    const flow = known.get(id)
    const target = own(draft.flows, id)
    if (!flow || !target) return
    forget(flow)
    Object.assign(target, ends, { via: null })
    remember({ ...flow, ...ends, via: null })
  }

  return {
    ...links,
    redirect,
    add(id, from, to, share = null) {
      const flow: Flow = { ...newFlow(id, 'work', from, to), share }
      draft.flows[id] = flow
      remember(flow)
    },
    detach(id) {
      const flow = known.get(id)
      if (flow) forget(flow)
    },
    touching: entry => [
      ...[...links.ins(entry), ...links.outs(entry)].map(flow => flow.id),
      ...(others.get(entry)?.keys() ?? []),
    ],
    remove(id) {
      const flow = known.get(id)
      if (!flow) return
      forget(flow)
      known.delete(id)
      delete draft.flows[id]
    },
    tidy(id) {
      const step = own(draft.steps, id)
      const ways = links.outs(id)
      const [only] = ways
      if (!step || ways.length > 1) return
      step.split = 'choice'
      const flow = only && own(draft.flows, only.id)
      if (flow && flow.share !== null) {
        flow.share = null
        remember({ ...only, share: null })
      }
    },
  }
}
