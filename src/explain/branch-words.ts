// What a walk along one path has to say of the others: how many items come here, and what runs beside it.

import { onePass } from '../diagram/pass'
import { listed } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import { formatNumber, formatShare } from '../model/format'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'

/** Names said one by one; more are counted. */
const mostNames = 3

const naming = (doc: MapDocument, ids: readonly Id[]): string =>
  listed([
    ...ids.slice(0, mostNames).map(id => stepName(doc, id)),
    ...(ids.length > mostNames ? [`${ids.length - mostNames} more`] : []),
  ])

/** Sentences about a step of the path; none where every item comes once and nothing runs beside it. */
export function branchWords(doc: MapDocument, { analysis }: Assessment, id: Id): readonly string[] {
  const said: string[] = []
  const { visits } = onePass(analysis)
  const times = own(analysis.steps, id)?.[visits] ?? 1
  if (times < 0.995) said.push(`${formatShare(times)} of items go through here.`)
  if (times > 1.005)
    said.push(`An item goes through here ${formatNumber(Math.round(times * 100) / 100)} times on average.`)
  const works = Object.values(doc.flows).filter(({ kind }) => kind === 'work')
  const beside = works
    .filter(({ to }) => to === id)
    .filter(({ from }) => own(doc.steps, from)?.split === 'parallel')
    .flatMap(({ from }) => works.filter(flow => flow.from === from && flow.to !== id).map(({ to }) => to))
    .filter(to => isReached(analysis.steps, to))
  const others = [...new Set(beside)].sort()
  if (others.length > 0) {
    const { onCriticalPath = null } = own(analysis.steps, id) ?? {}
    said.push(`At the same time: ${naming(doc, others)}.${onCriticalPath ? ' This way takes longest.' : ''}`)
  }
  const step = own(doc.steps, id)
  const ways = works.filter(({ from, to }) => from === id && to !== id)
  if (step?.split === 'choice' && ways.length > 1) {
    said.push(`After it items go one way or another: ${naming(doc, [...new Set(ways.map(({ to }) => to))])}.`)
  }
  const back = Object.values(doc.flows).filter(({ kind, from }) => kind === 'rework' && from === id)
  for (const { to, share } of back.slice(0, mostNames)) {
    said.push(`${formatShare(share ?? 0)} are sent back to ${stepName(doc, to)}.`)
  }
  return said
}

const isReached = (steps: Assessment['analysis']['steps'], id: Id): boolean => (own(steps, id)?.effortVisits ?? 0) > 0
