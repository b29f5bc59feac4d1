// Changing flows: what kind they are, how much takes them, what stands on them, how they bend.

import { own } from '../model/records'
import type { Flow, Id, MapDocument } from '../model/types'
import { openShare } from './connect'
import { type Edit, type MapDraft, nameOf } from './edit'
import { legalFraction, legalName } from './legal'

export type FlowFields = Partial<Pick<Flow, 'kind' | 'share' | 'label' | 'via' | 'transfer' | 'medium'>>

const bends = /^-?\d+(\.\d+)?,-?\d+(\.\d+)?( -?\d+(\.\d+)?,-?\d+(\.\d+)?)*$/

/**
 * Sets fields of one or several flows in one edit. A flow that becomes rework gets the usual share when none is given; one
 * that becomes work loses its share, which meant something else. Only information and shipments may touch a symbol.
 */
export function setFlowFields(doc: MapDocument, ids: readonly Id[], fields: FlowFields): Edit {
  const names = ids.flatMap(id => {
    const flow = own(doc.flows, id)
    return flow ? `the flow from ${own(doc.steps, flow.from)?.name || 'a symbol'}` : []
  })
  return {
    label: `Change ${nameOf(names, 'flows')}`,
    recipe: draft => {
      for (const id of ids) setFlow(draft, id, fields)
    },
    mergeKey: `flows ${[...ids].sort().join(' ')} ${Object.keys(fields).sort().join(' ')}`,
  }
}

function setFlow(draft: MapDraft, id: Id, fields: FlowFields): void {
  const flow = own(draft.flows, id)
  if (!flow) return
  if (fields.kind !== undefined && fields.kind !== flow.kind) setKind(draft, flow, fields.kind)
  if (fields.share !== undefined && !(fields.share === null && flow.kind === 'rework'))
    flow.share = legalFraction(fields.share)
  if (fields.label !== undefined) flow.label = legalName(fields.label)
  if (fields.via !== undefined && (fields.via === null || bends.test(fields.via))) flow.via = fields.via
  if (fields.transfer !== undefined) flow.transfer = fields.transfer
  if (fields.medium !== undefined) flow.medium = fields.medium
}

function setKind(draft: MapDraft, flow: MapDraft['flows'][string], kind: Flow['kind']): void {
  const counted = kind === 'work' || kind === 'rework'
  if (counted && !(own(draft.steps, flow.from) && own(draft.steps, flow.to))) return
  // Its own share does not count against what is still open.
  flow.share = kind === 'rework' ? openShare({ ...draft.flows, [flow.id]: { ...flow, share: null } }, flow.from) : null
  flow.kind = kind
  if (kind !== 'work') flow.transfer = null
  if (kind !== 'information') flow.medium = null
}

/** Which way a flow runs, turned round. */
export function reverseFlow(doc: MapDocument, id: Id): Edit {
  const flow = own(doc.flows, id)
  return {
    label: `Turn the flow from ${own(doc.steps, flow?.from ?? null)?.name || 'a symbol'} round`,
    recipe(draft) {
      const now = own(draft.flows, id)
      if (now) Object.assign(now, { from: now.to, to: now.from, via: null })
    },
  }
}
