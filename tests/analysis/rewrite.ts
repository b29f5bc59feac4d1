// Maps that say the same in other words: durations multiplied or in other units, records in another order, a step drawn as two.

import type { Amount, Unit } from '../../src/model/amount'
import { unitSeconds } from '../../src/model/calendar'
import { parseDuration, writeDuration } from '../../src/model/duration'
import type { DurationText, Flow, Id, MapDocument, Records, Step } from '../../src/model/types'

function rewrite(text: DurationText, amount: (amount: Amount) => Amount): DurationText {
  const read = parseDuration(text, 'wait')
  if (!read.ok) throw new Error(read.error.message)
  const { value } = read
  if (value.kind === 'items') return text
  if (value.kind === 'every') return writeDuration({ ...value, amount: amount(value.amount) })
  return writeDuration({ ...value, sides: value.sides.map(side => side.map(amount)) })
}

function withSteps(doc: MapDocument, change: (step: Step) => Step): MapDocument {
  return { ...doc, steps: Object.fromEntries(Object.entries(doc.steps).map(([id, step]) => [id, change(step)])) }
}

function withAmounts(doc: MapDocument, amount: (amount: Amount) => Amount): MapDocument {
  const text = (given: DurationText | null) => given && rewrite(given, amount)
  const timed = withSteps(doc, step => ({ ...step, wait: text(step.wait), work: text(step.work) }))
  return { ...timed, demand: doc.demand && { ...doc.demand, per: rewrite(doc.demand.per, amount) } }
}

const times =
  (factor: number) =>
  (amount: Amount): Amount => ({
    ...amount,
    number: String(Number(amount.number) * factor),
  })

/** Every time so many times as long, and items that come so many times as rarely. */
export function slower(doc: MapDocument, factor: number): MapDocument {
  return withAmounts(doc, times(factor))
}

/** Every duration in one unit. */
export function inUnit(doc: MapDocument, unit: Unit): MapDocument {
  return withAmounts(doc, amount =>
    amount.unit === null
      ? amount
      : {
          number: String(
            (Number(amount.number) * unitSeconds(amount.unit, doc.calendar)) / unitSeconds(unit, doc.calendar),
          ),
          unit,
        },
  )
}

/** Steps and flows written down in the opposite order. */
export function backwards(doc: MapDocument): MapDocument {
  const turned = <T>(records: Records<T>): Records<T> => Object.fromEntries(Object.entries(records).reverse())
  return { ...doc, steps: turned(doc.steps), flows: turned(doc.flows) }
}

/** Comes first among ids, so that the second half follows the first at once in flow order. */
export const secondHalf: Id = '-second'

/**
 * One step drawn as two, half of its times in each: flows enter the first, of whatever kind, and leave the second, which has the %C&A.
 * A queue of items is not divided, it stands before the first.
 */
export function halved(doc: MapDocument, id: Id): MapDocument {
  const step = doc.steps[id]
  if (!step) return doc
  const half = (text: DurationText | null) => text && rewrite(text, times(0.5))
  const work = half(step.work)
  const isQueue = step.wait?.endsWith('items') === true
  const first: Step = {
    ...step,
    wait: half(step.wait),
    work,
    completeAccurate: null,
    split: 'choice',
    production: false,
  }
  const second: Step = { ...step, id: secondHalf, wait: isQueue ? '0' : half(step.wait), work, start: null }
  const flows: Record<Id, Flow> = {}
  for (const flow of Object.values(doc.flows)) flows[flow.id] = flow.from === id ? { ...flow, from: secondHalf } : flow
  const between: Flow = {
    id: 'halves',
    kind: 'work',
    from: id,
    to: secondHalf,
    share: null,
    label: '',
    via: null,
    transfer: null,
    medium: null,
  }
  return {
    ...doc,
    steps: { ...doc.steps, [id]: first, [secondHalf]: second },
    flows: { ...flows, halves: between },
  }
}
