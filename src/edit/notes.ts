// Notes and symbols: what stands on the map without being a step.

import { own } from '../model/records'
import { isSymbolKind, symbolKinds } from '../model/symbol-kinds'
import type { Id, MapSymbol, Note, Point } from '../model/types'
import type { Adding, Edit } from './edit'
import { legalText } from './legal'

const whole = (at: Point | null): Point | null => at && { x: Math.round(at.x), y: Math.round(at.y) }

export function addNote(text: string, position: Point | null, newId: () => Id): Adding {
  const id = newId()
  return {
    id,
    label: 'Add note',
    recipe: draft => {
      draft.notes[id] = { id, text: legalText(text), position: whole(position) }
    },
  }
}

export function setNote(id: Id, fields: Partial<Pick<Note, 'text'>>): Edit {
  return {
    label: 'Change note',
    recipe(draft) {
      const note = own(draft.notes, id)
      if (note && fields.text !== undefined) note.text = legalText(fields.text)
    },
    mergeKey: `notes ${id}`,
  }
}

/** `kind` is one of symbol-kinds.ts. */
export function addSymbol(kind: string, text: string, position: Point | null, newId: () => Id): Adding {
  const id = newId()
  return {
    id,
    label: `Add ${text || (isSymbolKind(kind) ? symbolKinds[kind].label : 'symbol')}`,
    recipe: draft => {
      draft.symbols[id] = { id, kind, text: legalText(text), position: whole(position) }
    },
  }
}

export function setSymbol(id: Id, fields: Partial<Pick<MapSymbol, 'kind' | 'text'>>): Edit {
  return {
    label: 'Change symbol',
    recipe(draft) {
      const symbol = own(draft.symbols, id)
      if (!symbol) return
      if (fields.kind !== undefined) symbol.kind = fields.kind
      if (fields.text !== undefined) symbol.text = legalText(fields.text)
    },
    mergeKey: `symbols ${id} ${Object.keys(fields).sort().join(' ')}`,
  }
}
