// How much of each team's time its work takes, and what that means; only for whoever's people are known.

import type { Analysis } from '../analysis/types'
import type { EntryRef } from '../model/entry'
import { formatShare } from '../model/format'
import { stepName, teamName } from '../model/names'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'

export interface TeamLoad {
  readonly entry: EntryRef
  readonly name: string
  readonly people: number
  readonly load: number
  /** "50 % of its time". */
  readonly text: string
  /** What an overload means; '' where there is none. */
  readonly warning: string
}

/** Teams and steps with people of their own, the fullest first. Empty without demand. */
export function teamLoads(doc: MapDocument, analysis: Analysis): readonly TeamLoad[] {
  const loads: Omit<TeamLoad, 'text' | 'warning'>[] = []
  for (const [id, { load, people }] of Object.entries(analysis.teams)) {
    if (load !== null && people !== null) loads.push({ entry: `teams/${id}`, name: teamName(doc, id), people, load })
  }
  for (const id of analysis.flowOrder) {
    const step = own(doc.steps, id)
    const load = own(analysis.steps, id)?.load ?? null
    if (!step || step.team !== null || step.people === null || load === null) continue
    loads.push({ entry: `steps/${id}`, name: stepName(doc, id), people: step.people, load })
  }
  return loads
    .sort((a, b) => b.load - a.load || (a.entry < b.entry ? -1 : 1))
    .map(load => ({ ...load, ...inWords(load) }))
}

function inWords({ name, load }: { readonly name: string; readonly load: number }): Pick<TeamLoad, 'text' | 'warning'> {
  const text = `${formatShare(load)} of its time`
  if (load < 1 - 1e-9) return { text, warning: '' }
  return { text, warning: `Too much work for ${name}: what waits for it grows without limit.` }
}
