// The whole map as a small picture: where its boxes lie in it, and which part of it the window shows.

import type { Box } from './box'
import type { CanvasViewport, Size } from './fit'

/** At most so large on the screen, in px. */
export const overviewSize: Size = { width: 190, height: 120 }
/** Free all round, in px. */
const edge = 6
/** So small a box can still be seen, in px. */
const least = 1.5

/** How the map lies in the picture: `scale` px to a map unit, and where its origin is. */
export interface OverviewLook {
  readonly scale: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The picture just large enough for these bounds. */
export function overviewLook(bounds: Box): OverviewLook {
  const scale = Math.min(
    (overviewSize.width - 2 * edge) / Math.max(1, bounds.width),
    (overviewSize.height - 2 * edge) / Math.max(1, bounds.height),
  )
  return {
    scale,
    x: edge - bounds.x * scale,
    y: edge - bounds.y * scale,
    width: Math.ceil(bounds.width * scale + 2 * edge),
    height: Math.ceil(bounds.height * scale + 2 * edge),
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** All boxes as one path: two thousand of them are one element, drawn once. */
export function overviewPath(boxes: Iterable<Box>, { scale, x, y }: OverviewLook): string {
  let path = ''
  for (const box of boxes) {
    const width = tenth(Math.max(least, box.width * scale))
    path += `M${tenth(box.x * scale + x)} ${tenth(box.y * scale + y)}h${width}v${tenth(Math.max(least, box.height * scale))}h${-width}z`
  }
  return path
}

/** What the window shows, in the picture; as far as it lies in it. */
export function overviewWindow({ x, y, zoom }: CanvasViewport, size: Size, look: OverviewLook): Box {
  const left = (-x / zoom) * look.scale + look.x
  const top = (-y / zoom) * look.scale + look.y
  const right = left + (size.width / zoom) * look.scale
  const bottom = top + (size.height / zoom) * look.scale
  const clamp = (value: number, most: number) => Math.max(1, Math.min(most - 1, value))
  const at = { x: clamp(left, look.width), y: clamp(top, look.height) }
  return { ...at, width: clamp(right, look.width) - at.x, height: clamp(bottom, look.height) - at.y }
}

/** The viewport whose middle is at a place in the picture. */
export function viewportAt(
  at: { readonly x: number; readonly y: number },
  zoom: number,
  size: Size,
  look: OverviewLook,
): CanvasViewport {
  const middle = { x: (at.x - look.x) / look.scale, y: (at.y - look.y) / look.scale }
  return { x: size.width / 2 - middle.x * zoom, y: size.height / 2 - middle.y * zoom, zoom }
}
