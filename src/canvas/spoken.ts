// What a screen reader says of an entry on the canvas [U1]: its name, its numbers, its marks and its neighbours.

import { flowManner } from '../diagram/flow-drawing'
import { problemMark } from '../diagram/problem-mark'
import { symbolName } from '../diagram/symbol-drawing'
import { basisWords } from '../diagram/time-text'
import { listed } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import { type EntryRef, splitRef } from '../model/entry'
import { formatShare } from '../model/format'
import { own } from '../model/records'
import type { Flow, Id, MapDocument, MapSymbol, Step } from '../model/types'
import { timeAloud } from './time-aloud'

const named = (text: string, otherwise: string): string => text.trim() || otherwise

function endName(doc: MapDocument, id: Id): string {
  const step = own(doc.steps, id)
  if (step) return named(step.name, 'a step without a name')
  const symbol = own(doc.symbols, id)
  return symbol ? saySymbol(symbol) : 'a symbol'
}

/** `truck Once a day`, or the kind alone. */
const saySymbol = ({ kind, text }: MapSymbol): string =>
  [symbolName(kind).toLowerCase(), text.trim()].filter(Boolean).join(' ')

/** Flows by the step that they leave and by the one they enter, looked up once for all labels of a map. */
interface Neighbours {
  readonly outs: ReadonlyMap<Id, readonly Flow[]>
  readonly ins: ReadonlyMap<Id, readonly Flow[]>
  readonly blockers: ReadonlyMap<Id, number>
}

function neighboursOf(doc: MapDocument): Neighbours {
  const outs = new Map<Id, Flow[]>()
  const ins = new Map<Id, Flow[]>()
  const blockers = new Map<Id, number>()
  const put = (map: Map<Id, Flow[]>, id: Id, flow: Flow) => {
    const list = map.get(id)
    if (list) list.push(flow)
    else map.set(id, [flow])
  }
  for (const flow of Object.values(doc.flows)) {
    put(outs, flow.from, flow)
    put(ins, flow.to, flow)
  }
  for (const { step, status } of Object.values(doc.blockers)) {
    if (step !== null && status === 'open') blockers.set(step, (blockers.get(step) ?? 0) + 1)
  }
  return { outs, ins, blockers }
}

function sayStep(doc: MapDocument, { analysis }: Assessment, step: Step, near: Neighbours): string {
  const { id } = step
  const numbers = own(analysis.steps, id)
  const time = (text: string | null, seconds: number | null): string => {
    if (text === null) return 'not known'
    return seconds === null ? text : timeAloud(seconds, doc.calendar)
  }
  const names = (flows: readonly Flow[] | undefined, kind: Flow['kind'], end: 'from' | 'to') =>
    listed((flows ?? []).filter(flow => flow.kind === kind).map(flow => endName(doc, flow[end])))
  const ins = near.ins.get(id)
  const outs = near.outs.get(id)
  const blockers = near.blockers.get(id) ?? 0
  const { bottleneck } = analysis
  const isBottleneck = bottleneck !== null && 'step' in bottleneck && bottleneck.step === id
  const parts = [
    `wait ${time(step.wait, numbers?.wait ?? null)}${basisWords(step.basis.wait)}`,
    `work ${time(step.work, numbers?.work ?? null)}${basisWords(step.basis.work)}`,
    step.completeAccurate === null
      ? ''
      : `right first time ${formatShare(step.completeAccurate)}${basisWords(step.basis.completeAccurate)}`,
    own(doc.teams, step.team)?.name ?? '',
    isBottleneck ? 'bottleneck' : '',
    step.production ? 'reaches production' : '',
    problemMark(analysis, id),
    blockers === 0 ? '' : `${blockers} ${blockers === 1 ? 'blocker' : 'blockers'}`,
  ]
  const before = names(ins, 'work', 'from')
  const after = names(outs, 'work', 'to')
  const back = names(outs, 'rework', 'to')
  const way = [
    before ? `After ${before}` : '',
    after ? `${before ? 'before' : 'Before'} ${after}` : '',
    back ? `sends back to ${back}` : '',
  ]
  const sentences = [
    [named(step.name, 'Step without a name'), ...parts.filter(Boolean)].join(', '),
    way.filter(Boolean).join(', '),
  ]
  return `${sentences.filter(Boolean).join('. ')}.`
}

function sayFlow(doc: MapDocument, flow: Flow): string {
  const { kind, from, to, share, label } = flow
  const ends = `from ${endName(doc, from)} to ${endName(doc, to)}`
  const part = share === null ? '' : formatShare(share)
  const said = `${flowManner(flow)}${label ? `, ${label}` : ''}`
  switch (kind) {
    case 'work':
      return `Work ${ends}${part ? `, ${part} of it` : ''}${said}.`
    case 'rework':
      return `${part || 'Work'} sent back ${ends}${said}.`
    case 'information':
      return `Information ${ends}${said}.`
    case 'shipment':
      return `Shipment ${ends}${said}.`
  }
}

/** The words of a step with everything that may change in them while nothing beside it does. */
interface SaidStep {
  readonly step: Step
  readonly wait: number | null
  readonly work: number | null
  readonly isBottleneck: boolean
  readonly problem: string
  readonly words: string
}

/** Says any entry of one document; nothing is put into words twice. */
export interface Speaker {
  readonly say: (ref: EntryRef) => string
  readonly doc: MapDocument
  readonly near: Neighbours
  readonly steps: Map<Id, SaidStep>
  /** What is said of all other entries. */
  readonly others: Map<EntryRef, string>
}

/** All that the words of one entry take from others, but for numbers. */
const shared = ['flows', 'blockers', 'teams', 'symbols', 'notes', 'calendar'] as const

/** Whether two versions of a map call everything the same and join it in the same way. */
function isNamedTheSame(a: MapDocument, b: MapDocument): boolean {
  if (shared.some(name => a[name] !== b[name])) return false
  if (a.steps === b.steps) return true
  const ids = Object.keys(b.steps)
  return (
    ids.length === Object.keys(a.steps).length && ids.every(id => own(a.steps, id)?.name === own(b.steps, id)?.name)
  )
}

/** Takes the words of `before`, of another version of the map, where they would be the same again. */
export function speaker(doc: MapDocument, assessment: Assessment, before: Speaker | null = null): Speaker {
  const last = before !== null && isNamedTheSame(before.doc, doc) ? before : null
  const near = last?.near ?? neighboursOf(doc)
  const others = last?.others ?? new Map<EntryRef, string>()
  // Not the speaker itself, which would keep the one before it, and so all of them.
  const saidBefore = last?.steps
  const steps = new Map<Id, SaidStep>()
  const { analysis } = assessment
  const { bottleneck } = analysis
  const found = bottleneck !== null && 'step' in bottleneck ? bottleneck.step : null

  const wordsOf = (step: Step): string => {
    const known = steps.get(step.id)
    if (known) return known.words
    const numbers = own(analysis.steps, step.id)
    const [wait, work] = [numbers?.wait ?? null, numbers?.work ?? null]
    const isBottleneck = step.id === found
    const problem = problemMark(analysis, step.id)
    const old = saidBefore?.get(step.id)
    const isSame =
      old?.step === step &&
      old.wait === wait &&
      old.work === work &&
      old.isBottleneck === isBottleneck &&
      old.problem === problem
    const said = isSame ? old : { step, wait, work, isBottleneck, problem, words: sayStep(doc, assessment, step, near) }
    steps.set(step.id, said)
    return said.words
  }

  const say = (ref: EntryRef): string => {
    const step = ref.startsWith('steps/') ? own(doc.steps, ref.slice('steps/'.length)) : undefined
    if (step) return wordsOf(step)
    const words = others.get(ref) ?? sayEntry(doc, ref)
    others.set(ref, words)
    return words
  }
  return { say, doc, near, steps, others }
}

function sayEntry(doc: MapDocument, ref: EntryRef): string {
  const { collection, id } = splitRef(ref)
  const flow = collection === 'flows' ? own(doc.flows, id) : undefined
  if (flow) return sayFlow(doc, flow)
  if (collection === 'symbols') {
    const symbol = own(doc.symbols, id)
    return symbol ? [symbolName(symbol.kind), symbol.text.trim()].filter(Boolean).join(', ') : ''
  }
  return named(own(doc.notes, id)?.text ?? '', 'Empty note')
}
