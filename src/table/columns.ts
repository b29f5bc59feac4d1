// The columns of the step table, in their order: one value each, as a text that a spreadsheet can hold, and read back from
// what people type there. The table view, the clipboard and files of rows (CSV) share them.

import { isId } from '../model/ids'
import { quoted } from '../model/quoted'
import { inOrder, own } from '../model/records'
import { ok, refuse } from '../model/result'
import type { Blocker, Id, MapDocument, Step } from '../model/types'
import { basisColumn, durationColumn, fields, shareColumn, wordColumn } from './column-kinds'
import { readTitles, titlesText } from './listed-cells'
import { plainName, reference } from './references'
import type { TableColumn } from './table-column'
import { flowsToSteps, readWays, waysText } from './ways'

const nameColumn: TableColumn = {
  id: 'step',
  title: 'Step',
  kind: 'text',
  text: step => step.name,
  read: text => fields({ name: text }),
}

const teamColumn: TableColumn = {
  id: 'team',
  title: 'Team',
  kind: 'text',
  text: (step, doc) => (step.team === null ? '' : reference(doc.teams, step.team)),
  read: text => ok({ kind: 'team', name: text }),
}

const peopleColumn: TableColumn = {
  id: 'people',
  title: 'People',
  kind: 'number',
  text(step, doc) {
    const people = step.team === null ? step.people : (own(doc.teams, step.team)?.people ?? null)
    return people === null ? '' : String(people)
  },
  read(text) {
    const plain = text.trim()
    if (plain === '') return ok({ kind: 'people', people: null })
    const people = /^(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain.replace(',', '.')) : 0
    const isNumber = people > 0 && Number.isFinite(people)
    if (!isNumber) return refuse('', `${quoted(plain)} is no number of people. Write one above 0, such as 3 or 0.5.`)
    return ok({ kind: 'people', people })
  },
}

const splitColumn: TableColumn = {
  ...wordColumn<Step['split']>(
    'split',
    'Ways out',
    [
      ['one of them', 'choice'],
      ['all of them', 'parallel'],
    ],
    'choice',
    step => step.split,
    split => ({ split }),
    { one: 'choice', choice: 'choice', all: 'parallel', parallel: 'parallel' },
  ),
  // Where there is nothing to choose, nothing is said of it.
  text: (step, doc) =>
    step.split === 'parallel'
      ? 'all of them'
      : flowsToSteps(doc, step.id).filter(({ kind }) => kind === 'work').length > 1
        ? 'one of them'
        : '',
}

const waysColumn: TableColumn = {
  id: 'goes-to',
  title: 'Goes to',
  kind: 'list',
  text: (step, doc) => waysText(doc, step.id),
  read(text, doc) {
    const read = readWays(text, doc.steps)
    return read.ok ? ok({ kind: 'ways', ways: read.value }) : read
  },
}

const blockersAt = new WeakMap<object, ReadonlyMap<Id | null, readonly Blocker[]>>()

/** The blockers of a step that are still there, in their order. */
export function openBlockers({ blockers }: Pick<MapDocument, 'blockers'>, step: Id): readonly Blocker[] {
  let index = blockersAt.get(blockers)
  if (!index) {
    const made = new Map<Id | null, Blocker[]>()
    for (const blocker of inOrder(blockers)) {
      if (blocker.status === 'open') made.set(blocker.step, [...(made.get(blocker.step) ?? []), blocker])
    }
    blockersAt.set(blockers, made)
    index = made
  }
  return index.get(step) ?? []
}

const blockersColumn: TableColumn = {
  id: 'blockers',
  title: 'Blockers',
  kind: 'list',
  text: (step, doc) => titlesText(openBlockers(doc, step.id).map(({ title }) => title)),
  read: text => ok({ kind: 'blockers', titles: readTitles(text) }),
}

const noteColumn: TableColumn = {
  id: 'note',
  title: 'Note',
  kind: 'text',
  text: step => step.note,
  read: text => fields({ note: text }),
}

const idColumn: TableColumn = {
  id: 'id',
  title: 'Id',
  kind: 'id',
  text: step => step.id,
  read(text) {
    const id = text.trim()
    if (id === '' || isId(id)) return ok({ kind: 'id', id: id === '' ? null : id })
    return refuse('', `${quoted(id)} is no id. Write 1 to 64 letters out of A-Z a-z 0-9 _ -, or leave it empty.`)
  },
}

const yesOrNo = [
  ['yes', true],
  ['no', false],
] as const
const alsoYesOrNo = { true: true, x: true, y: true, '1': true, false: false, no: false, n: false, '0': false }

/** The columns that every map has, but for the id, which stands last. */
export const stepColumns: readonly TableColumn[] = [
  nameColumn,
  teamColumn,
  peopleColumn,
  durationColumn('wait', 'Wait'),
  basisColumn('wait', 'wait', 'Wait'),
  durationColumn('work', 'Work'),
  basisColumn('work', 'work', 'Work'),
  shareColumn('completeAccurate', '%C&A'),
  basisColumn('completeAccurate', 'complete-accurate', '%C&A'),
  waysColumn,
  splitColumn,
  shareColumn('start', 'Start'),
  shareColumn('skip', 'Skipped'),
  wordColumn<Step['value']>(
    'value',
    'Value',
    [
      ['adds', 'adds'],
      ['necessary', 'necessary'],
      ['waste', 'waste'],
    ],
    null,
    step => step.value,
    value => ({ value }),
  ),
  wordColumn<boolean | null>(
    'automated',
    'Automated',
    yesOrNo,
    null,
    step => step.automated,
    automated => ({ automated }),
    alsoYesOrNo,
  ),
  shareColumn('uptime', 'Uptime'),
  wordColumn<boolean>(
    'production',
    'Reaches production',
    [['yes', true]],
    false,
    step => step.production,
    production => ({ production }),
    alsoYesOrNo,
  ),
  blockersColumn,
  noteColumn,
]

/** A row of the data box as a column; where a step has several of one label, the one counted from 0. */
export function dataColumn(label: string, nth = 0): TableColumn {
  const name = label.trim() === '' ? 'Data' : label
  return {
    id: `data/${nth}/${label}`,
    title: nth === 0 ? name : `${name} (${nth + 1})`,
    kind: 'text',
    text: step => inOrder(step.data).filter(row => row.label === label)[nth]?.text ?? '',
    read: text => ok({ kind: 'data', label, nth, text }),
  }
}

/**
 * All columns of a map: those of every step, the rows of its data boxes in the order in which they are met, the id. No two
 * have the same title.
 */
export function tableColumns(doc: Pick<MapDocument, 'steps'>): readonly TableColumn[] {
  const columns = new Map<string, TableColumn>()
  const titles = new Set([...stepColumns, idColumn].map(({ title }) => plainName(title)))
  for (const step of Object.values(doc.steps)) {
    const seen = new Map<string, number>()
    for (const { label } of inOrder(step.data)) {
      const nth = seen.get(label) ?? 0
      seen.set(label, nth + 1)
      const column = dataColumn(label, nth)
      if (columns.has(column.id)) continue
      let title = column.title
      while (titles.has(plainName(title))) title += ' (data)'
      titles.add(plainName(title))
      columns.set(column.id, { ...column, title })
    }
  }
  return [...stepColumns, ...columns.values(), idColumn]
}
