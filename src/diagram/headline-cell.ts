// The shape of one cell of the headline, and how the cells round, read and call unknown what the numbers say.

import type { Analysis } from '../analysis/types'
import { secondsPerDay } from '../model/calendar'
import { type EntryRef, splitRef } from '../model/entry'
import { formatNumber } from '../model/format'
import { stepName } from '../model/names'
import type { Calendar, MapDocument } from '../model/types'
import { isPlainCalendar } from './words'

export interface HeadlineCell {
  readonly label: string
  /** What stands large: at most two figures. */
  readonly figure: string
  /** What stands below it. */
  readonly detail: string
  readonly tone: 'plain' | 'experiment'
  /** The entry that the cell leads to. */
  readonly entry: EntryRef | null
  /** The value without rounding to two figures, for focus and hover; '' when there is none. */
  readonly exact: string
  /** What a reader would do next, where one thing is missing. */
  readonly action: { readonly kind: 'ask' | 'choose'; readonly label: string } | null
}

export const unknownFigure = 'Not known yet'

const entryOf = (entry: string | null): readonly EntryRef[] =>
  entry?.startsWith('steps/') ? [`steps/${entry.slice('steps/'.length)}`] : []

/** The steps whose wait counts as nothing because nobody knows it. */
export const unknownWaits = ({ problems }: Analysis): readonly EntryRef[] =>
  problems.flatMap(({ code, entry }) =>
    code === 'unknown-wait' || code === 'items-without-demand' ? entryOf(entry) : [],
  )

/** The steps whose work counts as nothing because nobody knows it. */
export const unknownWorks = ({ problems }: Analysis): readonly EntryRef[] =>
  problems.flatMap(({ code, entry }) => (code === 'unknown-work' ? entryOf(entry) : []))

/** 'at least ' where something that counts as nothing is only not known, else ''. */
export const leastOf = (analysis: Analysis): '' | 'at least ' =>
  unknownWaits(analysis).length + unknownWorks(analysis).length > 0 ? 'at least ' : ''

/** What stands before a flow efficiency that rests on unknown numbers: unknown waits would only lower it. */
export const roughnessOf = (analysis: Analysis): '' | 'about ' | 'at most ' =>
  unknownWorks(analysis).length > 0 ? 'about ' : unknownWaits(analysis).length > 0 ? 'at most ' : ''

/** Why a map has no lead time, and the entry where that can be mended. */
export function obstacle(
  doc: MapDocument,
  { problems }: Analysis,
): { readonly text: string; readonly entry: EntryRef | null } {
  const [entry] = problems.flatMap(problem => (problem.code === 'no-way-out' ? entryOf(problem.entry) : []))
  if (!entry) return { text: 'the map has no steps yet', entry: null }
  return { text: `no way leads out of ${stepName(doc, splitRef(entry).id)}`, entry }
}

/** Two figures below ten, whole numbers above. */
export const roundedFigure = (value: number): string =>
  formatNumber(value >= 10 ? Math.round(value) : Math.round(value * 10) / 10)

/** The unit that a span of working time is read in, in seconds, with its words. */
export function readingUnit(seconds: number, calendar: Calendar): readonly [number, string, string] {
  const day = secondsPerDay(calendar)
  const working = isPlainCalendar(calendar) ? '' : 'working '
  if (seconds >= day || seconds === 0) return [day, `${working}day`, `${working}days`]
  if (seconds >= 3600) return [3600, `${working}hour`, `${working}hours`]
  if (seconds >= 60) return [60, 'minute', 'minutes']
  return [1, 'second', 'seconds']
}

/** A span of working time to two decimals: "60.47 working days". */
export function exactTime(seconds: number, calendar: Calendar): string {
  const [unit, one, many] = readingUnit(seconds, calendar)
  const value = formatNumber(Math.round((seconds / unit) * 100) / 100)
  return `${value} ${value === '1' ? one : many}`
}
