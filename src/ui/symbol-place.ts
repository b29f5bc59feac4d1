// Where a symbol from the palette goes when it is not dragged: beside what is selected, else into the middle of what is shown,
// and never upon something that stands there already.

import { stepSize } from '../diagram/layout'
import { noteSize } from '../diagram/note-drawing'
import { symbolSize } from '../diagram/symbol-drawing'
import { type EntryRef, splitRef } from '../model/entry'
import { own } from '../model/records'
import type { MapDocument, Point } from '../model/types'

interface Area extends Point {
  readonly width: number
  readonly height: number
}

/** Room for the symbol's own words below it, and for a flow between it and what it stands beside. */
const words = 36
const beside = 48
const apart = 16
/** What usually stands below a row of steps. */
const ladder = 120
const mostTries = 60

interface Size {
  readonly width: number
  readonly height: number
}

function sizeOf(doc: MapDocument, ref: EntryRef): Size | null {
  const { collection, id } = splitRef(ref)
  if (collection === 'steps') return stepSize
  const symbol = collection === 'symbols' ? own(doc.symbols, id) : undefined
  if (symbol) return { ...symbolSize(symbol), height: symbolSize(symbol).height + words }
  const note = collection === 'notes' ? own(doc.notes, id) : undefined
  return note ? noteSize(note) : null
}

const meets = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width + apart &&
  b.x < a.x + a.width + apart &&
  a.y < b.y + b.height + apart &&
  b.y < a.y + a.height + apart

/**
 * The top left corner of a new symbol. `drawn` are the corners of everything as it stands now, `middle` that of the picture.
 */
export function symbolPlace(
  doc: MapDocument,
  kind: string,
  drawn: Readonly<Record<EntryRef, Point>>,
  selection: ReadonlySet<EntryRef>,
  middle: Point,
): Point {
  const size = symbolSize({ id: '', kind, text: '', position: null })
  const areas = (Object.entries(drawn) as [EntryRef, Point][]).flatMap(([ref, at]): Area[] => {
    const other = sizeOf(doc, ref)
    if (!other) return []
    return ref.startsWith('steps/')
      ? [{ ...at, width: other.width, height: other.height + ladder }]
      : [{ ...at, ...other }]
  })
  const [first] = [...selection].filter(ref => sizeOf(doc, ref) && drawn[ref])
  const near = first && drawn[first]
  const nearSize = first && sizeOf(doc, first)
  const wanted = near && nearSize ? placeBeside(first, near, nearSize, size) : symbolAround(kind, middle)
  const step = size.width + apart + 8
  // Right and left of the wanted place in turn, then the same further up.
  for (let tried = 0; tried < mostTries; tried += 1) {
    const along = tried % 12
    const by = Math.ceil(along / 2) * (along % 2 === 1 ? 1 : -1)
    const up = Math.floor(tried / 12) * (size.height + words + apart)
    const at = { x: Math.round(wanted.x + by * step), y: Math.round(wanted.y - up) }
    const area = { ...at, width: size.width, height: size.height + words }
    if (!areas.some(other => meets(area, other))) return at
  }
  return { x: Math.round(wanted.x), y: Math.round(wanted.y) }
}

/** Above a step, as information and transport stand on most maps; right of another symbol or a note. */
function placeBeside(ref: EntryRef, at: Point, other: Size, size: Size): Point {
  return ref.startsWith('steps/')
    ? { x: at.x + (other.width - size.width) / 2, y: at.y - beside - words - size.height }
    : { x: at.x + other.width + beside, y: at.y }
}

/** The corner of a symbol whose middle somebody put at a point. */
export function symbolAround(kind: string, point: Point): Point {
  const { width, height } = symbolSize({ id: '', kind, text: '', position: null })
  return { x: Math.round(point.x - width / 2), y: Math.round(point.y - height / 2) }
}
