// Steps whose output often needs correction while no rework is drawn from them: what they send back is missing in lead time.

import type { Analysis } from '../analysis/types'
import { formatShare } from '../model/format'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { Fraction, Id, MapDocument } from '../model/types'

/** %C&A from which on what is sent back may be left out of the drawing. */
const goodEnough = 0.9

export interface NotDrawn {
  readonly step: Id
  /** The step before, to which a flow can be drawn. */
  readonly to: Id
  /** What does not pass: 1 − %C&A. */
  readonly share: Fraction
  /** "35 % of what Security review hands on needs correction." */
  readonly text: string
}

/** The worst first. A step with nothing before it has nowhere to send work back to and is left out. */
export function sentBackNotDrawn(doc: MapDocument, analysis: Analysis): readonly NotDrawn[] {
  const places = new Map(analysis.flowOrder.map((id, place) => [id, place]))
  const before = new Map<Id, Id>()
  const draws = new Set<Id>()
  for (const { kind, from, to, share } of Object.values(doc.flows)) {
    if (kind === 'rework' && share !== 0) draws.add(from)
    const [start, end] = [places.get(from), places.get(to)]
    if (kind !== 'work' || start === undefined || end === undefined || start >= end) continue
    const known = before.get(to)
    if (known === undefined || (places.get(known) ?? 0) < start) before.set(to, from)
  }
  return analysis.flowOrder
    .flatMap((id): NotDrawn[] => {
      const accuracy = own(doc.steps, id)?.completeAccurate ?? null
      const to = before.get(id)
      if (accuracy === null || accuracy >= goodEnough || to === undefined || draws.has(id)) return []
      const share = Math.round((1 - accuracy) * 1e6) / 1e6
      const text = `${formatShare(share)} of what ${stepName(doc, id)} hands on needs correction.`
      return [{ step: id, to, share, text }]
    })
    .sort((a, b) => b.share - a.share)
}
