// The fourth thing that leaders owe: a clear path. Every ask and every open blocker by who can clear it, with age and price.

import { capitalised, counted } from '../diagram/words'
import { type Ask, asks } from '../experiments/asks'
import type { Assessment } from '../experiments/assess'
import { daysBetween } from '../model/days'
import { meanSeconds } from '../model/estimate'
import { formatTime } from '../model/format'
import { inOrder, own } from '../model/records'
import type { Blocker, ClearedBy, DateText, MapDocument } from '../model/types'
import type { BriefSection } from './brief-section'

/** In whose hands it is: who has most to say comes first. */
const groups: readonly (readonly [ClearedBy | 'permission' | null, string])[] = [
  ['executive', 'Executives'],
  ['program', 'The programme'],
  ['external', 'Outside'],
  ['permission', 'Permissions'],
  [null, 'Not known yet'],
  ['team', 'The team itself'],
]

export function clearThePath(doc: MapDocument, assessment: Assessment, today: DateText): BriefSection {
  const all = asks(doc, assessment, today)
  const open = all.filter(({ answeredOn }) => answeredOn === null)
  const asked = new Set(all.flatMap(({ kind, entry }) => (kind === 'blocker' ? [entry] : [])))
  const others = inOrder(doc.blockers).filter(({ id, status }) => status === 'open' && !asked.has(id))
  const rows = groups.flatMap(([group, name]) => [
    ...all.filter(ask => groupOf(ask) === group).map(ask => askRow(doc, name, ask)),
    ...others
      .filter(({ clearedBy }) => clearedBy === group)
      .map(blocker => blockerRow(doc, assessment, name, blocker, today)),
  ])
  return {
    id: 'clear',
    title: 'Clear the path',
    lead: leadText(open, rows.length),
    tables: rows.length === 0 ? [] : [{ head: ['Who can clear it', 'What', 'Asked of', 'Since', 'Worth'], rows }],
    points: [],
  }
}

const groupOf = ({ kind, clearedBy }: Ask): ClearedBy | 'permission' | null =>
  kind === 'bypass' ? 'permission' : clearedBy

function leadText(open: readonly Ask[], rows: number): string {
  if (rows === 0) return 'Nothing is asked and no blocker is open.'
  if (open.length === 0) return 'No ask waits for an answer.'
  const ages = open.flatMap(({ ageDays }) => ageDays ?? [])
  const rest = open.length - ages.length
  const put = capitalised(counted(ages.length, 'ask waits', 'asks wait'))
  const notPut = rest === 0 ? '' : capitalised(`${counted(rest, 'ask is', 'asks are')} still to be put to somebody.`)
  if (ages.length === 0) return notPut
  return `${put} for an answer; the oldest was asked ${ago(Math.max(...ages))}.${notPut === '' ? '' : ` ${notPut}`}`
}

const ago = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`)

function askRow(doc: MapDocument, group: string, ask: Ask): readonly string[] {
  const { what, ofWhom, ageDays, answeredOn, answer, buysSeconds } = ask
  const since =
    answeredOn === null
      ? ageDays === null
        ? 'Not asked yet'
        : `Asked ${ago(ageDays)}`
      : `Answered${answer.trim() === '' ? '' : `: ${answer.trim()}`}`
  return [group, what, ofWhom || 'Nobody yet', since, price(doc, buysSeconds)]
}

function blockerRow(
  doc: MapDocument,
  { analysis }: Assessment,
  group: string,
  { title, step, cost, owner, raisedOn }: Blocker,
  today: DateText,
): readonly string[] {
  const numbers = own(analysis.steps, step)
  const wait = numbers?.wait == null ? null : numbers.wait * (numbers.visits ?? 0)
  const age = daysBetween(raisedOn, today)
  return [
    group,
    title.trim() || 'A blocker without a name',
    owner.trim() || 'Nobody yet',
    age === null ? '' : `Raised ${ago(Math.max(0, age))}`,
    price(doc, cost === null ? wait : meanSeconds(cost, doc.calendar)),
  ]
}

const price = (doc: MapDocument, seconds: number | null): string =>
  seconds === null ? 'Not known' : formatTime(seconds, doc.calendar)
