// A map without names: teams and people become A, B, C, so that a map can leave the room without anybody being named in it.

import { inOrder } from '../model/records'
import type {
  Ask,
  Blocker,
  Bypass,
  Experiment,
  Id,
  Intent,
  MapDocument,
  Records,
  Step,
  VersionMap,
} from '../model/types'

/** "A" to "Z", then "AA", "AB" and so on. */
export function letter(index: number): string {
  const tail = String.fromCharCode(65 + (index % 26))
  return index < 26 ? tail : letter(Math.floor(index / 26) - 1) + tail
}

interface Names {
  /** The letter of a team or a person; '' stays ''. */
  readonly of: (name: string) => string
  /** Free text with every safe name in it replaced. */
  readonly text: (text: string) => string
  /** A step's name, in which a team of one word stays: "Security review" says what is done, not by whom. */
  readonly stepName: (text: string) => string
  readonly teamId: (id: Id) => Id
}

type Whole = MapDocument | VersionMap

/**
 * The same map with every field that names a team or a person replaced by a letter, the same letter for the same name
 * everywhere and in every version. In free text a name is replaced where it stands as a word and begins with a capital.
 */
export function withoutNames(doc: MapDocument): MapDocument {
  const names = collectNames([doc, ...Object.values(doc.versions).map(version => version.map)])
  return {
    ...anonymous(doc, names),
    versions: mapRecords(doc.versions, version => ({
      ...version,
      label: names.text(version.label),
      map: anonymous(version.map, names),
    })),
  }
}

const mapRecords = <T>(records: Records<T>, change: (record: T) => T): Records<T> =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(record)]))

const peopleListSeparator = /[,;/&+\n]|\band\b/

/** The people of a free list such as "Ann, Ben and Chris". */
export const peopleIn = (list: string): readonly string[] =>
  list
    .split(peopleListSeparator)
    .map(name => name.trim())
    .filter(name => name !== '')

function peopleOf(map: Whole): readonly string[] {
  return [
    ...peopleIn(map.intent.scope.people),
    ...Object.values(map.blockers).flatMap(blocker => [blocker.owner, blocker.ask?.to ?? '']),
    ...Object.values(map.experiments).flatMap(experiment => [
      experiment.owner,
      experiment.next.who,
      experiment.result?.quote.who ?? '',
      ...Object.values(experiment.bypasses).map(bypass => bypass.by),
    ]),
  ]
}

const key = (name: string): string => name.trim().toLowerCase()

function collectNames(maps: readonly Whole[]): Names {
  const letterOfTeam = new Map<Id, string>()
  const letterOfName = new Map<string, string>()
  const teamNames = new Set<string>()
  let next = 0
  for (const map of maps) {
    for (const team of inOrder(map.teams)) {
      const known = letterOfTeam.get(team.id) ?? letter(next)
      if (!letterOfTeam.has(team.id)) next += 1
      letterOfTeam.set(team.id, known)
      if (team.name.trim() === '') continue
      teamNames.add(team.name.trim())
      if (!letterOfName.has(key(team.name))) letterOfName.set(key(team.name), known)
    }
  }
  const people = maps
    .flatMap(peopleOf)
    .map(name => name.trim())
    .filter(name => name !== '')
  for (const name of people) {
    if (letterOfName.has(key(name))) continue
    letterOfName.set(key(name), letter(next))
    next += 1
  }
  const of = (name: string) => letterOfName.get(key(name)) ?? ''
  const everywhere = replacer([...teamNames, ...people], of)
  const kept = replacer(
    [...teamNames].filter(name => /\s/.test(name)).concat(people.filter(name => !teamNames.has(name))),
    of,
  )
  return {
    of,
    text: everywhere,
    stepName: kept,
    teamId: id => `team-${(letterOfTeam.get(id) ?? id).toLowerCase()}`,
  }
}

/** Replaces names in free text: longest first, as whole words, and only such as begin with a capital (or a letter without case). */
function replacer(names: readonly string[], of: (name: string) => string): (text: string) => string {
  const safe = [...new Set(names)].filter(
    name => [...name].length > 1 && /^\p{L}/u.test(name) && !/^\p{Ll}/u.test(name),
  )
  if (safe.length === 0) return text => text
  const alternatives = safe
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(name => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text => text.replace(pattern, found => of(found))
}

function anonymous<T extends Whole>(map: T, names: Names): T {
  return {
    ...map,
    title: names.text(map.title),
    source: map.source && { ...map.source, name: names.text(map.source.name) },
    intent: anonymousIntent(map.intent, names),
    teams: Object.fromEntries(
      Object.values(map.teams).map(team => {
        const id = names.teamId(team.id)
        return [id, { ...team, id, name: id.slice('team-'.length).toUpperCase() }]
      }),
    ),
    steps: mapRecords(map.steps, step => anonymousStep(step, names)),
    flows: mapRecords(map.flows, flow => ({ ...flow, label: names.text(flow.label) })),
    symbols: mapRecords(map.symbols, symbol => ({ ...symbol, text: names.text(symbol.text) })),
    blockers: mapRecords(map.blockers, blocker => anonymousBlocker(blocker, names)),
    experiments: mapRecords(map.experiments, experiment => anonymousExperiment(experiment, names)),
    notes: mapRecords(map.notes, note => ({ ...note, text: names.text(note.text) })),
  }
}

const teamIdOrNull = (id: Id | null, names: Names): Id | null => (id === null ? null : names.teamId(id))

function anonymousIntent(intent: Intent, names: Names): Intent {
  const { scope, observed } = intent
  return {
    ...intent,
    direction: names.text(intent.direction),
    scope: {
      ...scope,
      item: names.text(scope.item),
      from: names.text(scope.from),
      to: names.text(scope.to),
      customer: names.text(scope.customer),
      people: peopleIn(scope.people).map(names.of).join(', '),
    },
    observed: observed && { ...observed, source: names.text(observed.source) },
    firstTeam: teamIdOrNull(intent.firstTeam, names),
    assumptions: mapRecords(intent.assumptions, assumption => ({ ...assumption, text: names.text(assumption.text) })),
  }
}

function anonymousStep(step: Step, names: Names): Step {
  return {
    ...step,
    name: names.stepName(step.name),
    team: teamIdOrNull(step.team, names),
    note: names.text(step.note),
    data: mapRecords(step.data, row => ({ ...row, label: names.text(row.label), text: names.text(row.text) })),
  }
}

const anonymousAsk = (ask: Ask, names: Names): Ask => ({ ...ask, to: names.of(ask.to), answer: names.text(ask.answer) })

const anonymousBlocker = (blocker: Blocker, names: Names): Blocker => ({
  ...blocker,
  title: names.text(blocker.title),
  owner: names.of(blocker.owner),
  ask: blocker.ask && anonymousAsk(blocker.ask, names),
})

const anonymousBypass = (bypass: Bypass, names: Names): Bypass => ({
  ...bypass,
  reason: names.text(bypass.reason),
  by: names.of(bypass.by),
})

function anonymousExperiment(experiment: Experiment, names: Names): Experiment {
  const { next, result } = experiment
  return {
    ...experiment,
    title: names.text(experiment.title),
    because: names.text(experiment.because),
    audience: names.text(experiment.audience),
    bypasses: mapRecords(experiment.bypasses, bypass => anonymousBypass(bypass, names)),
    team: teamIdOrNull(experiment.team, names),
    owner: names.of(experiment.owner),
    measure: names.text(experiment.measure),
    refutedIf: names.text(experiment.refutedIf),
    undo: names.text(experiment.undo),
    next: { ...next, who: names.of(next.who), what: names.text(next.what) },
    result: result && {
      ...result,
      story: names.text(result.story),
      quote: { text: names.text(result.quote.text), who: names.of(result.quote.who) },
    },
  }
}
