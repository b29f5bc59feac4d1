// The viewport that shows a whole map: fit, and revealing one entry, without asking the DOM for sizes.

import { levelFor } from '../diagram/level'
import { type Box, centre } from './box'

/** Screen position of the map's origin, and the scale. */
export interface CanvasViewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Screen pixels left free at each side: the action bar stands at the foot. */
export interface Margin {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export const minZoom = 0.05
export const maxZoom = 3
/** What the quick line takes above the action bar while it is open. */
export const quickLineHeight = 110
/** With two lines of text and what is wrong with them it grows by this; left free where the window is high enough. */
const quickLineGrows = 36
const highCanvas = 520
export const quickLineRoom = ({ height }: Size): number =>
  height >= highCanvas ? quickLineHeight + quickLineGrows : quickLineHeight
/** From here on the names and times of all steps are on the map. */
export const readableZoom = 0.5
/** From here on boxes have names (diagram/level.ts). */
export const nameZoom = 0.3
export const margin: Margin = { top: 28, right: 28, bottom: 88, left: 28 }

/** Bounds in the free part of the canvas: as large as fits but never larger than `most`, life if not given, centred, towards the top when there is height to spare. */
export function fitted(bounds: Box, size: Size, free: Margin = margin, most = 1): CanvasViewport {
  return placed(bounds, size, free, Math.min(most, zoomThatFits(bounds, size, free)))
}

/**
 * The same for a map that a person looks at as a whole: where it would be drawn so small that boxes have no names, and the
 * steps without the ladder below them would not, only these are fitted.
 */
export function fittedWithNames(bounds: Box, steps: Box, size: Size, free: Margin = margin, most = 1): CanvasViewport {
  const all = fitted(bounds, size, free, most)
  if (all.zoom >= nameZoom) return all
  const named = fitted(steps, size, free, most)
  return named.zoom >= nameZoom ? named : all
}

/**
 * The same while the quick line stands over the foot: there the steps alone need room, not the ladder below them. The map
 * is not drawn so small for it that no name can be read: rather the first rows go out of sight than `point`, where the
 * typed steps stand or will stand.
 */
export function fittedAboveQuickLine(bounds: Box, steps: Box, point: Box | null, size: Size, most = 1): CanvasViewport {
  const free = { ...margin, bottom: margin.bottom + quickLineRoom(size) }
  const zoom = Math.min(
    most,
    zoomThatFits(bounds, size, margin),
    Math.max(zoomThatFits(steps, size, free), readableZoom),
  )
  const viewport = placed(steps, size, free, zoom)
  return point ? revealed(point, viewport, size, free) : viewport
}

function zoomThatFits(bounds: Box, size: Size, free: Margin): number {
  const width = Math.max(1, size.width - free.left - free.right)
  const height = Math.max(1, size.height - free.top - free.bottom)
  return Math.max(minZoom, Math.min(width / Math.max(1, bounds.width), height / Math.max(1, bounds.height), 1))
}

function placed(bounds: Box, size: Size, free: Margin, zoom: number): CanvasViewport {
  const width = Math.max(1, size.width - free.left - free.right)
  const height = Math.max(1, size.height - free.top - free.bottom)
  const x = free.left + (width - bounds.width * zoom) / 2 - bounds.x * zoom
  const spare = height - bounds.height * zoom
  const y = free.top + Math.max(0, spare) * 0.35 - bounds.y * zoom
  return { x: Math.round(x), y: Math.round(y), zoom }
}

/**
 * From further away the same map is drawn with larger words, and may need more room. Where it was too large at the level of
 * detail of zoom `from` and is now shown at `to`, further away: just below this zoom it is drawn as it is there.
 */
export function justBelow(from: number, to: number): number {
  const level = levelFor(from)
  return level === levelFor(to) ? 1 : 1 / level.textScale - 0.0005
}

/** The viewport moved as little as needed for a box to be in the free part; the same object when it is already. */
export function revealed(box: Box, viewport: CanvasViewport, size: Size, free: Margin = margin): CanvasViewport {
  const { zoom } = viewport
  const by = (start: number, length: number, low: number, high: number): number => {
    if (length > high - low || start < low) return low - start
    return start + length > high ? high - start - length : 0
  }
  const dx = by(box.x * zoom + viewport.x, box.width * zoom, free.left, size.width - free.right)
  const dy = by(box.y * zoom + viewport.y, box.height * zoom, free.top, size.height - free.bottom)
  if (dx === 0 && dy === 0) return viewport
  return { x: viewport.x + dx, y: viewport.y + dy, zoom }
}

/** The smallest box around several; `null` around none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map(box => box.x))
  const y = Math.min(...boxes.map(box => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map(box => box.x + box.width)) - x,
    height: Math.max(...boxes.map(box => box.y + box.height)) - y,
  }
}

/** Whether a box is in sight as a whole. */
export function isInSight(box: Box, viewport: CanvasViewport, size: Size): boolean {
  const left = box.x * viewport.zoom + viewport.x
  const top = box.y * viewport.zoom + viewport.y
  const right = left + box.width * viewport.zoom
  const bottom = top + box.height * viewport.zoom
  return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height
}

/** Where the middle of the canvas is on the map. */
export function middle(viewport: CanvasViewport, size: Size): { x: number; y: number } {
  const shown = { x: 0, y: 0, width: size.width, height: size.height }
  const at = centre(shown)
  return { x: Math.round((at.x - viewport.x) / viewport.zoom), y: Math.round((at.y - viewport.y) / viewport.zoom) }
}
