// Further rows of a step's data box, shown as they are: what they are called, what they say, in which order they stand.

import { current, isDraft } from 'immer'
import { inOrder, nextOrder, own } from '../model/records'
import type { DataRow, Id, MapDocument } from '../model/types'
import type { Adding, Edit } from './edit'
import { legalName, legalText } from './legal'

const rowName = (doc: MapDocument, step: Id, row: Id): string =>
  own(own(doc.steps, step)?.data ?? {}, row)?.label.trim() || 'data'

/** What is typed into one line: `Changeover: 10 min` is a label and its text, a line without a colon is a label alone. */
export function readDataLine(line: string): { readonly label: string; readonly text: string } {
  const [, label = line, text = ''] = /^([^:]*):(.*)$/s.exec(line) ?? []
  return { label: label.trim(), text: text.trim() }
}

export function addData(step: Id, label: string, text: string, newId: () => Id): Adding {
  const id = newId()
  return {
    id,
    label: `Add ${label || 'data'}`,
    recipe(draft) {
      const found = own(draft.steps, step)
      if (found) found.data[id] = { id, label: legalName(label), text: legalText(text), order: nextOrder(found.data) }
    },
  }
}

export function setData(doc: MapDocument, step: Id, row: Id, fields: Partial<Pick<DataRow, 'label' | 'text'>>): Edit {
  return {
    label: `Change ${rowName(doc, step, row)}`,
    recipe(draft) {
      const found = own(own(draft.steps, step)?.data ?? {}, row)
      if (!found) return
      if (fields.label !== undefined) found.label = legalName(fields.label)
      if (fields.text !== undefined) found.text = legalText(fields.text)
    },
    mergeKey: `steps ${step} data ${row} ${Object.keys(fields).sort().join(' ')}`,
  }
}

export function removeData(doc: MapDocument, step: Id, row: Id): Edit {
  return {
    label: `Remove ${rowName(doc, step, row)}`,
    recipe(draft) {
      const found = own(draft.steps, step)
      if (found) delete found.data[row]
    },
  }
}

/** One row up (-1) or down (1); the rows are numbered anew, since two may have had the same number. */
export function moveData(doc: MapDocument, step: Id, row: Id, by: -1 | 1): Edit {
  return {
    label: `Move ${rowName(doc, step, row)}`,
    recipe(draft) {
      const found = own(draft.steps, step)
      if (!found) return
      const ids = inOrder(isDraft(found.data) ? current(found.data) : found.data).map(({ id }) => id)
      const from = ids.indexOf(row)
      const to = from + by
      if (from < 0 || to < 0 || to >= ids.length) return
      ids.splice(from, 1)
      ids.splice(to, 0, row)
      ids.forEach((id, index) => {
        const one = own(found.data, id)
        if (one && one.order !== index + 1) one.order = index + 1
      })
    },
  }
}
