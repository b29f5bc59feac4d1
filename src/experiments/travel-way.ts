// The steps that an experiment comes to on its way to production: the rows of its travel log.

import { studyMap } from '../analysis/study'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { wayToProduction } from './evidence'

/** In flow order from where it enters, without the steps that it passes by; with every step that the log already knows. */
export function travelWay(doc: MapDocument, experimentId: Id, flowOrder: readonly Id[]): readonly Id[] {
  const experiment = own(doc.experiments, experimentId)
  if (!experiment) return []
  const logged = new Set(Object.keys(experiment.travel ?? {}))
  const onWay = stepsOnWay(doc, experiment.enters, new Set(Object.keys(experiment.bypasses)), flowOrder)
  const known = [...flowOrder, ...Object.keys(doc.steps).filter(id => !flowOrder.includes(id))]
  return known.filter(id => onWay.has(id) || logged.has(id))
}

function stepsOnWay(
  doc: MapDocument,
  enters: Id | null,
  passed: ReadonlySet<Id>,
  flowOrder: readonly Id[],
): ReadonlySet<Id> {
  if (enters === null) return new Set()
  const from = flowOrder.indexOf(enters)
  const study = studyMap(doc)
  const way = wayToProduction(study, enters, passed)
  const arrivals = way?.arrivals()
  const met = way ? way.order.filter(node => (arrivals?.[node] ?? 0) > 0) : []
  const steps = way ? met.flatMap(node => study.graph.steps[node]?.id ?? []) : flowOrder
  // What sends it back to before it entered is another way.
  return new Set(steps.filter(id => !passed.has(id) && flowOrder.indexOf(id) >= from))
}
