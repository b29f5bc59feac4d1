// Moving what stands on the canvas, and giving steps to the team into whose lane they were moved.

import { type EntryRef, splitRef } from '../model/entry'
import { teamName } from '../model/names'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { type Edit, type MapDraft, nameOf } from './edit'
import { freeze, type Places, place } from './places'

/** Steps that go to another team; `null`: to none. */
export type NewTeams = Readonly<Record<Id, Id | null>>

function giveTo(draft: MapDraft, teams: NewTeams): void {
  for (const [id, team] of Object.entries(teams)) {
    const step = own(draft.steps, id)
    if (step && (team === null || own(draft.teams, team))) step.team = team
  }
}

/** "Give Build to Security", "Give 3 steps to other teams". */
function teamsLabel(doc: MapDocument, teams: NewTeams): string {
  const names = nameOf(
    Object.keys(teams).map(id => own(doc.steps, id)?.name ?? ''),
    'steps',
  )
  const [first, ...others] = new Set(Object.values(teams))
  if (others.length > 0) return `Give ${names} to other teams`
  return first ? `Give ${names} to ${teamName(doc, first)}` : `Take the team from ${names}`
}

/**
 * Puts entries elsewhere. `drawn` is where everything stands as drawn, `moved` where what is moved goes; the first move
 * writes all of it down, so that nothing else jumps. Moves of the same entries within 500 ms (arrow keys) are one undo step.
 */
export function moveEntries(doc: MapDocument, drawn: Places, moved: Places, teams: NewTeams = {}): Edit {
  const refs = Object.keys(moved) as EntryRef[]
  const names = refs.map(ref => {
    const { collection, id } = splitRef(ref)
    return collection === 'steps' ? (own(doc.steps, id)?.name ?? '') : ''
  })
  const [only] = refs
  const single = only && { symbols: 'symbol', notes: 'note' }[String(splitRef(only).collection)]
  const isGiven = Object.keys(teams).length > 0
  return {
    label: isGiven
      ? teamsLabel(doc, teams)
      : `Move ${refs.length === 1 ? names[0] || (single ?? 'step') : nameOf(names, 'entries')}`,
    recipe(draft) {
      freeze(draft, drawn)
      place(draft, moved)
      giveTo(draft, teams)
    },
    mergeKey: `move ${refs.sort().join(' ')}`,
  }
}

/** Gives steps to other teams, as moving them to other lanes by arrow keys does; quick presses are one undo step. */
export function changeTeams(doc: MapDocument, teams: NewTeams): Edit {
  return {
    label: teamsLabel(doc, teams),
    recipe: draft => giveTo(draft, teams),
    mergeKey: `lanes ${Object.keys(teams).sort().join(' ')}`,
  }
}

/** What was done, as the announcer says it: "Build now belongs to Security." */
export function teamsChanged(doc: MapDocument, teams: NewTeams): string {
  const ids = Object.keys(teams)
  const [only] = ids
  const who = ids.length === 1 ? own(doc.steps, only ?? '')?.name || 'The step' : `${ids.length} steps`
  const [first, ...others] = new Set(Object.values(teams))
  if (others.length > 0) return `${who} now belong to other teams.`
  const verb = ids.length === 1 ? 'belongs' : 'belong'
  return first ? `${who} now ${verb} to ${teamName(doc, first)}.` : `${who} now ${verb} to no team.`
}
