// What can be drawn between two ends of a flow: work only from step to step, information and shipments anywhere.

import { type ConnectOptions, connect } from '../edit/connect'
import { type Adding, together } from '../edit/edit'
import { setFlowFields } from '../edit/flow-edits'
import { own } from '../model/records'
import type { Result } from '../model/result'
import { isSymbolKind, symbolKinds } from '../model/symbol-kinds'
import type { Fraction, Id, MapDocument } from '../model/types'

export type What = 'work' | 'information' | 'shipment'
/** What work between two steps means. */
export type Meaning = 'onward' | 'back' | 'parallel'

const meanings: Readonly<Record<Meaning, ConnectOptions>> = {
  onward: { kind: 'work', split: 'choice' },
  parallel: { kind: 'work', split: 'parallel' },
  back: { kind: 'rework' },
}

export const isBetweenSteps = (doc: MapDocument, from: Id, to: Id): boolean =>
  own(doc.steps, from) !== undefined && own(doc.steps, to) !== undefined

/** What most often flows between such ends: goods from, to and with what is outside or stores them. */
export function usualWhat(doc: MapDocument, from: Id, to: Id): What {
  if (isBetweenSteps(doc, from, to)) return 'work'
  const isGoods = [from, to].some(id => {
    const kind = own(doc.symbols, id)?.kind ?? ''
    return isSymbolKind(kind) && (symbolKinds[kind].group === 'external' || symbolKinds[kind].group === 'material')
  })
  return isGoods ? 'shipment' : 'information'
}

/** The edit that draws it, or why there is none. `share` is that of work sent back; `null` for the usual one. */
export function connection(
  doc: MapDocument,
  [from, to]: readonly [Id, Id],
  what: What,
  meaning: Meaning,
  share: Fraction | null,
  newId: () => Id,
): Result<Adding> {
  const flow = connect(doc, from, to, newId, what === 'work' ? meanings[meaning] : { kind: what })
  if (!flow.ok || what !== 'work' || meaning !== 'back' || share === null) return flow
  const edit = together(flow.value.label, [flow.value, setFlowFields(doc, [flow.value.id], { share })])
  return { ok: true, value: { ...edit, id: flow.value.id } }
}
