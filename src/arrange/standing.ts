// What stands on the map beside the steps that are arranged: what they have to keep clear of, or what gives way to them.

import { noteSize } from '../diagram/note-drawing'
import { ownShape, stepHeight, stepWidth } from '../diagram/step-size'
import { symbolSize } from '../diagram/symbol-drawing'
import { columnHeight } from '../diagram/under-step'
import type { EntryRef } from '../model/entry'
import { own } from '../model/records'
import type { Id, MapDocument, Point } from '../model/types'
import type { Standing } from './arranged-places'

/** Words of a symbol stand below it. */
const symbolWords = 40
const clear = 20
const aboveSteps = 190
/** More than could ever be in the way. */
const mostTries = 500

function stepRect(doc: MapDocument, id: Id, at: Point): Standing {
  const step = own(doc.steps, id)
  const shape = step ? ownShape(doc, step) : { nameLines: 2, rows: 2 }
  return { ...at, width: stepWidth, height: stepHeight({ ...shape, nameLines: 2 }) + columnHeight(doc, id) }
}

interface Placed extends Standing {
  readonly ref: EntryRef
}

/** Symbols and notes that somebody has placed. */
function placedBeside(doc: MapDocument): readonly Placed[] {
  const symbols = Object.values(doc.symbols).flatMap((symbol): Placed[] => {
    const { width, height } = symbolSize(symbol)
    return symbol.position
      ? [{ ref: `symbols/${symbol.id}`, ...symbol.position, width, height: height + symbolWords }]
      : []
  })
  const notes = Object.values(doc.notes).flatMap((note): Placed[] =>
    note.position ? [{ ref: `notes/${note.id}`, ...note.position, ...noteSize(note) }] : [],
  )
  return [...symbols, ...notes].sort((a, b) => a.x - b.x || a.y - b.y || (a.ref < b.ref ? -1 : 1))
}

/** Everything but the steps `ids`: what they keep clear of when only they are arranged. `kept` is where the map has everything. */
export function standingBeside(
  doc: MapDocument,
  ids: ReadonlySet<Id>,
  kept: Readonly<Record<EntryRef, Point>>,
): readonly Standing[] {
  const steps = Object.keys(doc.steps).flatMap(id => {
    const at = kept[`steps/${id}`]
    return at && !ids.has(id) ? [stepRect(doc, id, at)] : []
  })
  return [...steps, ...placedBeside(doc)]
}

const meet = (a: Standing, b: Standing): boolean =>
  a.x < b.x + b.width + clear &&
  b.x < a.x + a.width + clear &&
  a.y < b.y + b.height + clear &&
  b.y < a.y + a.height + clear

/** Where symbols and notes go that stand where steps were put: symbols above all steps, notes below them. */
export function giveWay(doc: MapDocument, places: Readonly<Record<Id, Point>>): Readonly<Record<EntryRef, Point>> {
  const steps = Object.entries(places).map(([id, at]) => stepRect(doc, id, at))
  const top = Math.min(...steps.map(rect => rect.y))
  const bottom = Math.max(...steps.map(rect => rect.y + rect.height))
  const beside = placedBeside(doc)
  const taken = [...steps, ...beside.filter(one => !steps.some(rect => meet(one, rect)))]
  const moved: Record<EntryRef, Point> = {}
  for (const one of beside) {
    if (!steps.some(rect => meet(one, rect))) continue
    const y = one.ref.startsWith('symbols/') ? Math.min(one.y, top - aboveSteps) : bottom + 2 * clear
    let at = { ...one, y }
    for (let tries = 0; tries < mostTries && taken.some(rect => meet(at, rect)); tries += 1)
      at = { ...at, x: at.x + clear }
    taken.push(at)
    moved[one.ref] = { x: at.x, y: at.y }
  }
  return moved
}
