// The time to evidence piece by piece: what the change of an experiment meets on its way to production, with every bypass and
// with those that are agreed, and which bypass buys most.

import { type Study, studyMap } from '../analysis/study'
import { meanSeconds } from '../model/estimate'
import { own } from '../model/records'
import type { Bypass, Experiment, Id, MapDocument } from '../model/types'
import { timeToProduction, wayToProduction } from './evidence'

export type EvidencePiece =
  | { readonly kind: 'timebox'; readonly step: null; readonly seconds: number }
  | { readonly kind: 'wait' | 'work'; readonly step: Id; readonly seconds: number }
  /** A step that is passed by at no cost. */
  | {
      readonly kind: 'bypassed'
      readonly step: Id
      readonly seconds: 0
      readonly reason: string
      readonly by: string
      readonly agreed: boolean
    }

export interface EvidenceRow {
  /** Seconds of working time, the sum of the pieces; `null` when not known. */
  readonly total: number | null
  /** In the order of the way; empty when the total is not known. */
  readonly pieces: readonly EvidencePiece[]
}

export interface EvidencePath {
  readonly experiment: Id
  /** With every bypass. */
  readonly all: EvidenceRow
  /** With those that are agreed; the same as `all` when no permission is open. */
  readonly agreed: EvidenceRow
  /** Bypasses that are not agreed yet. */
  readonly permissions: number
  /** What each bypass buys when all others are given, in seconds, the most first. */
  readonly bypasses: readonly BypassWorth[]
  /** It ships to production and enters nowhere, which wants a reason. */
  readonly entersNowhere: boolean
  /** That reason; '' while it is missing. */
  readonly reason: string
}

export interface BypassWorth extends Bypass {
  readonly step: Id
  readonly agreed: boolean
  /** `null` when the time without it, or the time at all, is not known. */
  readonly saves: number | null
}

/** `null` when there is no such experiment. @see metrics.md, Experiments and the litmus test */
export function evidencePath(doc: MapDocument, experimentId: Id): EvidencePath | null {
  const experiment = own(doc.experiments, experimentId)
  return experiment ? pathOf(studyMap(doc), experiment) : null
}

function pathOf(study: Study, experiment: Experiment): EvidencePath {
  const bypasses = Object.entries(experiment.bypasses)
  const agreed = bypasses.filter(([, { agreedOn }]) => agreedOn !== null)
  const all = rowOf(study, experiment, bypasses)
  const entersNowhere = experiment.enters === null && experiment.shipsTo === 'production'
  return {
    experiment: experiment.id,
    all,
    agreed: agreed.length === bypasses.length ? all : rowOf(study, experiment, agreed),
    permissions: bypasses.length - agreed.length,
    bypasses: worthOf(study, experiment, all.total),
    entersNowhere,
    reason: entersNowhere ? experiment.because.trim() : '',
  }
}

/** What the bypasses of an experiment buy, the most first. `total` is its time to evidence with all of them. */
export function worthOf(study: Study, experiment: Experiment, total: number | null): readonly BypassWorth[] {
  const { enters, bypasses } = experiment
  const timebox = timeboxOf(study, experiment)
  const savings = Object.entries(bypasses).map(([step, bypass]): BypassWorth => {
    const others = new Set(Object.keys(bypasses).filter(other => other !== step))
    const way = enters === null || timebox === null ? null : timeToProduction(study, enters, others)
    const saves = total === null || timebox === null || way === null ? null : Math.max(0, timebox + way - total)
    return { ...bypass, step, agreed: bypass.agreedOn !== null, saves }
  })
  return savings.sort((a, b) => (b.saves ?? -1) - (a.saves ?? -1) || (a.step < b.step ? -1 : 1))
}

const timeboxOf = ({ doc }: Study, { timebox }: Experiment): number | null =>
  timebox === null ? null : meanSeconds(timebox, doc.calendar)

function rowOf(study: Study, experiment: Experiment, bypasses: readonly (readonly [Id, Bypass])[]): EvidenceRow {
  const timebox = timeboxOf(study, experiment)
  if (timebox === null || !Number.isFinite(timebox)) return { total: null, pieces: [] }
  const first: EvidencePiece = { kind: 'timebox', step: null, seconds: timebox }
  if (experiment.enters === null) return { total: timebox, pieces: [first] }
  const passed = new Map(bypasses)
  const way = wayToProduction(study, experiment.enters, new Set(passed.keys()))
  if (!way || !Number.isFinite(timebox + way.total)) return { total: null, pieces: [] }
  const arrivals = way.arrivals()
  const pieces = way.order.flatMap((node): EvidencePiece[] => {
    const [entry, times] = [study.graph.steps[node], study.times[node]]
    const bypass = entry && passed.get(entry.id)
    if (!entry || !times || (arrivals[node] ?? 0) <= 0) return []
    const step = entry.id
    if (bypass) {
      const { reason, by, agreedOn } = bypass
      return [{ kind: 'bypassed', step, seconds: 0, reason, by, agreed: agreedOn !== null }]
    }
    const visits = (arrivals[node] ?? 0) * (study.graph.done[node] ?? 0)
    const [wait, work] = [visits * (times.wait?.mean ?? 0), visits * (times.work?.mean ?? 0)]
    return [
      ...(wait > 0 ? [{ kind: 'wait', step, seconds: wait } as const] : []),
      ...(work > 0 ? [{ kind: 'work', step, seconds: work } as const] : []),
    ]
  })
  return { total: timebox + way.total, pieces: [first, ...pieces] }
}
