// What a column of somebody's spreadsheet can be taken as: a column of the step table, or one that only files have.

/** Column ids of the step table, the lead time (wait = lead time − work) and "sent back to"; `data` for a row of the data box. */
export const fieldLabels = {
  step: 'Step',
  team: 'Team',
  people: 'People',
  wait: 'Wait before the step',
  work: 'Work',
  lead: 'Lead time (wait and work)',
  'complete-accurate': '%C&A',
  'goes-to': 'Goes to',
  'sent-back': 'Sent back to',
  blockers: 'Blockers',
  note: 'Note',
  skip: 'Skipped',
  uptime: 'Uptime',
  value: 'Value',
  automated: 'Automated',
  production: 'Reaches production',
  split: 'Ways out',
  start: 'Start',
  'wait-basis': 'Wait basis',
  'work-basis': 'Work basis',
  'complete-accurate-basis': '%C&A basis',
  id: 'Id',
} as const

export type FieldId = keyof typeof fieldLabels

export const isField = (text: string): text is FieldId => Object.hasOwn(fieldLabels, text)

/** A row of the data box under the column's own header, or nothing at all. */
export type Taken = FieldId | 'data' | 'out'

export const isTime = (taken: Taken): boolean => taken === 'wait' || taken === 'work' || taken === 'lead'
export const isShare = (taken: Taken): boolean =>
  taken === 'complete-accurate' || taken === 'skip' || taken === 'uptime' || taken === 'start'
