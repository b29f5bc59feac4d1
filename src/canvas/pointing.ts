// From a place on the screen to a place on the map, and the quick line opened for a step that shall stand there.

import { type Lane, laneAt } from '../diagram/lanes'
import { stepSize } from '../diagram/layout'
import { type EntryRef, splitRef } from '../model/entry'
import type { Point } from '../model/types'
import type { QuickPlace, SessionStore } from '../session/session'
import type { Box } from './box'
import { align } from './guides'
import { type Boxes, placesOf } from './translate'

interface FlowState {
  readonly domNode: Element | null
  readonly transform: readonly [number, number, number]
}

/** Client coordinates to map units. */
export function toFlowPoint({ domNode, transform }: FlowState, client: Point): Point {
  const area = domNode?.getBoundingClientRect() ?? { left: 0, top: 0 }
  const [x, y, zoom] = transform
  return { x: (client.x - area.left - x) / zoom, y: (client.y - area.top - y) / zoom }
}

export interface Pointed extends Point {
  /** Whether the point is the middle of the new step, or the middle of its left edge. */
  readonly edge: 'middle' | 'left'
}

/** Map units within which a new step falls into line with its neighbours: coarser than a drag, since nothing shows it yet. */
const reach = 28

/** The box of a step that shall stand where somebody pointed, in line with what is near. */
export function boxAt(pointed: Pointed, boxes: Boxes): Box {
  const { width, height } = stepSize
  const wanted = {
    x: pointed.x - (pointed.edge === 'middle' ? width / 2 : 0),
    y: pointed.y - height / 2,
    width,
    height,
  }
  const { by } = align([wanted], Object.values<Box>(boxes), reach)
  return { ...wanted, x: Math.round(wanted.x + by.x), y: Math.round(wanted.y + by.y) }
}

/** Everything as drawn, and the lanes that it stands in, if any. */
export interface Drawn {
  readonly boxes: Boxes
  readonly lanes: readonly Lane[]
}

/** In lanes the step is the team's whose lane was pointed at. */
export function quickPlaceAt({ boxes, lanes }: Drawn, pointed: Pointed, from: EntryRef | null): QuickPlace {
  const { x, y } = boxAt(pointed, boxes)
  const source = from?.startsWith('steps/') ? splitRef(from).id : null
  const team = laneAt(lanes, pointed.y)?.team ?? null
  return { at: { x, y }, from: source, drawn: placesOf(boxes), ...(team === null ? {} : { team }) }
}

export function openQuickLine(session: SessionStore, drawn: Drawn, pointed: Pointed, from: EntryRef | null): void {
  session.setState({ quickLine: { open: true, text: '', place: quickPlaceAt(drawn, pointed, from) } })
}
