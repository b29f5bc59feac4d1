// What the numbers say may be blocking the stream: proposals that a person accepts or not. Nothing is added by itself.

import { closeness } from '../analysis/shares'
import type { Analysis } from '../analysis/types'
import { parseDuration } from '../model/duration'
import { formatShare, formatTime } from '../model/format'
import { stepName, teamName } from '../model/names'
import { own } from '../model/records'
import type { BlockerKind, Id, MapDocument, Step } from '../model/types'

export interface BlockerCandidate {
  readonly step: Id | null
  readonly kind: BlockerKind
  readonly title: string
  /** Which number says so. */
  readonly reason: string
}

/** A wait below this share of lead time is not proposed. */
const leastShare = 0.05
/** At this %C&A or less one item in five needs correction. */
const lowAccuracy = 0.8

/**
 * Candidates, the best first: who has too much work, then waits and gates by the time they take, then low %C&A. What has an open
 * blocker already is left out.
 */
export function blockerCandidates(doc: MapDocument, analysis: Analysis): readonly BlockerCandidate[] {
  const open = Object.values(doc.blockers).filter(({ status }) => status === 'open')
  const isKnown = (step: Id, isQuality: boolean): boolean =>
    open.some(blocker => blocker.step === step && (blocker.kind === 'quality') === isQuality)
  const overloads = overloaded(doc, analysis).filter(({ step }) => step === null || !isKnown(step, false))
  const taken = new Set(overloads.map(({ step }) => step))
  return [
    ...overloads,
    ...waits(doc, analysis).filter(({ step }) => step !== null && !taken.has(step) && !isKnown(step, false)),
    ...lowQuality(doc, analysis).filter(({ step }) => step !== null && !isKnown(step, true)),
  ]
}

/** Teams, and steps without one, whose work takes all of their time or more; each with its step of the most work. */
function overloaded(doc: MapDocument, analysis: Analysis): BlockerCandidate[] {
  const full = new Map<string, { readonly step: Id; readonly load: number; readonly effort: number }>()
  for (const id of analysis.flowOrder) {
    const [step, numbers] = [own(doc.steps, id), own(analysis.steps, id)]
    if (!step || !numbers || numbers.load === null || numbers.load < 1 - closeness) continue
    const who = step.team === null ? `steps/${id}` : `teams/${step.team}`
    const effort = ((numbers.effortVisits ?? 0) * (numbers.work ?? 0)) / (step.uptime ?? 1)
    if (effort > (full.get(who)?.effort ?? -1)) full.set(who, { step: id, load: numbers.load, effort })
  }
  return [...full.values()]
    .sort((a, b) => b.load - a.load)
    .map(({ step, load }) => {
      const team = own(doc.steps, step)?.team ?? null
      const name = team === null ? stepName(doc, step) : teamName(doc, team)
      return {
        step,
        kind: 'queue',
        title: `Too much work for ${name}`,
        reason: `The work takes ${formatShare(load)} of its time. From 100 % on the queue grows without limit.`,
      }
    })
}

function waits(doc: MapDocument, analysis: Analysis): BlockerCandidate[] {
  const { leadTime } = analysis
  if (!leadTime) return []
  return analysis.criticalPath
    .flatMap(id => {
      const [step, numbers] = [own(doc.steps, id), own(analysis.steps, id)]
      const seconds = (numbers?.visits ?? 0) * (numbers?.wait ?? 0)
      return step && seconds >= leadTime * leastShare ? [{ step, seconds, wait: numbers?.wait ?? 0 }] : []
    })
    .sort((a, b) => b.seconds - a.seconds)
    .map(({ step, seconds, wait }) => {
      const work = own(analysis.steps, step.id)?.work ?? null
      const worked = work === null ? '' : `; the work itself takes ${formatTime(work, doc.calendar)}`
      return {
        step: step.id,
        ...waitCause(doc, analysis, step, formatTime(wait, doc.calendar)),
        reason: `${formatShare(seconds / leadTime)} of lead time${worked}`,
      }
    })
}

/** A gate is a batch; what comes from another team waits at a hand-off; what is left is a queue. */
function waitCause(
  doc: MapDocument,
  analysis: Analysis,
  step: Step,
  wait: string,
): Pick<BlockerCandidate, 'kind' | 'title'> {
  const name = stepName(doc, step.id)
  const read = step.wait === null ? null : parseDuration(step.wait, 'wait')
  if (step.wait !== null && read?.ok && read.value.kind === 'every') {
    return { kind: 'batching', title: `${name} opens only ${step.wait}` }
  }
  const from = otherTeam(doc, analysis, step)
  if (from !== null) return { kind: 'handoff', title: `${wait} before ${name} after the hand-off from ${from}` }
  return { kind: 'queue', title: `${wait} before ${name}` }
}

/** The team that hands items to this step, where it is another one. */
function otherTeam(doc: MapDocument, analysis: Analysis, step: Step): string | null {
  if (step.team === null) return null
  const reached = new Set(analysis.flowOrder)
  const teams = Object.values(doc.flows).flatMap(({ kind, to, from, share }) =>
    kind === 'work' && to === step.id && share !== 0 && reached.has(from) ? (own(doc.steps, from)?.team ?? []) : [],
  )
  const other = teams.sort().find(team => team !== step.team)
  return other === undefined ? null : teamName(doc, other)
}

function lowQuality(doc: MapDocument, analysis: Analysis): BlockerCandidate[] {
  return analysis.flowOrder
    .flatMap(id => {
      const accuracy = own(doc.steps, id)?.completeAccurate ?? null
      return accuracy !== null && accuracy <= lowAccuracy ? [{ id, accuracy }] : []
    })
    .sort((a, b) => a.accuracy - b.accuracy)
    .map(({ id, accuracy }) => ({
      step: id,
      kind: 'quality',
      title: `${formatShare(1 - accuracy)} of what ${stepName(doc, id)} hands on needs correction`,
      reason: `%C&A ${formatShare(accuracy)}`,
    }))
}
