// The same map read as 24-hour days, as others count who let nights count too. Waiting goes on at night: a wait lasts as many days as before,
// each 24 hours long, and so does the interval at which items ask. Work does not: four hours of work stay four hours, and two working days of
// it the sixteen hours that they were. So the reading depends on no unit, and flow efficiency can only fall by it; a day of work read as 24
// hours would hide that. People and machines are there for the same hours, which the calendar then says: loads stay.

import type { Amount } from './amount'
import { unitSeconds } from './calendar'
import { parseDuration, writeDuration } from './duration'
import type {
  Blocker,
  Calendar,
  Change,
  DurationText,
  Experiment,
  Goal,
  Intent,
  MapDocument,
  Records,
  Step,
  VersionMap,
} from './types'

/** The map on 24-hour days, as many a week as before; the map itself where its days are that long already. */
export function onWholeDays(doc: MapDocument): MapDocument {
  if (doc.calendar.hoursPerDay === 24) return doc
  return {
    ...doc,
    ...read(doc),
    versions: mapRecords(doc.versions, version => ({ ...version, map: { ...version.map, ...read(version.map) } })),
  }
}

type Fields = Pick<MapDocument, 'calendar' | 'intent' | 'demand' | 'steps' | 'blockers' | 'experiments'>

function read({ calendar, intent, demand, steps, blockers, experiments }: VersionMap): Fields {
  const { hoursPerDay } = calendar
  const elapsed = <T extends DurationText | null>(text: T): T | DurationText => text && longer(text, calendar)
  return {
    calendar: { ...calendar, hoursPerDay: 24, staffedHours: hoursPerDay },
    intent: { ...intent, ...readIntent(intent, elapsed) },
    demand: demand && { ...demand, per: elapsed(demand.per) },
    steps: mapRecords(
      steps,
      (step): Step => ({
        ...step,
        wait: elapsed(step.wait),
        work: step.work && inHours(step.work, calendar),
      }),
    ),
    blockers: mapRecords(blockers, (blocker): Blocker => ({ ...blocker, cost: elapsed(blocker.cost) })),
    experiments: mapRecords(
      experiments,
      (experiment): Experiment => ({
        ...experiment,
        timebox: elapsed(experiment.timebox),
        changes: mapRecords(experiment.changes, change => changed(change, calendar)),
      }),
    ),
  }
}

function readIntent(
  { evidenceWithin, goals, observed }: Intent,
  elapsed: <T extends DurationText | null>(text: T) => T | DurationText,
): Pick<Intent, 'evidenceWithin' | 'goals' | 'observed'> {
  return {
    evidenceWithin: elapsed(evidenceWithin),
    goals: mapRecords(goals, (goal): Goal => (typeof goal.to === 'string' ? { ...goal, to: elapsed(goal.to) } : goal)),
    observed: observed && { ...observed, leadTime: elapsed(observed.leadTime) },
  }
}

function mapRecords<T>(records: Records<T>, change: (entry: T) => T): Records<T> {
  return Object.fromEntries(Object.entries(records).map(([id, entry]) => [id, change(entry)]))
}

function changed(change: Change, calendar: Calendar): Change {
  if (!('step' in change) || typeof change.to !== 'string') return change
  if (change.field === 'wait') return { ...change, to: longer(change.to, calendar) }
  return change.field === 'work' ? { ...change, to: inHours(change.to, calendar) } : change
}

/** What is given in hours lasts longer by as much as the day; what is given in days lasts as many days. */
function longer(text: DurationText, { hoursPerDay }: Calendar): DurationText {
  return rewrite(text, amount =>
    amount.unit === 'h' || amount.unit === 'min' || amount.unit === 's' ? times(amount, 24 / hoursPerDay) : amount,
  )
}

/** The hours that days, weeks and months of work were. */
function inHours(text: DurationText, calendar: Calendar): DurationText {
  return rewrite(text, amount => {
    const { unit } = amount
    if (unit === null || unit === 'h' || unit === 'min' || unit === 's') return amount
    return { ...times(amount, unitSeconds(unit, calendar) / 3600), unit: 'h' }
  })
}

function rewrite(text: DurationText, amount: (amount: Amount) => Amount): DurationText {
  const duration = parseDuration(text, 'wait')
  if (!duration.ok || duration.value.kind === 'items') return text
  const { value } = duration
  if (value.kind === 'every') return writeDuration({ ...value, amount: amount(value.amount) })
  return writeDuration({ ...value, sides: value.sides.map(side => side.map(amount)) })
}

/** Fifteen figures, as decimal text: no exponent, whatever the size. */
function times(amount: Amount, factor: number): Amount {
  const [figures = '0', exponent = '0'] = (Number(amount.number) * factor).toExponential(14).split('e')
  const digits = figures.replace('.', '')
  const places = Number(exponent) + 1
  const whole = places > 0 ? digits.slice(0, places).padEnd(places, '0') : '0'
  const rest = (places > 0 ? digits.slice(places) : '0'.repeat(-places) + digits).replace(/0+$/, '')
  return { ...amount, number: rest === '' ? whole : `${whole}.${rest}` }
}
