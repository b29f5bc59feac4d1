// Draw the island: the selected steps become those of the first team, what it can change alone.

import { newTeam } from '../model/defaults'
import { nextOrder, own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { type Edit, nameOf } from './edit'
import { teamNamed } from './team-edits'

const islandName = 'Our first team'

/**
 * The steps become the first team's, in one undo step. Where they are all the steps of one team, that is the first team; else
 * they go to the team "Our first team", which is made when there is none. No number is asked for or changed.
 */
export function drawIsland(doc: MapDocument, steps: readonly Id[], newId: () => Id): Edit {
  const id = newId()
  const names = steps.flatMap(step => own(doc.steps, step)?.name ?? [])
  return {
    label: `Draw the island around ${nameOf(names, 'steps')}`,
    recipe(draft) {
      const chosen = steps.flatMap(step => own(draft.steps, step) ?? [])
      const [first] = chosen
      if (!first) return
      const theirs = Object.values(draft.steps).filter(({ team }) => team !== null && team === first.team)
      if (theirs.length === chosen.length && chosen.every(({ team }) => team !== null && team === first.team)) {
        draft.intent.firstTeam = first.team
        return
      }
      const team = teamNamed(draft.teams, islandName)?.id ?? id
      if (!own(draft.teams, team)) draft.teams[team] = newTeam(team, islandName, nextOrder(draft.teams))
      for (const step of chosen) step.team = team
      draft.intent.firstTeam = team
    },
  }
}
