// What belongs to the map as a whole: its title, what a day is, how much is asked of it, how it is entered and shown.

import type { Calendar, Demand, MapDocument, View } from '../model/types'
import type { Edit } from './edit'
import { isCountable, legalDuration, legalName } from './legal'
import { equalValues } from './patch'

export function setTitle(title: string): Edit {
  return {
    label: 'Rename the map',
    recipe: draft => {
      draft.title = legalName(title)
    },
    mergeKey: 'title',
  }
}

/** Hours of a day above 0 to 24, days of a week above 0 to 7; what is outside, or too little to count in, stays as it was. */
export function setCalendar(fields: Partial<Calendar>): Edit {
  const isWithin = (value: number | undefined, most: number): value is number =>
    value !== undefined && value > 0 && value <= most
  return {
    label: 'Change what a day is',
    recipe({ calendar, demand }) {
      if (demand && !isCountable(demand, { ...calendar, ...fields })) return
      if (isWithin(fields.hoursPerDay, 24)) calendar.hoursPerDay = fields.hoursPerDay
      if (isWithin(fields.daysPerWeek, 7)) calendar.daysPerWeek = fields.daysPerWeek
      if (fields.typedDays !== undefined) calendar.typedDays = fields.typedDays
    },
    mergeKey: `calendar ${Object.keys(fields).sort().join(' ')}`,
  }
}

/** `null`: nobody knows yet. A demand that is no number above 0 in some time leaves what was. */
export function setDemand(demand: Demand | null): Edit {
  return {
    label: 'Change demand',
    recipe(draft) {
      if (demand !== null && !isCountable(demand, draft.calendar)) return
      const legal = demand && { ...demand, per: legalDuration(demand.per, 'time') ?? demand.per }
      if (!equalValues(draft.demand, legal)) draft.demand = legal
    },
    mergeKey: 'demand',
  }
}

/** Whether an item enters by one of the starts, or needs all of them. */
export function setEntry(entry: MapDocument['entry']): Edit {
  return {
    label: entry === 'parallel' ? 'Items need all starts' : 'Items enter by one start',
    recipe: draft => {
      draft.entry = entry
    },
  }
}

export function setView(fields: Partial<View>): Edit {
  return {
    label: 'Change how the map is shown',
    recipe({ view }) {
      if (fields.rows !== undefined) view.rows = fields.rows
      if (fields.lanes !== undefined) view.lanes = fields.lanes
      if (fields.ladder !== undefined) view.ladder = fields.ladder
      if (fields.wrap !== undefined && Number.isInteger(fields.wrap) && fields.wrap > 0) view.wrap = fields.wrap
    },
    mergeKey: `view ${Object.keys(fields).sort().join(' ')}`,
  }
}
