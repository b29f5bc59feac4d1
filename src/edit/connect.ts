// Drawing a flow from one entry to another: what it means follows from the map. Onward it is work, back to where the work
// came from it is rework, a second way out makes a choice, and a branch that ends in another branch's step meets it there.

import { newFlow } from '../model/defaults'
import { own } from '../model/records'
import { ok, type Result, refuse } from '../model/result'
import { isSymbolKind, symbolKinds } from '../model/symbol-kinds'
import type { Flow, FlowKind, Id, MapDocument, Step } from '../model/types'
import type { Adding } from './edit'
import { linksOf } from './links'
import { usualReworkShare } from './mend'

export interface ConnectOptions {
  /** What kind of flow, when the person says so; else the map decides. */
  readonly kind?: FlowKind
  /** What a second way out means: one of them (choice, the default) or all of them. */
  readonly split?: Step['split']
}

/** Whether goods come from, go to or travel with such a symbol: a flow drawn there is a shipment, elsewhere information. */
function isShipping(kind: string): boolean {
  const group = isSymbolKind(kind) ? symbolKinds[kind].group : null
  return group === 'external' || group === 'material'
}

/**
 * The edit that draws a flow between two steps (or a step and a symbol), or the sentence that says why there is none to
 * draw. A flow back gets a share of 10 %, or what the other ways back leave.
 */
export function connect(
  doc: MapDocument,
  from: Id,
  to: Id,
  newId: () => Id,
  options: ConnectOptions = {},
): Result<Adding> {
  const fromName = nameAt(doc, from)
  const toName = nameAt(doc, to)
  if (fromName === null || toName === null) return refuse('', 'That is no longer on the map.')
  if (from === to) return refuse(`steps/${from}`, `${fromName} cannot flow into itself. Draw to another step.`)
  const kind = kindOf(doc, from, to, options)
  const existing = Object.values(doc.flows).find(
    flow => flow.from === from && flow.to === to && isSame(flow.kind, kind),
  )
  if (existing) return refuse(`flows/${existing.id}`, `${sentence(existing.kind, fromName, toName)} already.`)
  if (isCounted(kind) && !(own(doc.steps, from) && own(doc.steps, to))) {
    return refuse('', 'Work flows from step to step. Draw information or a shipment to a symbol.')
  }

  const id = newId()
  const isSecondWay = kind === 'work' && linksOf(doc).outs(from).length > 0
  const asked = isSecondWay ? options.split : undefined
  return ok({
    id,
    label: labelOf(kind, fromName, toName, isSecondWay ? (asked ?? own(doc.steps, from)?.split ?? 'choice') : null),
    recipe(draft) {
      const ends = [from, to].every(end => own(draft.steps, end) ?? own(draft.symbols, end))
      if (!ends) return
      const flow = newFlow(id, kind, from, to)
      draft.flows[id] = kind === 'rework' ? { ...flow, share: openShare(draft.flows, from) } : flow
      const step = own(draft.steps, from)
      if (step && asked) step.split = asked
      // A step that stood by itself is joined to the stream: from now on it counts like any other.
      if (kind === 'work') for (const end of [step, own(draft.steps, to)]) if (end?.start === 0) end.start = null
    },
  })
}

const isCounted = (kind: FlowKind): boolean => kind === 'work' || kind === 'rework'
const isSame = (a: FlowKind, b: FlowKind): boolean => a === b || (isCounted(a) && isCounted(b))

function nameAt(doc: MapDocument, id: Id): string | null {
  const step = own(doc.steps, id)
  if (step) return step.name || 'This step'
  const symbol = own(doc.symbols, id)
  if (!symbol) return null
  return symbol.text.trim() || (isSymbolKind(symbol.kind) ? symbolKinds[symbol.kind].label : 'This symbol')
}

function kindOf(doc: MapDocument, from: Id, to: Id, options: ConnectOptions): FlowKind {
  if (options.kind) return options.kind
  const symbols = [own(doc.symbols, from), own(doc.symbols, to)].flatMap(symbol => symbol ?? [])
  if (symbols.length > 0) return symbols.some(({ kind }) => isShipping(kind)) ? 'shipment' : 'information'
  return linksOf(doc).reaches(to, from) ? 'rework' : 'work'
}

/** The usual share of rework, or less where other ways back already take nearly everything. */
export function openShare(flows: { readonly [id: Id]: Flow }, from: Id): number {
  const taken = Object.values(flows).reduce(
    (sum, flow) => (flow.kind === 'rework' && flow.from === from ? sum + (flow.share ?? 0) : sum),
    0,
  )
  return Math.max(0, Math.min(usualReworkShare, Math.round((1 - taken) * 1000) / 1000))
}

function labelOf(kind: FlowKind, from: string, to: string, split: Step['split'] | null) {
  if (kind === 'rework') return `Send work back from ${from} to ${to}`
  if (kind === 'information') return `Draw information from ${from} to ${to}`
  if (kind === 'shipment') return `Draw a shipment from ${from} to ${to}`
  if (split === null) return `Connect ${from} to ${to}`
  return split === 'parallel' ? `Connect ${from} to ${to} in parallel` : `Connect ${from} to ${to} as a choice`
}

function sentence(kind: FlowKind, from: string, to: string): string {
  if (kind === 'rework') return `${from} sends work back to ${to}`
  if (kind === 'work') return `Work flows from ${from} to ${to}`
  return `${kind === 'shipment' ? 'A shipment' : 'Information'} goes from ${from} to ${to}`
}
