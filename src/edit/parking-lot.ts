// The parking lot: what was said in a meeting and belongs elsewhere. The map file keeps it as notes whose text begins with
// "Parking lot:", as its page shows them, so that it survives a reload, goes along with the file, and is undone like anything else.

import { cited } from '../model/cited'
import { blankAsk } from '../model/defaults'
import { own } from '../model/records'
import type { DateText, Id, MapDocument } from '../model/types'
import { addBlocker } from './blocker-edits'
import type { Adding, Edit } from './edit'
import { legalText } from './legal'
import { addNote } from './notes'

export interface Parked {
  /** Of its note. */
  readonly id: Id
  readonly text: string
  readonly isDone: boolean
}

const mark = /^\s*parking lot(, done)?\s*:\s*/i

/** `null` for a note that is not parked. */
export function readParked(id: Id, text: string): Parked | null {
  const [whole, done] = mark.exec(text) ?? []
  return whole === undefined ? null : { id, text: text.slice(whole.length).trim(), isDone: done !== undefined }
}

const written = ({ text, isDone }: Pick<Parked, 'text' | 'isDone'>): string =>
  `Parking lot${isDone ? ', done' : ''}: ${text.trim()}`

/** What is parked in a map: open first, each in the order in which it was said (ids sort by time). */
export function parkingLot(doc: MapDocument): readonly Parked[] {
  return Object.values(doc.notes)
    .flatMap(({ id, text }) => readParked(id, text) ?? [])
    .sort((a, b) => Number(a.isDone) - Number(b.isDone) || (a.id < b.id ? -1 : 1))
}

/** Parks a line. Its note stands below the map until somebody drags it. */
export const park = (text: string, newId: () => Id): Adding => ({
  ...addNote(written({ text, isDone: false }), null, newId),
  label: `Park ${cited(text.trim())}`,
})

/** Ticks it off, or opens it again. */
export function setParkedDone(doc: MapDocument, id: Id, isDone: boolean): Edit {
  const parked = readParked(id, own(doc.notes, id)?.text ?? '')
  return {
    label: isDone ? 'Tick off what was parked' : 'Open again what was parked',
    recipe(draft) {
      const note = own(draft.notes, id)
      if (note && parked) note.text = legalText(written({ ...parked, isDone }))
    },
  }
}

/** It is about the map after all: an ordinary note. */
export function parkedToNote(doc: MapDocument, id: Id): Edit {
  const parked = readParked(id, own(doc.notes, id)?.text ?? '')
  return {
    label: 'Make a note of what was parked',
    recipe(draft) {
      const note = own(draft.notes, id)
      if (note && parked) note.text = parked.text
    },
  }
}

/** What a line becomes instead, and what that entry is. */
export interface ParkedBlocker {
  /** `null`: it blocks the whole stream. */
  readonly step: Id | null
  /** Of whom something is asked; '' when it is a blocker alone. */
  readonly askedOf: string
}

/** A blocker, or what is asked of somebody, in place of the parked line: one undo step. */
export function parkedToBlocker(
  doc: MapDocument,
  id: Id,
  { step, askedOf }: ParkedBlocker,
  newId: () => Id,
  today: DateText,
): Adding {
  const parked = readParked(id, own(doc.notes, id)?.text ?? '')
  const adding = addBlocker(doc, step, parked?.text ?? '', newId, today)
  const to = legalText(askedOf.trim())
  return {
    id: adding.id,
    label: to === '' ? 'Make a blocker of what was parked' : `Ask ${to} what was parked`,
    recipe(draft) {
      if (!parked || !own(draft.notes, id)) return
      adding.recipe(draft)
      const blocker = own(draft.blockers, adding.id)
      if (!blocker) return
      if (to !== '') blocker.ask = { ...blankAsk, to }
      delete draft.notes[id]
    },
  }
}
