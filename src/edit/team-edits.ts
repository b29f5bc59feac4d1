// Teams: who they are, how many, and which steps are theirs. People type names; the map keeps one team a name.

import { newTeam } from '../model/defaults'
import { nextOrder, own } from '../model/records'
import type { Id, MapDocument, Team } from '../model/types'
import { type Adding, type Edit, type MapDraft, nameOf } from './edit'
import { legalAmount, legalName } from './legal'

/** A name as it is compared: case and spacing do not make another team. */
const plainName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** The team of that name, whatever its case. */
export function teamNamed<T extends Pick<Team, 'id' | 'name'>>(
  teams: { readonly [id: Id]: T },
  name: string,
): T | undefined {
  const wanted = plainName(name)
  return Object.values(teams).find(team => plainName(team.name) === wanted)
}

/** The id of the team of that name in a draft, made when there is none: for recipes. */
function ensureTeam(draft: MapDraft, name: string, id: Id, people: number | null = null): Id {
  const known = teamNamed(draft.teams, name)
  if (known) return known.id
  draft.teams[id] = { ...newTeam(id, legalName(name.trim()), nextOrder(draft.teams)), people: legalAmount(people) }
  return id
}

export function addTeam(name: string, people: number | null, newId: () => Id): Adding {
  const id = newId()
  return {
    id,
    label: `Add team ${name.trim()}`,
    recipe: draft => {
      draft.teams[id] = { ...newTeam(id, legalName(name.trim()), nextOrder(draft.teams)), people: legalAmount(people) }
    },
  }
}

export function setTeam(doc: MapDocument, id: Id, fields: Partial<Pick<Team, 'name' | 'people' | 'order'>>): Edit {
  return {
    label: `Change team ${own(doc.teams, id)?.name ?? ''}`.trim(),
    recipe(draft) {
      const team = own(draft.teams, id)
      if (!team) return
      if (fields.name !== undefined) team.name = legalName(fields.name)
      if (fields.people !== undefined) team.people = legalAmount(fields.people)
      if (fields.order !== undefined && Number.isFinite(fields.order)) team.order = fields.order
    },
    mergeKey: `teams ${id} ${Object.keys(fields).sort().join(' ')}`,
  }
}

/** Its steps and experiments stay, without a team. */
export function removeTeam(doc: MapDocument, id: Id): Edit {
  return {
    label: `Remove team ${own(doc.teams, id)?.name ?? ''}`.trim(),
    recipe: draft => {
      delete draft.teams[id]
    },
  }
}

/** Gives steps to the team of that name, which is made when it is new; an empty name takes their team away. */
export function setStepsTeam(doc: MapDocument, steps: readonly Id[], name: string, newId: () => Id): Edit {
  const id = newId()
  const names = steps.flatMap(step => own(doc.steps, step)?.name ?? [])
  const isNone = plainName(name) === ''
  return {
    label: isNone ? `Take the team from ${nameOf(names, 'steps')}` : `Give ${nameOf(names, 'steps')} to ${name.trim()}`,
    recipe(draft) {
      const theirs = steps.flatMap(step => own(draft.steps, step) ?? [])
      if (theirs.length === 0) return
      const team = isNone ? null : ensureTeam(draft, name, id)
      for (const step of theirs) step.team = team
    },
  }
}
