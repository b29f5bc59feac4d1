// The time to evidence in words: "14d if two permissions are given, else 42d", and what one bypass buys.

import type { EvidenceAge } from '../experiments/evidence-age'
import type { EvidencePath, EvidencePiece } from '../experiments/evidence-path'
import { secondsPerDay } from '../model/calendar'
import { formatTime } from '../model/format'
import { stepName } from '../model/names'
import type { MapDocument } from '../model/types'
import { counted, durationWords, listed } from './words'

/** Whole days from ten days on: what permissions will bring is not known any better. */
export function evidenceTime({ calendar }: MapDocument, seconds: number | null): string {
  if (seconds === null) return 'not known'
  const day = secondsPerDay(calendar)
  return formatTime(seconds < 10 * day ? seconds : Math.round(seconds / day) * day, calendar)
}

/** "14d if two permissions are given, else 42d"; "3d" where none is open. */
export function evidenceText(doc: MapDocument, { all, agreed, permissions }: EvidencePath): string {
  if (all.total === null) return 'Not known yet'
  const soon = evidenceTime(doc, all.total)
  if (permissions === 0) return soon
  return `${soon} if ${permissionsText(permissions)} given, else ${evidenceTime(doc, agreed.total)}`
}

const permissionsText = (count: number): string => counted(count, 'permission is', 'permissions are')

/** "Passing Security review buys most: 22.5d, not agreed yet."; '' where no bypass buys anything. */
export function dearestBypassText(doc: MapDocument, { bypasses }: EvidencePath): string {
  const [dearest, second] = bypasses
  if (!dearest?.saves) return ''
  const buys = second?.saves ? 'buys most' : 'buys'
  const open = dearest.agreed ? '' : ', not agreed yet'
  return `Passing ${stepName(doc, dearest.step)} ${buys}: ${formatTime(dearest.saves, doc.calendar)}${open}.`
}

/** What stands over the two rows. */
export function rowTitles(doc: MapDocument, { all, agreed, permissions }: EvidencePath): readonly string[] {
  if (permissions === 0) return [`Evidence in ${evidenceTime(doc, all.total)}`]
  return [
    `${evidenceTime(doc, all.total)} if ${permissionsText(permissions)} given`,
    `${evidenceTime(doc, agreed.total)} with what is agreed`,
  ]
}

/** A piece in words, and what may stand on it, the longest first. */
export function pieceLabels(doc: MapDocument, piece: EvidencePiece): readonly string[] {
  const short = evidenceTime(doc, piece.seconds)
  switch (piece.kind) {
    case 'timebox':
      return [`${short} timebox`, short]
    case 'wait':
      return [`${short} before ${stepName(doc, piece.step)}`, short]
    case 'work':
      return [`${short} of work in ${stepName(doc, piece.step)}`, short]
    case 'bypassed':
      return [passesText(doc, [piece.step])]
  }
}

/** Steps passed by, one after the other: "passes System test, Security review and Approve". */
export const passesText = (doc: MapDocument, steps: readonly string[]): string =>
  `passes ${listed(steps.map(step => stepName(doc, step)))}`

/** "Last evidence from production: 34 days ago", and what it should be when that is too long. */
export function evidenceAgeText({ calendar, intent }: MapDocument, { days, isOld }: EvidenceAge): string {
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  const within = isOld ? durationWords(intent.evidenceWithin ?? '10d', calendar) : null
  return `Last evidence from production: ${ago}${within === null ? '' : `, more than ${within}`}`
}
