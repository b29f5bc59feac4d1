// Who the first team is, in one line: by its name, or by its steps where it was only drawn and has no name of its own.

import type { Analysis } from '../analysis/types'
import { listed } from '../diagram/words'
import { firstTeam } from '../experiments/first-team'
import { stepName } from '../model/names'
import type { MapDocument } from '../model/types'

/** "Our first team: Delivery team.", "Our first team: Build and Test."; '' where there is nobody to name. */
export function firstTeamLine(doc: MapDocument, analysis: Analysis): string {
  const team = firstTeam(doc, analysis)
  if (!team) return ''
  const isUnnamed = team.name.trim().toLowerCase() === 'our first team'
  const who = isUnnamed ? listed(team.steps.map(id => stepName(doc, id))) : team.name
  return who === '' ? '' : `Our first team: ${who}.`
}
