// The longest wait as the third cell of the headline, or whoever has too much work when capacity decides.

import type { Analysis } from '../analysis/types'
import { formatNumber, formatShare, formatTime } from '../model/format'
import { stepName, teamName } from '../model/names'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { exactTime, type HeadlineCell, obstacle, unknownFigure, unknownWaits } from './headline-cell'

/** The third cell: a wait before a step, never a team's name in red; capacity only where it decides. */
export function longestWaitCell(doc: MapDocument, analysis: Analysis): HeadlineCell {
  const wait = waitWords(doc, analysis)
  const cell = { label: 'Longest wait', tone: 'plain', entry: null, exact: '', action: null } as const
  const bottleneck = analysis.bottleneck
  if (bottleneck?.kind === 'capacity') {
    const load = analysis.tightestCapacity?.load ?? 0
    const isTeam = 'team' in bottleneck
    const name = isTeam ? teamName(doc, bottleneck.team) : stepName(doc, bottleneck.step)
    return {
      ...cell,
      label: 'Bottleneck',
      figure: `Too much work for ${name}: ${formatShare(load)} of its time`,
      detail: wait ? `Longest wait: ${wait.figure}, ${wait.share} of lead time` : 'No wait is known yet',
      entry: isTeam ? `teams/${bottleneck.team}` : `steps/${bottleneck.step}`,
      exact: `${formatNumber(Math.round(load * 10000) / 100)} % of its time`,
    }
  }
  if (analysis.leadTime === null) {
    const { text, entry } = obstacle(doc, analysis)
    return { ...cell, figure: unknownFigure, detail: text, entry }
  }
  if (!wait) {
    const unknown = unknownWaits(analysis)
    const none = unknown.length === 0
    return {
      ...cell,
      figure: none ? 'No waits' : unknownFigure,
      detail: none ? 'work begins at once everywhere' : 'no wait is known yet',
      entry: unknown[0] ?? null,
      action:
        unknown.length === 0 ? null : { kind: 'ask', label: unknown.length === 1 ? 'Ask for it' : 'Ask for them' },
    }
  }
  return {
    ...cell,
    figure: wait.figure,
    detail: `${wait.share} of lead time${wait.often}${wait.work === null ? '' : `; the work itself takes ${wait.work}`}`,
    entry: `steps/${wait.step}`,
    exact: wait.exact,
  }
}

interface WaitWords {
  readonly step: Id
  readonly figure: string
  readonly share: string
  /** How often an item meets the wait, where that is not once. */
  readonly often: string
  readonly work: string | null
  readonly exact: string
}

function waitWords(doc: MapDocument, analysis: Analysis): WaitWords | null {
  const longest = analysis.longestDelay
  const numbers = longest && own(analysis.steps, longest.step)
  if (!longest || !numbers || numbers.wait === null) return null
  const visits = numbers.visits ?? 1
  return {
    step: longest.step,
    figure: `${formatTime(numbers.wait, doc.calendar)} before ${stepName(doc, longest.step)}`,
    share: formatShare(longest.share),
    often: Math.abs(visits - 1) < 0.005 ? '' : `, met ${formatNumber(Math.round(visits * 100) / 100)} times on average`,
    work: numbers.work === null ? null : formatTime(numbers.work, doc.calendar),
    exact: exactTime(numbers.wait, doc.calendar),
  }
}
