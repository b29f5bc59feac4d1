// Two of the four things that leaders owe: fund and champion the path to production, and protect the first team.

import { evidenceTime } from '../diagram/evidence-words'
import { leastOf } from '../diagram/headline-cell'
import { capitalised, counted, listed } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import { firstTeam } from '../experiments/first-team'
import { rankedExperiments } from '../experiments/ranking'
import { explain } from '../explain/explain'
import { formatCalendar, formatDate, formatShare, formatTime } from '../model/format'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import type { BriefSection, BriefTable } from './brief-section'

/** As many rows of a table as one page holds. */
const most = 5

/** Where the time of the path goes, and what the experiments on it would buy. */
export function fundThePath(doc: MapDocument, assessment: Assessment): BriefSection {
  const team = firstTeam(doc, assessment.analysis)
  const path = team && team.path.length > 0 ? new Set(team.path) : null
  return {
    id: 'fund',
    title: 'Fund and champion the path to production',
    lead: pathLead(doc, assessment, team?.name ?? null, team?.pathToProduction ?? null),
    tables: [whereItGoes(doc, assessment, path), whatItBuys(doc, assessment)].filter(({ rows }) => rows.length > 0),
    points: [],
  }
}

function pathLead(doc: MapDocument, { analysis }: Assessment, team: string | null, seconds: number | null): string {
  const { leadTime } = analysis
  if (leadTime === null) return 'The path has no numbers yet.'
  const least = leastOf(analysis)
  const whole = `${least}${formatCalendar(leadTime, doc.calendar)}`
  if (team === null) return `From start to end it takes ${whole}. No first team is chosen, so all of it is owed.`
  if (seconds === null || leadTime === 0)
    return `From start to end it takes ${whole}; ${team} has no step on the way yet.`
  const share = formatShare(seconds / leadTime)
  return `After the last step of ${team} it takes ${least}another ${formatCalendar(seconds, doc.calendar)} to reach production: ${least === '' ? `${share} of the ${whole}` : `about ${share} of ${whole}`} in all. The team cannot change that alone.`
}

/** The steps of the path that take longest, with the part that is waiting; without a first team, those of the whole stream. */
function whereItGoes(doc: MapDocument, assessment: Assessment, path: ReadonlySet<Id> | null): BriefTable {
  const rows = explain(doc, assessment, 'leadTime')?.contributions?.rows ?? []
  const ofPath = rows.filter(({ entry }) => path === null || (entry !== null && path.has(entry.replace('steps/', ''))))
  return {
    head: ['Where the time goes', 'Time', 'Of lead time', 'Waiting'],
    rows: ofPath.slice(0, most).map(({ name, part, wait, work }) => {
      const all = wait + work
      const time = formatTime(part * (assessment.analysis.leadTime ?? 0), doc.calendar)
      return [name, time, formatShare(part), all > 0 ? formatShare(wait / all) : '']
    }),
  }
}

function whatItBuys(doc: MapDocument, assessment: Assessment): BriefTable {
  const { leadTime } = assessment.analysis
  const gains = rankedExperiments(doc, assessment).filter(
    ({ experiment, saved }) => (saved ?? 0) > 0 && own(doc.experiments, experiment)?.status !== 'learned',
  )
  const days = (seconds: number | null): string => capitalised(evidenceTime(doc, seconds))
  return {
    head: ['What it buys', 'Lead time', 'Of the goal', 'Evidence in'],
    rows: gains
      .slice(0, most)
      .map(({ experiment, saved, gapClosed, timeToEvidence, permissions }) => [
        own(doc.experiments, experiment)?.title.trim() || 'An experiment without a name',
        leadTime === null || saved === null ? '' : `${days(leadTime)} → ${days(leadTime - saved)}`,
        gapClosed === null ? '' : formatShare(gapClosed),
        `${days(timeToEvidence)}${permissions === 0 ? '' : `, if ${counted(permissions, 'permission is', 'permissions are')} given`}`,
      ]),
  }
}

/** Which team it is, what pulls on it, and who shields it until when. */
export function protectTheTeam(doc: MapDocument, { analysis }: Assessment): BriefSection {
  const section = { id: 'protect', title: 'Protect the first team', tables: [] } as const
  const team = firstTeam(doc, analysis)
  if (!team)
    return {
      ...section,
      lead: 'No first team is chosen yet. One team that can see an item through is where it begins.',
      points: [],
    }
  const people = own(doc.teams, team.team)?.people ?? null
  const size = people === null ? '' : `, ${people === 1 ? 'one person' : `${people} people`}`
  const steps = listed(team.steps.map(id => stepName(doc, id)))
  const inside =
    team.inside === null ? '' : ` ${formatTime(team.inside, doc.calendar)} of lead time are in its own hands.`
  const { who, until } = team.shield
  const shield =
    who === ''
      ? 'Nobody is named who shields it. Name the owner of its running experiment.'
      : `${who} shields it${until === null ? '' : ` until ${formatDate(until)}`}.`
  return {
    ...section,
    lead: `${team.name}${size}${steps === '' ? ', without a step on the map yet' : `: ${steps}`}.${inside} ${shield}`,
    points:
      team.pulls.length === 0
        ? ['Nothing else on this map pulls on it.']
        : team.pulls.map(({ what }) => `Also pulls on it: ${what}`),
  }
}
