// Why so few items go through right first time: what each step's output that needs correction takes away from all of them.

import { solveNetwork } from '../analysis/solution'
import { studyMap } from '../analysis/study'
import { basisText } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import { formatShare } from '../model/format'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'
import { contributionsOf, type Part } from './contributions'
import type { Explanation } from './explanation'
import { countOf, shareMeasure } from './measure'
import { goalTexts } from './reality-check'

/** Losses are worked out by solving the map once for each step; more steps solved than this would be felt. */
const mostSolved = 40_000

/** `null` while no %C&A is known. */
export function explainQuality(doc: MapDocument, { analysis }: Assessment): Explanation | null {
  const { rolledCompleteAccurate: rolled, rolledOver, flowOrder } = analysis
  if (rolled === null || rolledOver === null) return null
  const measure = shareMeasure(1)
  const lost = 1 - measure.size * countOf(measure, rolled)
  return {
    id: 'rightFirstTime',
    label: 'Right first time',
    figure: formatShare(rolled),
    exact: measure.whole(countOf(measure, rolled)),
    formula: 'The %C&A of all steps multiplied along the way: the chance that no step’s output needs correction.',
    inputs: [
      { label: 'Taken over', text: `${rolledOver} of ${flowOrder.length} steps` },
      { label: 'Need correction somewhere', text: measure.whole(countOf(measure, lost)) },
    ],
    contributions: contributionsOf(doc, losses(doc), lost, measure, {
      title: 'Where the others go wrong first',
      bars: 'loss',
    }),
    notes: goalTexts(doc, analysis).flatMap(({ measure, text }) =>
      measure === 'rolledCompleteAccurate' ? [text] : [],
    ),
    missing: flowOrder.flatMap(id =>
      own(doc.steps, id)?.completeAccurate === null
        ? [{ text: `the %C&A of ${stepName(doc, id)}`, entry: `steps/${id}` as const }]
        : [],
    ),
    basis: basisText(doc.calendar),
  }
}

/**
 * The chance that the first output to need correction is that of each step: in flow order, what rolled %C&A falls by when the
 * step counts as it is after all before it counted and those behind it were always right.
 */
function losses(doc: MapDocument): readonly Part[] {
  const { order, network, sections, accuracy, graph } = studyMap(doc)
  const rated = order.filter(node => (accuracy[node] ?? 1) < 1)
  if (rated.length * order.length > mostSolved) return []
  const counted = accuracy.map(() => 1)
  let before = 1
  return rated.map(node => {
    counted[node] = accuracy[node] ?? 1
    const after = solveNetwork(network, sections, counted).quality
    const other = Math.max(0, before - after)
    before = after
    return { step: graph.ids[node] ?? '', other }
  })
}
