// From further away words of symbols are large beside their signs: how much room each has below it, so that none lies over a
// box, another sign or other words.

import type { Id, MapDocument } from '../model/types'
import type { Level } from './level'
import { type Rect, rectIndex } from './rect-index'
import type { ScenePlaces } from './scene-places'
import { symbolPlate } from './symbol-drawing'
import { otherRooms, usualRoom, type WordRoom } from './symbol-words'

export interface SymbolRooms {
  /** `null` where there is no room at all; symbols that are not in it have the usual room. */
  readonly rooms: ReadonlyMap<Id, WordRoom | null>
  /** What the words cover. */
  readonly plates: readonly Rect[]
}

const none: SymbolRooms = { rooms: new Map(), plates: [] }

export function symbolRooms(
  doc: MapDocument,
  { symbols: signs, steps, columns, notes }: Pick<ScenePlaces, 'symbols' | 'steps' | 'columns' | 'notes'>,
  level: Level,
): SymbolRooms {
  if (level.textScale === 1 || Object.keys(signs).length === 0) return none
  const taken = rectIndex([signs, steps, columns, notes].flatMap(rects => Object.values(rects)))
  const rooms = new Map<Id, WordRoom | null>()
  const plates: Rect[] = []
  for (const [id, sign] of Object.entries(signs)) {
    const symbol = doc.symbols[id]
    if (!symbol) continue
    const plateIn = (room: WordRoom) => {
      const plate = symbolPlate(symbol, level, room)
      return plate && { ...plate, x: plate.x + sign.x, y: plate.y + sign.y }
    }
    const usual = plateIn(usualRoom)
    if (!usual) continue
    const isFree = (plate: Rect | null): plate is Rect => plate !== null && !taken.meets(plate)
    const found = isFree(usual)
      ? usualRoom
      : (otherRooms.find(room => {
          const plate = plateIn(room)
          return isFree(plate) && !(room.whole && plate.cut)
        }) ?? null)
    rooms.set(id, found)
    const plate = found && plateIn(found)
    if (!plate) continue
    taken.add(plate)
    plates.push(plate)
  }
  return { rooms, plates }
}
