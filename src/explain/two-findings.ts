// The two findings about what holds the stream back, the longest delay and the tightest capacity, side by side, and what it
// means when they are not the same place.

import type { Analysis } from '../analysis/types'
import type { EntryRef } from '../model/entry'
import { formatNumber, formatShare, formatTime } from '../model/format'
import { stepName, teamName } from '../model/names'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'

export interface Finding {
  readonly label: string
  /** "22d before Security review"; what is not known is said to be so. */
  readonly text: string
  readonly detail: string
  readonly entry: EntryRef | null
  readonly decides: boolean
}

export interface TwoFindings {
  readonly delay: Finding
  readonly capacity: Finding
  /** Which rule decided. */
  readonly rule: string
  /** What it means that the two differ; '' where they do not, or where one is not known. */
  readonly meaning: string
}

export function twoFindings(doc: MapDocument, analysis: Analysis): TwoFindings {
  const decides = analysis.bottleneck?.kind ?? null
  return {
    delay: { ...delayFinding(doc, analysis), decides: decides === 'delay' },
    capacity: { ...capacityFinding(doc, analysis), decides: decides === 'capacity' },
    rule: ruleOf(doc, analysis),
    meaning: meaningOf(doc, analysis),
  }
}

function delayFinding(doc: MapDocument, analysis: Analysis): Omit<Finding, 'decides'> {
  const { longestDelay, leadTime } = analysis
  const label = 'Longest delay'
  if (longestDelay === null || leadTime === null) {
    const unknown = analysis.problems.some(({ code }) => code === 'unknown-wait' || code === 'items-without-demand')
    const text = leadTime === null || unknown ? 'Not known yet' : 'Nothing waits'
    return { label, text, detail: '', entry: null }
  }
  const numbers = own(analysis.steps, longestDelay.step)
  const visits = numbers?.visits ?? 1
  const often =
    Math.abs(visits - 1) < 0.005 ? '' : `, met ${formatNumber(Math.round(visits * 100) / 100)} times on average`
  return {
    label,
    text: `${formatTime(numbers?.wait ?? 0, doc.calendar)} before ${stepName(doc, longestDelay.step)}`,
    detail: `${formatShare(longestDelay.share)} of lead time${often}`,
    entry: `steps/${longestDelay.step}`,
  }
}

/** Whoever sets the throughput limit, as a sentence names them. */
export function tightestName(doc: MapDocument, { tightestCapacity: tightest }: Analysis): string {
  if (tightest === null) return ''
  return 'team' in tightest ? teamName(doc, tightest.team) : stepName(doc, tightest.step)
}

function capacityFinding(doc: MapDocument, analysis: Analysis): Omit<Finding, 'decides'> {
  const { tightestCapacity: tightest } = analysis
  const label = 'Tightest capacity'
  if (tightest === null)
    return { label, text: 'Not known yet', detail: 'nobody said how many people there are', entry: null }
  const name = tightestName(doc, analysis)
  const limit = `at most ${perWeek(doc, tightest.limit)}`
  const entry: EntryRef = 'team' in tightest ? `teams/${tightest.team}` : `steps/${tightest.step}`
  return tightest.load === null
    ? { label, text: name, detail: `${limit}; how many are asked for is not known`, entry }
    : { label, text: `${name}, ${formatShare(tightest.load)} of its time`, detail: limit, entry }
}

/** "12.5 items a week". */
export function perWeek({ calendar }: MapDocument, perSecond: number): string {
  const perDay = perSecond * calendar.hoursPerDay * 3600
  const inWeek = perDay * calendar.daysPerWeek
  const [count, per] = inWeek < 1000 ? [inWeek, 'week'] : [perDay, 'day']
  const rounded = count >= 10 ? Math.round(count) : Number(count.toPrecision(2))
  return `${formatNumber(rounded)} ${formatNumber(rounded) === '1' ? 'item' : 'items'} a ${per}`
}

function ruleOf(doc: MapDocument, analysis: Analysis): string {
  const { bottleneck, tightestCapacity: tightest } = analysis
  if (bottleneck === null) return ''
  const name = tightestName(doc, analysis)
  if (bottleneck.kind === 'capacity') {
    const load = formatShare(tightest?.load ?? 1)
    return `The work for ${name} takes ${load} of its time. From 100 % on a queue grows without limit, so capacity decides.`
  }
  if (tightest === null) return 'No capacity is known, so the longest delay decides.'
  if (tightest.load === null) return 'How many items are asked for is not known, so the longest delay decides.'
  return `Nobody is at 100 % (the tightest, ${name}, is at ${formatShare(tightest.load)}), so the longest delay decides.`
}

/** @see metrics.md, Demand, capacity, bottleneck */
function meaningOf(doc: MapDocument, analysis: Analysis): string {
  const { longestDelay, tightestCapacity: tightest } = analysis
  if (longestDelay === null || tightest === null) return ''
  const delayed = own(doc.steps, longestDelay.step)
  const isSame =
    'team' in tightest ? delayed?.team === tightest.team : delayed?.team === null && delayed.id === tightest.step
  if (isSame || (own(analysis.steps, longestDelay.step)?.load ?? 0) >= 1) return ''
  return (
    `The longest delay is not where capacity is tightest, at ${tightestName(doc, analysis)}. A long queue where there is capacity ` +
    'to spare is caused by something other than work; look for the policy, the batch or the calendar behind it.'
  )
}
