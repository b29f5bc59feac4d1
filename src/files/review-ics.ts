// The review of an experiment as an invitation for any calendar program (RFC 5545): all day, on the day it is due, titled with
// its measure and with what would refute it.

import { sentenceText } from '../experiments/sentence'
import { dateOfDay, dayNumber } from '../model/days'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'

const octetsOfLine = 75

/**
 * The text of the `.ics` file; `null` while the experiment has no due date.
 * @param stamp when it is written, in UTC, as ISO text (`2026-02-03T12:00:00Z`)
 */
export function reviewInvitation(doc: MapDocument, experimentId: Id, stamp: string): string | null {
  const experiment = own(doc.experiments, experimentId)
  const day = dayNumber(experiment?.dueOn ?? '')
  if (!experiment || day === null) return null
  const title = experiment.title.trim() || 'Experiment'
  const measure = experiment.measure.trim() || title
  const refuted = experiment.refutedIf.trim()
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sluice//Review of an experiment//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${doc.id}-${experiment.id}@sluice`,
    `DTSTAMP:${stampText(stamp)}`,
    `DTSTART;VALUE=DATE:${dateText(day)}`,
    // An event of one day ends on the day after.
    `DTEND;VALUE=DATE:${dateText(day + 1)}`,
    `SUMMARY:${escaped(`Review: ${measure}${refuted === '' ? '' : ` (refuted if ${refuted})`}`)}`,
    `DESCRIPTION:${escaped(`${title}\n\n${sentenceText(experiment)}\n\n${doc.title}`.trim())}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

/** `20260203`. */
const dateText = (day: number): string => dateOfDay(day).replaceAll('-', '')

/** `20260203T120000Z`. */
const stampText = (stamp: string): string => `${stamp.replace(/\.\d+/, '').replace(/[-:]/g, '').replace(/Z?$/, '')}Z`

/** Text as RFC 5545 wants it, section 3.3.11; other control characters have no place in it. */
function escaped(text: string): string {
  return (
    text
      .replace(/\\/g, '\\\\')
      .replace(/[;,]/g, found => `\\${found}`)
      .replace(/\r\n?|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  )
}

/** A line in pieces of at most 75 octets, further ones after a space, section 3.1; no character is cut. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > octetsOfLine) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += size
  }
  return out
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
