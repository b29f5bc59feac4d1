// What one must know of a blocker, in a sentence or two: "Policy, costs about 17d. Asked of the Program office 20 days ago."

import type { Blocker, DateText } from '../model/types'
import { blockerKinds, labelOf } from './kinds'

const day = 24 * 60 * 60 * 1000

export function blockerSentence(blocker: Blocker, today: DateText): string {
  const { kind, cost, ask, votes, status, owner } = blocker
  if (status === 'cleared') return `Cleared${blocker.clearedOn ? ` on ${blocker.clearedOn}` : ''}.`
  const parts = [`${labelOf(blockerKinds, kind)}${cost === null ? '' : `, costs about ${cost}`}.`]
  if (ask?.answeredOn) parts.push(`${ask.to || 'Somebody'} answered${ask.answer ? `: ${ask.answer}` : ''}.`)
  else if (ask?.to) parts.push(`Asked of ${ask.to}${ask.askedOn ? ` ${daysAgo(ask.askedOn, today)}` : ''}.`)
  if (owner) parts.push(`Owner: ${owner}.`)
  if (votes > 0) parts.push(`${votes} ${votes === 1 ? 'vote' : 'votes'}.`)
  return parts.join(' ')
}

/** "today", "yesterday", "20 days ago", "in 3 days"; dates as `2026-02-02`. */
export function daysAgo(date: DateText, today: DateText): string {
  const days = Math.round((Date.parse(today) - Date.parse(date)) / day)
  if (Number.isNaN(days)) return ''
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days === -1) return 'tomorrow'
  return days > 0 ? `${days} days ago` : `in ${-days} days`
}
