// What a review asks to measure: every field that the experiment predicted, then what its travel log measured besides.

import { own } from '../model/records'
import type { Change, Id, MapDocument } from '../model/types'
import { isSameField } from './ledger'
import { measuredByTravel } from './travel'

export interface ReviewField {
  /** What was predicted; a field of the log alone has what it measured as `to`. */
  readonly change: Change
  readonly isPredicted: boolean
  /** What the travel log measured of it. */
  readonly logged: string | null
}

export function reviewFields(doc: MapDocument, id: Id, flowOrder: readonly Id[]): readonly ReviewField[] {
  const predicted = Object.values(own(doc.experiments, id)?.changes ?? {})
  const logged = measuredByTravel(doc, id, flowOrder).map(({ step, field, after }) => ({ step, field, to: after }))
  const asked = predicted.map((change): ReviewField => {
    const same = logged.find(one => isSameField({ id: '', ...one }, change))
    return { change, isPredicted: true, logged: same?.to ?? null }
  })
  const besides = logged
    .map((one, at): Change => ({ id: `log${at + 1}`, ...one }))
    .filter(one => !predicted.some(change => isSameField(one, change)))
  return [...asked, ...besides.map(change => ({ change, isPredicted: false, logged: String(change.to) }))]
}
