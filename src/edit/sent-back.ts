// Draws what a step sends back, with the share that its %C&A says.

import { own } from '../model/records'
import { ok, type Result } from '../model/result'
import type { Fraction, Id, MapDocument } from '../model/types'
import { connect } from './connect'
import type { Adding } from './edit'
import { legalFraction } from './legal'

/** A rework flow from one step to another with a share of its own; refused like any flow that cannot be drawn. */
export function drawSentBack(
  doc: MapDocument,
  { step, to, share }: { readonly step: Id; readonly to: Id; readonly share: Fraction },
  newId: () => Id,
): Result<Adding> {
  const drawn = connect(doc, step, to, newId, { kind: 'rework' })
  if (!drawn.ok) return drawn
  const { id, recipe } = drawn.value
  return ok({
    ...drawn.value,
    recipe(draft) {
      recipe(draft)
      const flow = own(draft.flows, id)
      if (flow) flow.share = legalFraction(share) ?? flow.share
    },
  })
}
