// What this team asks of others: every bypass that is not agreed, and every open blocker that somebody else has to clear.

import { studyMap } from '../analysis/study'
import { cited } from '../model/cited'
import { daysBetween } from '../model/days'
import { meanSeconds } from '../model/estimate'
import { stepName, teamName } from '../model/names'
import { own } from '../model/records'
import type { Blocker, ClearedBy, DateText, Experiment, Id, MapDocument } from '../model/types'
import type { Assessment } from './assess'
import { worthOf } from './evidence-path'

export interface Ask {
  readonly kind: 'bypass' | 'blocker'
  /** Of a bypass its step, of a blocker its own id. */
  readonly entry: Id
  /** Of a bypass. */
  readonly experiment: Id | null
  readonly what: string
  readonly ofWhom: string
  /** Who can clear it, where the map says so. */
  readonly clearedBy: ClearedBy | null
  /** Seconds of working time: of a bypass what it takes off the time to evidence, of a blocker what it costs each item. */
  readonly buysSeconds: number | null
  readonly askedOn: DateText | null
  readonly answeredOn: DateText | null
  readonly answer: string
  /** Calendar days since it was asked, up to the answer; `null` while it was not asked. */
  readonly ageDays: number | null
}

/** Unanswered ones first; of those the oldest, then the dearest; what was not asked yet after what was. */
export function asks(doc: MapDocument, { analysis, effects }: Assessment, today: DateText): readonly Ask[] {
  const study = studyMap(doc)
  const experiments = Object.values(doc.experiments).filter(({ status }) => status !== 'learned')
  const bypasses = experiments.flatMap(experiment =>
    worthOf(study, experiment, own(effects, experiment.id)?.timeToEvidence ?? null).flatMap(worth =>
      worth.agreed ? [] : [bypassAsk(doc, experiment, worth, today)],
    ),
  )
  const blockers = Object.values(doc.blockers).filter(isForOthers)
  const all = [...bypasses, ...blockers.map(blocker => blockerAsk(doc, analysis.steps, blocker, today))]
  return all.sort(
    (a, b) =>
      Number(a.answeredOn !== null) - Number(b.answeredOn !== null) ||
      (b.ageDays ?? -1) - (a.ageDays ?? -1) ||
      (b.buysSeconds ?? -1) - (a.buysSeconds ?? -1) ||
      (key(a) < key(b) ? -1 : 1),
  )
}

const key = ({ kind, entry, experiment }: Ask): string => `${kind} ${experiment ?? ''} ${entry}`

/** Open, and in the hands of somebody else, or asked of somebody. */
function isForOthers({ status, clearedBy, ask }: Blocker): boolean {
  if (status !== 'open') return false
  return clearedBy === null ? ask !== null && (ask.to.trim() !== '' || ask.askedOn !== null) : clearedBy !== 'team'
}

function bypassAsk(
  doc: MapDocument,
  experiment: Experiment,
  worth: ReturnType<typeof worthOf>[number],
  today: DateText,
): Ask {
  const team = own(doc.steps, worth.step)?.team ?? null
  const title = experiment.title.trim() || 'the experiment'
  const reason = worth.reason.trim()
  return {
    kind: 'bypass',
    entry: worth.step,
    experiment: experiment.id,
    what: `Let ${cited(title)} pass ${stepName(doc, worth.step)}${reason === '' ? '' : `: ${reason}`}`,
    ofWhom: worth.by.trim() || (team === null ? '' : teamName(doc, team)),
    clearedBy: null,
    buysSeconds: worth.saves,
    askedOn: worth.askedOn,
    answeredOn: null,
    answer: '',
    ageDays: ageOn(worth.askedOn, today),
  }
}

function blockerAsk(doc: MapDocument, steps: Assessment['analysis']['steps'], blocker: Blocker, today: DateText): Ask {
  const { id, title, ask, cost, clearedBy } = blocker
  const numbers = own(steps, blocker.step)
  const wait = numbers?.wait == null ? null : numbers.wait * (numbers.visits ?? 0)
  const answeredOn = ask?.answeredOn ?? null
  return {
    kind: 'blocker',
    entry: id,
    experiment: null,
    what: title.trim() || 'A blocker without a name',
    ofWhom: ask?.to.trim() || (clearedBy === null ? '' : others[clearedBy]),
    clearedBy,
    buysSeconds: cost === null ? wait : meanSeconds(cost, doc.calendar),
    askedOn: ask?.askedOn ?? null,
    answeredOn,
    answer: ask?.answer ?? '',
    ageDays: ageOn(ask?.askedOn ?? null, answeredOn ?? today),
  }
}

const others: Readonly<Record<ClearedBy, string>> = {
  team: 'the team',
  program: 'the programme',
  executive: 'an executive',
  external: 'somebody outside',
}

/** Whole calendar days since it was asked; a day to come counts as today. */
function ageOn(askedOn: DateText | null, day: DateText): number | null {
  const days = daysBetween(askedOn, day)
  return days === null ? null : Math.max(0, days)
}
