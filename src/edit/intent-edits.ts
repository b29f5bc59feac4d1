// Think big: the direction, what one item is, goals, what it really took, and the assumptions that the direction rests on.

import { inOrder, nextOrder, own } from '../model/records'
import type { Assumption, Goal, Id, Intent, Scope } from '../model/types'
import type { Adding, Edit } from './edit'
import { legalDuration, legalFraction, legalText } from './legal'
import { equalValues } from './patch'

export type IntentFields = Partial<Pick<Intent, 'direction' | 'observed' | 'firstTeam' | 'evidenceWithin'>>

/** Sets the direction, what was observed, the first team, how soon evidence must come. */
export function setIntent(fields: IntentFields): Edit {
  const { direction, firstTeam } = fields
  const observed = legalObserved(fields.observed)
  const evidenceWithin = legalDuration(fields.evidenceWithin, 'time')
  return {
    label: 'Change the intent',
    recipe({ intent, teams }) {
      if (direction !== undefined) intent.direction = legalText(direction)
      if (observed !== undefined && !equalValues(intent.observed, observed)) intent.observed = observed
      if (firstTeam === null || (firstTeam !== undefined && own(teams, firstTeam))) intent.firstTeam = firstTeam
      if (evidenceWithin !== undefined) intent.evidenceWithin = evidenceWithin
    },
    mergeKey: `intent ${Object.keys(fields).sort().join(' ')}`,
  }
}

/** Sets parts of what one item is: where it begins, when it is done, for whom. */
export function setScope(fields: Partial<Scope>): Edit {
  const { on, ...words } = fields
  return {
    label: 'Change what one item is',
    recipe({ intent: { scope } }) {
      for (const part of ['item', 'from', 'to', 'customer', 'people'] as const) {
        const text = words[part]
        if (text !== undefined) scope[part] = legalText(text)
      }
      if (on !== undefined) scope.on = on
    },
    mergeKey: `scope ${Object.keys(fields).sort().join(' ')}`,
  }
}

function legalObserved(observed: Intent['observed'] | undefined): Intent['observed'] | undefined {
  const leadTime = legalDuration(observed?.leadTime, 'time')
  if (!observed) return observed
  return leadTime === undefined ? undefined : { ...observed, leadTime }
}

/**
 * Sets the goal of a measure: lead time as a duration, the two others as shares. There is one goal a measure; `null` takes it
 * away.
 */
export function setGoal(measure: Goal['measure'], to: Goal['to'] | null, newId: () => Id): Edit {
  const id = newId()
  return {
    label: to === null ? 'Remove the goal' : 'Set the goal',
    recipe({ intent }) {
      const known = Object.values(intent.goals).filter(goal => goal.measure === measure)
      const legal = legalGoal(measure, to)
      if (to === null) {
        for (const goal of known) delete intent.goals[goal.id]
        return
      }
      if (legal === null) return
      const [goal] = known
      const written: Goal = { id: goal?.id ?? id, measure, to: legal, order: goal?.order ?? nextOrder(intent.goals) }
      // Written whole: measure and value have to fit each other whatever happens elsewhere.
      if (goal?.to !== legal) intent.goals[written.id] = written
    },
    mergeKey: `goal ${measure}`,
  }
}

function legalGoal(measure: Goal['measure'], to: Goal['to'] | null): Goal['to'] | null {
  if (measure === 'leadTime') return typeof to === 'string' ? (legalDuration(to, 'time') ?? null) : null
  return typeof to === 'number' ? legalFraction(to) : null
}

export function addAssumption(text: string, core: boolean, newId: () => Id): Adding {
  const id = newId()
  return {
    id,
    label: 'Add assumption',
    recipe({ intent }) {
      intent.assumptions[id] = { id, text: legalText(text.trim()), core, order: nextOrder(intent.assumptions) }
    },
  }
}

export function setAssumption(id: Id, fields: Partial<Pick<Assumption, 'text' | 'core' | 'order'>>): Edit {
  return {
    label: 'Change assumption',
    recipe({ intent }) {
      const assumption = own(intent.assumptions, id)
      if (!assumption) return
      if (fields.text !== undefined) assumption.text = legalText(fields.text)
      if (fields.core !== undefined) assumption.core = fields.core
      if (fields.order !== undefined && Number.isFinite(fields.order)) assumption.order = fields.order
    },
    mergeKey: `assumptions ${id} ${Object.keys(fields).sort().join(' ')}`,
  }
}

/** One place up or down among the others; at the end it stays. */
export function moveAssumption(id: Id, by: -1 | 1): Edit {
  return {
    label: 'Move assumption',
    recipe({ intent }) {
      const places = inOrder(intent.assumptions)
      const from = places.findIndex(assumption => assumption.id === id)
      const other = places[from + by]
      const moved = places[from]
      if (!moved || !other) return
      places[from] = other
      places[from + by] = moved
      places.forEach((assumption, place) => {
        assumption.order = place + 1
      })
    },
  }
}

/** Experiments that test it stay, testing none. */
export function removeAssumption(id: Id): Edit {
  return {
    label: 'Remove assumption',
    recipe: ({ intent }) => {
      delete intent.assumptions[id]
    },
  }
}
