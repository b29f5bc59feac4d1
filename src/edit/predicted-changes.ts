// Predicted changes of a field that the map file accepts: what they change is on the map and the value has the field's shape.

import { own } from '../model/records'
import type { Change, MapDocument } from '../model/types'
import { legalAmount, legalDuration, legalFraction } from './legal'

/** Those of the changes that can stand in a map, the first of each field, with shares between 0 and 1. */
export function legalChanges(doc: MapDocument, changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>()
  return changes.flatMap(change => {
    const target = changeTarget(doc, change)
    const legal = target === null || seen.has(target) || isOpenRework(doc, change) ? null : legalChange(change)
    if (legal === null || target === null) return []
    seen.add(target)
    return [legal]
  })
}

/**
 * What a change sets, as one text, `steps/review/skip`; `null` when that is not on the map. The people of a step with a team
 * are the team's.
 */
export function changeTarget(doc: Pick<MapDocument, 'steps' | 'flows'>, change: Change): string | null {
  if (change.field === 'share') return own(doc.flows, change.flow) ? `flows/${change.flow}/share` : null
  const step = own(doc.steps, change.step)
  if (!step) return null
  if (change.field === 'people' && step.team !== null) return `teams/${step.team}/people`
  return `steps/${step.id}/${change.field}`
}

/** Whether a change leaves open how much a flow sends back: rework without a share is none. */
export function isOpenRework(doc: Pick<MapDocument, 'flows'>, change: Change): boolean {
  return change.field === 'share' && change.to === null && own(doc.flows, change.flow)?.kind === 'rework'
}

function legalChange(change: Change): Change | null {
  const { to } = change
  if (to === null) return change
  switch (change.field) {
    case 'wait':
    case 'work': {
      const text = typeof to === 'string' ? legalDuration(to, change.field) : null
      return typeof text === 'string' ? { ...change, to: text } : null
    }
    case 'people':
      return typeof to === 'number' && legalAmount(to) !== null ? change : null
    case 'share':
      return typeof to === 'number' ? { ...change, to: legalFraction(to) } : null
    default:
      return typeof to === 'number' ? { ...change, to: legalFraction(to) } : null
  }
}
