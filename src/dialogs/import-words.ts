// What the dialog says of a table before it is taken: how many steps, what happens to them, what is left out.

import { counted } from '../model/format'
import type { ImportPlan } from '../spreadsheet/import-plan'

const list = (rows: readonly number[]): string => {
  const shown = rows.slice(0, 5).join(', ')
  return rows.length > 5 ? `${shown} and ${rows.length - 5} more` : shown
}

/** Sentences in the order in which they are read. */
export function importSentences(plan: ImportPlan, isNewMap: boolean): readonly string[] {
  const { rows, nameless, isChain, bad } = plan
  const added = rows.filter(({ isNew }) => isNew).length
  const known = rows.length - added
  const order = isChain ? 'in the order of the rows' : 'with the ways that the table says'
  const sentences = isNewMap
    ? [`${counted(rows.length, 'step')}, ${order}.`]
    : [
        known === 0 ? '' : `${counted(known, 'step')} of this map ${known === 1 ? 'is' : 'are'} updated by name.`,
        added === 0 ? '' : `${counted(added, 'step')} ${added === 1 ? 'is' : 'are'} added, ${order}.`,
        known === 0 ? '' : 'Empty cells change nothing.',
      ]
  const left =
    nameless.length === 0
      ? ''
      : `${nameless.length === 1 ? 'Row' : 'Rows'} ${list(nameless)} ${nameless.length === 1 ? 'names' : 'name'} no step: left out.`
  const unread = bad.length === 0 ? '' : `${counted(bad.length, 'cell')} cannot be read.`
  return [...sentences, left, unread].filter(sentence => sentence !== '')
}

/** What the button does. */
export const importButton = (plan: ImportPlan): string =>
  plan.rows.length === 0 ? 'Take in the steps' : `Take in ${counted(plan.rows.length, 'step')}`
