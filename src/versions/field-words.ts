// The fields of a map in words, with their values as people read them: what a comparison lists and what a merge asks about.

import { formatDate, formatNumber, formatShare } from '../model/format'
import { stepName, teamName } from '../model/names'
import { own } from '../model/records'
import type { Change, MapDocument } from '../model/types'

/** Where a value stands: `steps review wait`, `intent direction`, `title`. */
export type Path = readonly string[]

/** The fields that a comparison speaks of, by collection. A field that is not listed is said by its own name. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  map: {
    title: 'Title',
    entry: 'How items enter',
    demand: 'Demand',
    source: 'Source',
  },
  intent: {
    direction: 'Direction',
    scope: 'What one item is',
    observed: 'What was observed',
    firstTeam: 'First team',
    evidenceWithin: 'Evidence within',
    goals: 'Goals',
    assumptions: 'Assumptions',
  },
  calendar: { hoursPerDay: 'Hours in a day', daysPerWeek: 'Days in a week', typedDays: 'How a typed day is read' },
  view: { rows: 'Rows of the data box', lanes: 'Lanes by team', ladder: 'Ladder', wrap: 'Steps in a row' },
  teams: { name: 'Name', people: 'People', order: 'Place in the list' },
  steps: {
    name: 'Name',
    team: 'Team',
    people: 'People',
    wait: 'Wait before',
    work: 'Work',
    completeAccurate: '%C&A',
    skip: 'Share that skips it',
    basis: 'How it is known',
    value: 'Value',
    automated: 'Automated',
    uptime: 'Uptime',
    data: 'Further rows',
    split: 'What follows',
    start: 'Share that enters here',
    production: 'Puts it into production',
    position: 'Place on the map',
    note: 'Note',
  },
  flows: {
    kind: 'Kind of flow',
    from: 'From',
    to: 'To',
    share: 'Share',
    label: 'Label',
    via: 'Way it takes',
    transfer: 'How it is handed on',
    medium: 'Medium',
  },
  symbols: { kind: 'Symbol', text: 'Text', position: 'Place on the map' },
  blockers: {
    step: 'Step',
    title: 'Title',
    kind: 'Kind',
    cost: 'Cost',
    owner: 'Owner',
    clearedBy: 'Who can clear it',
    ask: 'Ask',
    votes: 'Votes',
    status: 'Status',
    raisedOn: 'Raised on',
    clearedOn: 'Cleared on',
    order: 'Rank',
  },
  experiments: {
    blocker: 'Blocker',
    title: 'Title',
    assumption: 'Assumption',
    because: 'Because',
    audience: 'For whom',
    timebox: 'Timebox',
    shipsTo: 'Ships to',
    enters: 'Enters at',
    bypasses: 'Steps it passes by',
    team: 'Team',
    owner: 'Owner',
    measure: 'Measure',
    refutedIf: 'Wrong if',
    undo: 'How it is undone',
    changes: 'Prediction',
    status: 'Status',
    startedOn: 'Started on',
    dueOn: 'Due on',
    startedFrom: 'Started from',
    next: 'Next',
    travel: 'Travel log',
    result: 'Result',
    order: 'Rank',
  },
  notes: { text: 'Text', position: 'Place on the map' },
  versions: { label: 'Label', on: 'Date', map: 'Map as it was kept' },
}

const sorts: Readonly<Record<string, string>> = {
  steps: 'Step',
  flows: 'Flow',
  teams: 'Team',
  symbols: 'Symbol',
  blockers: 'Blocker',
  experiments: 'Experiment',
  notes: 'Note',
  versions: 'Version',
}

/** "Step", "Blocker": what kind of entry a path leads into; "Map" for what belongs to the map as a whole. */
export const sortOf = ([collection = '']: Path): string =>
  Object.hasOwn(sorts, collection) ? (sorts[collection] ?? 'Map') : 'Map'

/** "Wait before", "%C&A": the field at the end of a path. */
export function fieldLabel(path: Path): string {
  const [collection = '', id = '', field] = path
  const isEntry = Object.hasOwn(sorts, collection)
  const [table, key] = isEntry ? [collection, field ?? ''] : path.length > 1 ? [collection, id] : ['map', collection]
  const known = Object.hasOwn(labels, table) ? labels[table] : undefined
  return known && Object.hasOwn(known, key) ? (known[key] ?? key) : key
}

/** What an entry is called: its name, title or text; a flow by its ends. */
export function entryName(doc: MapDocument, path: Path): string {
  const [collection = '', id = ''] = path
  switch (collection) {
    case 'steps':
      return stepName(doc, id)
    case 'teams':
      return teamName(doc, id)
    case 'flows': {
      const flow = own(doc.flows, id)
      return flow ? `${endName(doc, flow.from)} → ${endName(doc, flow.to)}` : id
    }
    case 'symbols':
      return own(doc.symbols, id)?.text.trim() || own(doc.symbols, id)?.kind || id
    case 'blockers':
      return own(doc.blockers, id)?.title.trim() || 'a blocker without a title'
    case 'experiments':
      return own(doc.experiments, id)?.title.trim() || 'an experiment without a title'
    case 'notes':
      return own(doc.notes, id)?.text.trim() || 'an empty note'
    case 'versions':
      return own(doc.versions, id)?.label.trim() || 'a version without a label'
    default:
      return doc.title.trim() || 'The map'
  }
}

const endName = (doc: MapDocument, id: string): string =>
  Object.hasOwn(doc.steps, id) ? stepName(doc, id) : own(doc.symbols, id)?.text.trim() || id

const shares = new Set(['completeAccurate', 'skip', 'uptime', 'start', 'share'])
const dates = new Set(['raisedOn', 'clearedOn', 'startedOn', 'dueOn', 'on', 'askedOn', 'answeredOn', 'agreedOn'])
const texts: Readonly<Record<string, string>> = {
  adds: 'adds value',
  necessary: 'necessary',
  waste: 'waste',
  choice: 'one way',
  parallel: 'every way',
  'wait-up': 'wait up',
  'work-up': 'work up',
  handoff: 'hand-off',
  inconclusive: 'no clear answer',
}

/** A value as people read it; "not known" for none. */
export function valueText(doc: MapDocument, path: Path, value: unknown): string {
  const field = path.at(-1) ?? ''
  // Nobody skips a step that does not say so.
  if (field === 'skip' && (value === null || value === undefined)) return formatShare(0)
  if (value === null || value === undefined || value === '') return 'not known'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return shares.has(field) ? formatShare(value) : formatNumber(value)
  if (typeof value === 'string') return idText(doc, field, value)
  return structureText(doc, field, value)
}

function idText(doc: MapDocument, field: string, value: string): string {
  if (dates.has(field)) return formatDate(value)
  if (field === 'team' || field === 'firstTeam') return Object.hasOwn(doc.teams, value) ? teamName(doc, value) : value
  if (field === 'from' || field === 'to' || field === 'enters' || field === 'step') return endName(doc, value)
  if (field === 'blocker') return own(doc.blockers, value)?.title ?? value
  if (field === 'assumption') return own(doc.intent.assumptions, value)?.text ?? value
  if (field === 'startedFrom') return own(doc.versions, value)?.label ?? value
  return Object.hasOwn(texts, value) ? (texts[value] ?? value) : value
}

/** What is deeper than a field, flat: its texts and numbers one after the other. */
function structureText(doc: MapDocument, field: string, value: unknown): string {
  if (isChange(value)) return changeText(doc, value)
  if (field === 'basis') return basisText(value)
  const parts: string[] = []
  const read = (inner: unknown, key: string): void => {
    if (inner === null || inner === undefined || inner === '' || key === 'id' || key === 'order') return
    if (isChange(inner)) parts.push(changeText(doc, inner))
    else if (typeof inner === 'boolean') return
    else if (typeof inner === 'object') for (const [name, part] of Object.entries(inner)) read(part, name)
    else parts.push(valueText(doc, [key], inner))
  }
  read(value, field)
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}

/** "wait before measured, work guessed". */
function basisText(value: unknown): string {
  const known = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const parts = known.map(([field, basis]) => `${inSentence(fieldLabel(['steps', '', field]))} ${String(basis)}`)
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}

const inSentence = (label: string): string =>
  label.startsWith('%') ? label : label.charAt(0).toLowerCase() + label.slice(1)

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'field') && Object.hasOwn(value, 'to')

/** "Security review: wait before 6d". */
export function changeText(doc: MapDocument, change: Change): string {
  const path = 'flow' in change ? ['flows', change.flow, 'share'] : ['steps', change.step, change.field]
  return `${entryName(doc, path)}: ${inSentence(fieldLabel(path))} ${valueText(doc, path, change.to)}`
}
