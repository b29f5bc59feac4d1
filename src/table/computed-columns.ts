// Columns that are worked out from the map: read, never written. The same numbers and words as on the map and in the panels.

import { slackOf } from '../analysis/slack'
import type { Analysis } from '../analysis/types'
import { dutyOf } from '../diagram/bottleneck'
import { problemMark } from '../diagram/problem-mark'
import type { Assessment } from '../experiments/assess'
import { contributionsOf } from '../explain/contributions'
import { criticalParts } from '../explain/critical-parts'
import { timeMeasure } from '../explain/measure'
import { formatNumber, formatShare, formatTime } from '../model/format'
import { inOrder, own } from '../model/records'
import type { Id, MapDocument, Step } from '../model/types'
import { openBlockers } from './columns'
import { titlesText } from './listed-cells'

export interface ComputedColumn {
  readonly id: string
  readonly title: string
  readonly kind: 'computed'
  text(step: Step, doc: MapDocument, assessment: Assessment): string
  /** What it is sorted by; `null` where nothing is known. */
  rank(step: Step, doc: MapDocument, assessment: Assessment): number | string | null
}

/** Above this many steps slack is left out, since it is measured step by step. */
const mostStepsWithSlack = 300

/** Something worked out once for each state of the map. */
function once<T>(make: (doc: MapDocument, analysis: Analysis) => T): (doc: MapDocument, analysis: Analysis) => T {
  const made = new WeakMap<Analysis, T>()
  return (doc, analysis) => {
    const known = made.get(analysis)
    if (known !== undefined) return known
    const value = make(doc, analysis)
    made.set(analysis, value)
    return value
  }
}

const partsOfLeadTime = once(
  (doc, analysis): ReadonlyMap<string, { readonly share: string; readonly part: number }> => {
    const leadTime = analysis.leadTime ?? 0
    const says = { title: '', bars: 'time' } as const
    const found = contributionsOf(doc, criticalParts(analysis), leadTime, timeMeasure(leadTime, doc.calendar), says)
    return new Map(found?.rows.flatMap(row => (row.entry === null ? [] : [[row.entry, row] as const])))
  },
)

const slacks = once(doc => (Object.keys(doc.steps).length > mostStepsWithSlack ? {} : slackOf(doc)))

const isReached = (analysis: Analysis, id: Id): boolean => analysis.flowOrder.includes(id)

const numbersOf = ({ analysis }: Assessment, id: Id) => own(analysis.steps, id)

/** What the map marks on the step, in words: the bottleneck, where items enter and leave, what is wrong. */
function marks(step: Step, doc: MapDocument, { analysis }: Assessment): string {
  const { id } = step
  const duty = dutyOf(doc, analysis, id)
  const problem = problemMark(analysis, id)
  const said = [
    duty === 'none' ? '' : duty === 'shared' ? 'part of the bottleneck' : 'the bottleneck',
    problem === '' ? '' : `! ${problem}`,
    step.team !== null && step.team === doc.intent.firstTeam ? 'our first team' : '',
  ]
  return said.filter(part => part !== '').join(', ')
}

const statusWords = { candidate: '', running: ' (running)', learned: ' (learned)' } as const

function experiments(step: Step, doc: MapDocument): string {
  const blockers = new Set(openBlockers(doc, step.id).map(({ id }) => id))
  if (blockers.size === 0) return ''
  const found = inOrder(doc.experiments).filter(({ blocker }) => blocker !== null && blockers.has(blocker))
  return titlesText(
    found.map(({ title, status }) => `${title.trim() || 'Experiment without a title'}${statusWords[status]}`),
  )
}

function computed(
  id: string,
  title: string,
  text: ComputedColumn['text'],
  rank: ComputedColumn['rank'] = text,
): ComputedColumn {
  return { id, title, kind: 'computed', text, rank }
}

export const computedColumns: readonly ComputedColumn[] = [
  computed('marks', 'Marks', marks),
  computed('experiments', 'Experiments', experiments),
  computed(
    'part',
    'Part of lead time',
    (step, doc, { analysis }) => partsOfLeadTime(doc, analysis).get(`steps/${step.id}`)?.share ?? '',
    (step, doc, { analysis }) => partsOfLeadTime(doc, analysis).get(`steps/${step.id}`)?.part ?? null,
  ),
  computed(
    'load',
    'Load',
    (step, _doc, assessment) => {
      const load = numbersOf(assessment, step.id)?.load ?? null
      return load === null ? '' : `${formatShare(load)}${load > 1 ? ', too much' : ''}`
    },
    (step, _doc, assessment) => numbersOf(assessment, step.id)?.load ?? null,
  ),
  computed(
    'visits',
    'Times done',
    (step, _doc, assessment) => {
      const visits = numbersOf(assessment, step.id)?.visits ?? null
      return visits === null ? '' : formatNumber(Number(visits.toFixed(2)))
    },
    (step, _doc, assessment) => numbersOf(assessment, step.id)?.visits ?? null,
  ),
  computed('critical', 'Critical path', (step, _doc, assessment) => {
    if (numbersOf(assessment, step.id)?.onCriticalPath) return 'on it'
    return isReached(assessment.analysis, step.id) ? '' : 'no start leads here'
  }),
  computed(
    'slack',
    'Slack',
    (step, doc, { analysis }) => {
      const slack = own(slacks(doc, analysis), step.id) ?? null
      return slack === null ? '' : formatTime(slack, doc.calendar)
    },
    (step, doc, { analysis }) => own(slacks(doc, analysis), step.id) ?? null,
  ),
]
