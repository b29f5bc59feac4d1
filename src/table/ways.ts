// Where the work goes from a step, as one cell: `Build; Fix 20% sent back; Archive 30% pull "only paper"`. A way is the name
// of a step, then what is said of the flow: its share, its kind if it is not work that moves on, its sign, its label.

import { own } from '../model/records'
import { ok, type Result } from '../model/result'
import type { Flow, Id, MapDocument } from '../model/types'
import { inQuotes, partsOf, withoutQuotes } from './listed-cells'
import { meant, readStep, reference } from './references'
import { readShareText, shareText } from './share-text'

/** All that a cell says of one flow to another step. */
export type Way = Pick<Flow, 'to' | 'kind' | 'share' | 'transfer' | 'medium' | 'label'>

type Said = Partial<Pick<Way, 'kind' | 'transfer' | 'medium'>>
const written = {
  kind: { rework: 'sent back', information: 'information', shipment: 'shipment' },
  transfer: { push: 'push', pull: 'pull', fifo: 'FIFO', supermarket: 'supermarket' },
  medium: { manual: 'by hand', electronic: 'electronic' },
} as const
const saidBy: { readonly [words: string]: Said } = {
  'sent back': { kind: 'rework' },
  rework: { kind: 'rework' },
  information: { kind: 'information' },
  shipment: { kind: 'shipment' },
  push: { transfer: 'push' },
  pull: { transfer: 'pull' },
  fifo: { transfer: 'fifo' },
  supermarket: { transfer: 'supermarket' },
  'by hand': { medium: 'manual' },
  electronic: { medium: 'electronic' },
}
const words = Object.keys(saidBy)
  .map(said => said.replace(' ', '\\s+'))
  .join('|')
/** Spaces from the first one on: trying each of ten thousand as the first would take as many times longer. */
const spaces = '(?<!\\s)\\s+'
const tail = `(?:${spaces}([\\d.,][\\d.,e+-]*\\s*%))?((?:${spaces}(?:${words}))*)(?:${spaces}("(?:[^"]|"")*"))?$`
const plainWay = new RegExp(`^(.*?)${tail}`, 'is')
const quotedWay = new RegExp(`^("(?:[^"]|"")*")${tail}`, 'is')
const arrow = /^<-\s*/

const kindOrder: readonly Flow['kind'][] = ['work', 'rework', 'information', 'shipment']
const outgoing = new WeakMap<object, ReadonlyMap<Id, readonly Flow[]>>()

/** Flows out of each step to steps: work first, then by id. */
export function flowsToSteps(doc: Pick<MapDocument, 'steps' | 'flows'>, step: Id): readonly Flow[] {
  let index = outgoing.get(doc.flows)
  if (!index) {
    const made = new Map<Id, Flow[]>()
    for (const flow of Object.values(doc.flows)) {
      const same = made.get(flow.from)
      if (same) same.push(flow)
      else made.set(flow.from, [flow])
    }
    const rank = (flow: Flow) => kindOrder.indexOf(flow.kind)
    for (const flows of made.values()) flows.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    outgoing.set(doc.flows, made)
    index = made
  }
  return (index.get(step) ?? []).filter(flow => own(doc.steps, flow.to))
}

/** The ways out of a step as its cell shows them. */
export function waysText(doc: Pick<MapDocument, 'steps' | 'flows'>, step: Id): string {
  return flowsToSteps(doc, step)
    .map(flow => wayText(doc.steps, flow))
    .join('; ')
}

function wayText(steps: MapDocument['steps'], way: Way): string {
  const name = reference(steps, way.to)
  const said = [
    shareText(way.share),
    way.kind === 'work' ? '' : written.kind[way.kind],
    way.transfer ? written.transfer[way.transfer] : '',
    way.medium ? written.medium[way.medium] : '',
    way.label === '' ? '' : inQuotes(way.label),
  ].filter(part => part !== '')
  const plain = [name, ...said].join(' ')
  // Without quotes wherever that reads back as the same.
  const back = partsOf(plain).length === 1 ? readWay(plain, steps) : null
  return back?.ok && isSameWay(back.value, way) ? plain : [inQuotes(name), ...said].join(' ')
}

export const isSameWay = (a: Way, b: Way): boolean =>
  a.to === b.to &&
  a.kind === b.kind &&
  a.share === b.share &&
  a.transfer === b.transfer &&
  a.medium === b.medium &&
  a.label === b.label

/** Reads a cell of ways; a refusal speaks of the first one that is wrong. `<- Fix 20%` is understood as sent back, too. */
export function readWays(cell: string, steps: MapDocument['steps']): Result<readonly Way[]> {
  const ways: Way[] = []
  for (const part of partsOf(cell)) {
    const way = readWay(part, steps)
    if (!way.ok) return way
    ways.push(way.value)
  }
  return ok(ways)
}

const bare: Omit<Way, 'to'> = { kind: 'work', share: null, transfer: null, medium: null, label: '' }

function readWay(text: string, steps: MapDocument['steps']): Result<Way> {
  const [whole, ...others] = meant(steps, text)
  if (whole !== undefined && others.length === 0) return ok({ to: whole, ...bare })
  const isBack = arrow.test(text)
  const plain = text.replace(arrow, '')
  const quoted = quotedWay.exec(plain)
  const [, name = plain, percent = '', said = '', label = ''] = quoted ?? plainWay.exec(plain) ?? []
  const to = readStep(steps, quoted ? withoutQuotes(name) : name)
  if (!to.ok) return to
  const share = readShareText(percent)
  if (!share.ok) return share
  const found = said.match(new RegExp(words, 'gi')) ?? []
  const kinds = found.map(word => saidBy[word.toLowerCase().replace(/\s+/g, ' ')] ?? {})
  const way = { to: to.value, ...bare, share: share.value, label: label === '' ? '' : withoutQuotes(label) }
  return ok(Object.assign(way, isBack ? { kind: 'rework' as const } : {}, ...kinds))
}
