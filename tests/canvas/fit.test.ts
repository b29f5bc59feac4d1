// Fit and reveal: the whole map in the free part of the canvas, never larger than life, and no more movement than needed.

import { describe, expect, it } from 'vitest'
import {
  fitted,
  fittedAboveQuickLine,
  fittedWithNames,
  justBelow,
  margin,
  middle,
  nameZoom,
  quickLineHeight,
  readableZoom,
  revealed,
} from '../../src/canvas/fit'
import { levelFor } from '../../src/diagram/level'

const size = { width: 1100, height: 700 }

describe('fitted', () => {
  it('shows all of a wide map within the margins', () => {
    const bounds = { x: -40, y: 10, width: 3000, height: 400 }
    const { x, y, zoom } = fitted(bounds, size)
    expect(bounds.x * zoom + x).toBeGreaterThanOrEqual(margin.left - 1)
    expect((bounds.x + bounds.width) * zoom + x).toBeLessThanOrEqual(size.width - margin.right + 1)
    expect((bounds.y + bounds.height) * zoom + y).toBeLessThanOrEqual(size.height - margin.bottom + 1)
  })

  it('never enlarges', () => {
    expect(fitted({ x: 0, y: 0, width: 100, height: 100 }, size).zoom).toBe(1)
  })

  it('survives bounds without a size', () => {
    expect(fitted({ x: 5, y: 5, width: 0, height: 0 }, { width: 0, height: 0 }).zoom).toBe(1)
  })
})

describe('fittedWithNames', () => {
  it('leaves the ladder out where boxes would have no names for it, and only there', () => {
    const bounds = { x: 0, y: 0, width: 1500, height: 2100 }
    const steps = { ...bounds, height: 1800 }
    expect(fitted(bounds, size).zoom).toBeLessThan(nameZoom)
    expect(levelFor(nameZoom).detail).toBe('small')
    expect(fittedWithNames(bounds, steps, size)).toEqual(fitted(steps, size))
    // It helps nothing here, or is not needed.
    const long = { ...bounds, width: 5000 }
    expect(fittedWithNames(long, { ...long, height: 1800 }, size)).toEqual(fitted(long, size))
    const near = { ...bounds, height: 1000 }
    expect(fittedWithNames(near, { ...near, height: 800 }, size)).toEqual(fitted(near, size))
  })
})

describe('fittedAboveQuickLine', () => {
  // The canvas of a projector with 1280 × 720, and a map of five steps with a blocker and the ladder below.
  const projector = { width: 956, height: 396 }
  const steps = { x: -60, y: -40, width: 1000, height: 260 }
  const bounds = { ...steps, height: 440 }
  const foot = projector.height - margin.bottom - quickLineHeight

  it('keeps names readable on a projector, which the ladder below the steps would not', () => {
    expect(fitted(bounds, projector, { ...margin, bottom: margin.bottom + quickLineHeight }).zoom).toBeLessThan(0.4)
    const { y, zoom } = fittedAboveQuickLine(bounds, steps, null, projector)
    expect(zoom).toBeGreaterThanOrEqual(readableZoom)
    expect((steps.y + steps.height) * zoom + y).toBeLessThanOrEqual(foot + 1)
  })

  it('rather lets the first rows go than what is typed, and than names that can be read', () => {
    const rows = { x: 0, y: 0, width: 1000, height: 500 }
    const last = { x: 300, y: 360, width: 150, height: 140 }
    const { y, zoom } = fittedAboveQuickLine({ ...rows, height: 520 }, rows, last, projector)
    expect(zoom).toBe(readableZoom)
    expect(last.y * zoom + y).toBeGreaterThanOrEqual(margin.top)
    expect((last.y + last.height) * zoom + y).toBeLessThanOrEqual(foot + 1)
  })

  it('leaves room for a line of two lines and its error where the window is high enough', () => {
    const open = fittedAboveQuickLine({ ...steps, height: 850 }, { ...steps, height: 850 }, null, size)
    const bottom = (steps.y + 850) * open.zoom + open.y
    expect(size.height - bottom).toBeGreaterThanOrEqual(margin.bottom + quickLineHeight + 35)
  })

  it('never draws the map larger than it stands without the line', () => {
    const large = { x: 0, y: 0, width: 4000, height: 2000 }
    expect(fittedAboveQuickLine(large, { ...large, height: 300 }, null, size).zoom).toBe(fitted(large, size).zoom)
  })
})

describe('justBelow', () => {
  it('is the largest zoom at which the map is drawn with less detail than where it did not fit', () => {
    const most = justBelow(0.34, 0.26)
    expect(levelFor(most)).toBe(levelFor(0.26))
    expect(levelFor(most + 0.001)).toBe(levelFor(0.34))
    const small = { x: 0, y: 0, width: 1000, height: 400 }
    expect(fitted(small, size, margin, most).zoom).toBe(most)
    expect(fittedAboveQuickLine(small, small, null, size, most).zoom).toBe(most)
  })

  it('bounds nothing within a level of detail', () => {
    expect(justBelow(0.58, 0.52)).toBe(1)
  })
})

describe('revealed', () => {
  const viewport = { x: 0, y: 0, zoom: 1 }

  it('keeps the viewport when the box is in sight', () => {
    expect(revealed({ x: 100, y: 100, width: 150, height: 120 }, viewport, size)).toBe(viewport)
  })

  it('moves just as far as needed', () => {
    const box = { x: 1200, y: 100, width: 150, height: 120 }
    expect(revealed(box, viewport, size)).toEqual({ x: size.width - margin.right - 1350, y: 0, zoom: 1 })
  })
})

it('knows the middle of what is shown', () => {
  expect(middle({ x: 100, y: 50, zoom: 0.5 }, { width: 1100, height: 700 })).toEqual({ x: 900, y: 600 })
})
