// Everything that the drawing of a step shows, as one plain comparable value: while it is the same, nothing is drawn again.

import type { StepNumbers } from '../analysis/types'
import type { Assessment } from '../experiments/assess'
import { formatShare } from '../model/format'
import { own } from '../model/records'
import type { Basis, Id, MapDocument, Step } from '../model/types'
import { type BlockerFace, blockerFaces } from './blocker-face'
import { type Duty, dutyOf } from './bottleneck'
import { ownName } from './own-name'
import { problemMark } from './problem-mark'
import type { RowMark } from './row-mark'
import { ownShape, plainShape, type RowShape, rowNames, sharedShape } from './step-size'
import { basisWords, timeFace } from './time-text'
import { wideColumn } from './under-step'

export interface RowFace {
  readonly label: string
  readonly text: string
  /** The whole value, where `text` says less. */
  readonly whole: string
  readonly tone: 'work' | 'plain' | 'unknown'
  readonly basis: Basis | null
  /** The sign before the value. */
  readonly mark?: RowMark
}

export interface StepFace {
  readonly id: Id
  readonly name: string
  /** What of the name no other step begins with, after an ellipsis; the name where that is all of it. */
  readonly ownName: string
  readonly shape: RowShape
  readonly columnWidth: number
  /** The wait before the step: `22d`, below it `15 to 29`; `null` where nothing waits. */
  readonly wait: {
    readonly text: string
    readonly range: string
    readonly short: string
    readonly whole: string
  } | null
  readonly waitBasis: Basis | null
  /** The work as the compact drawing shows it. */
  readonly work: string
  /** Wait and work as parts of the longest time of any step, for the bars of far zooms. */
  readonly waitShare: number
  readonly workShare: number
  readonly rows: readonly RowFace[]
  readonly footer: string
  readonly production: boolean
  readonly isStart: boolean
  readonly isEnd: boolean
  /** Where the one red tag stands, and whether box or triangle has the heavy outline. */
  readonly duty: Duty
  /** What keeps its numbers from being right, in a few words; '' where nothing does. */
  readonly problem: string
  readonly blockers: readonly BlockerFace[]
  /** Titles of blockers that are not drawn, with those of their experiments. */
  readonly moreBlockers: readonly string[]
  /** What a screen reader says. */
  readonly label: string
}

const valueWords = { adds: 'adds', necessary: 'necessary', waste: 'waste' } as const

function footerOf(doc: MapDocument, step: Step): string {
  const asked = doc.view.rows.split(/\s+/).includes('people')
  const team = step.team !== null && Object.hasOwn(doc.teams, step.team) ? doc.teams[step.team] : undefined
  const people = team ? team.people : step.people
  if (!team) return people === null || !asked ? '' : `${people} ${people === 1 ? 'person' : 'people'}`
  const name = team.name.trim() === '' ? 'Team without a name' : team.name
  return people === null || !asked ? name : `${name} · ${people}`
}

const plainRow = (label: string, text: string): RowFace => ({ label, text, whole: text, tone: 'plain', basis: null })
const unknownRow = (label: string): RowFace => ({ label, text: '?', whole: 'not known', tone: 'unknown', basis: null })

function rowFace(doc: MapDocument, step: Step, numbers: StepNumbers | undefined, row: string): RowFace {
  switch (row) {
    case 'work': {
      if (step.work === null) return unknownRow('Work')
      const time = timeFace(step.work, 'work', numbers?.work ?? null, doc.calendar)
      return { label: 'Work', text: time.text, whole: time.whole, tone: 'work', basis: step.basis.work ?? null }
    }
    case 'completeAccurate':
      return step.completeAccurate === null
        ? unknownRow('%C&A')
        : { ...plainRow('%C&A', formatShare(step.completeAccurate)), basis: step.basis.completeAccurate ?? null }
    case 'automated':
      return { ...plainRow('Automated', step.automated ? 'yes' : 'no'), ...(step.automated ? { mark: 'gear' } : {}) }
    case 'uptime':
      return plainRow('Uptime', formatShare(step.uptime ?? 1))
    case 'value':
      return step.value === null
        ? unknownRow('Value')
        : { ...plainRow('Value', valueWords[step.value]), mark: step.value }
    case 'skip':
      return plainRow('Skipped', formatShare(step.skip ?? 0))
    default: {
      const id = row.slice('data/'.length)
      const data = Object.hasOwn(step.data, id) ? step.data[id] : undefined
      return plainRow(data?.label ?? '', data?.text ?? '')
    }
  }
}

const longestTimes = new WeakMap<Assessment, number>()

function longestTime(assessment: Assessment): number {
  const known = longestTimes.get(assessment)
  if (known !== undefined) return known
  let longest = 0
  for (const numbers of Object.values(assessment.analysis.steps)) {
    longest = Math.max(longest, numbers.wait ?? 0, numbers.work ?? 0)
  }
  longestTimes.set(assessment, longest)
  return longest
}

/** Wait and work of a step as parts of the longest time of any step of the map. */
export function timeShares(assessment: Assessment, id: Id): Pick<StepFace, 'waitShare' | 'workShare'> {
  const longest = longestTime(assessment)
  const numbers = own(assessment.analysis.steps, id)
  if (longest === 0) return { waitShare: 0, workShare: 0 }
  return { waitShare: (numbers?.wait ?? 0) / longest, workShare: (numbers?.work ?? 0) / longest }
}

const dutyWords: Readonly<Record<Duty, string>> = {
  none: '',
  wait: ', the bottleneck',
  box: ', the bottleneck',
  shared: ', part of the bottleneck',
}

/** What the row around a step asks of its drawing; without it the step is drawn as if it stood alone. */
export interface Surroundings {
  readonly shape: RowShape
  readonly columnWidth: number
}

/** All that a face is made of but its bars: while these are the same, so is the face. */
export function faceInputs(
  doc: MapDocument,
  assessment: Assessment,
  id: Id,
  { shape, columnWidth }: Surroundings,
): readonly unknown[] {
  const { analysis } = assessment
  const step = own(doc.steps, id)
  const numbers = own(analysis.steps, id)
  const { blockers, more } = blockerFaces(doc, assessment, id)
  return [
    step,
    own(doc.teams, step?.team ?? null),
    doc.calendar,
    doc.view.rows,
    numbers?.wait ?? null,
    numbers?.work ?? null,
    dutyOf(doc, analysis, id),
    problemMark(analysis, id),
    analysis.starts.includes(id),
    analysis.ends.includes(id),
    shape.rows,
    shape.nameLines,
    columnWidth,
    // The faces of blockers are made anew each time: they are compared as text, where there are any.
    blockers.length === 0 ? '' : JSON.stringify([blockers, more]),
  ]
}

/** The face of the step with this id, which the document has to have. */
export function stepFace(doc: MapDocument, assessment: Assessment, id: Id, around?: Surroundings): StepFace {
  const step = doc.steps[id]
  if (!step) throw new Error(`no step ${id}`)
  const { analysis } = assessment
  const numbers = Object.hasOwn(analysis.steps, id) ? analysis.steps[id] : undefined
  const wait = timeFace(step.wait, 'wait', numbers?.wait ?? null, doc.calendar)
  const hasWait = wait.text === '?' || wait.range !== '' || numbers?.wait !== 0
  const work = timeFace(step.work, 'work', numbers?.work ?? null, doc.calendar)
  const rows = rowNames(doc, step).map(row => rowFace(doc, step, numbers, row))
  const footer = footerOf(doc, step)
  const duty = dutyOf(doc, analysis, id)
  const problem = problemMark(analysis, id)
  const { blockers, more } = blockerFaces(doc, assessment, id)
  const name = step.name.trim() === '' ? 'Step without a name' : step.name
  const label = [
    `${name}${dutyWords[duty]}`,
    hasWait ? `waits ${wait.whole}${basisWords(step.basis.wait)}` : 'no wait',
    `work ${work.whole}${basisWords(step.basis.work)}`,
    step.completeAccurate === null ? '' : `${formatShare(step.completeAccurate)} right first time`,
    footer,
    step.production ? 'reaches production' : '',
    problem,
  ]
  return {
    id,
    name,
    ownName: ownName(doc.steps, id),
    shape: around?.shape ?? sharedShape(plainShape, ownShape(doc, step)),
    columnWidth: around?.columnWidth ?? wideColumn,
    wait: hasWait ? wait : null,
    waitBasis: step.basis.wait ?? null,
    work: work.short,
    ...timeShares(assessment, id),
    rows,
    footer,
    production: step.production,
    isStart: analysis.starts.includes(id),
    isEnd: analysis.ends.includes(id),
    duty,
    problem,
    blockers,
    moreBlockers: more,
    label: label.filter(part => part !== '').join(', '),
  }
}
