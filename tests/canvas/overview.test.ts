// The overview: the whole map small, and the part of it that the window shows.

import { expect, it } from 'vitest'
import { boxAround, isInSight } from '../../src/canvas/fit'
import { overviewLook, overviewPath, overviewSize, overviewWindow, viewportAt } from '../../src/canvas/overview'

const bounds = { x: -100, y: 50, width: 4000, height: 900 }
const look = overviewLook(bounds)
const size = { width: 1000, height: 600 }

it('holds the whole map, whatever its shape', () => {
  for (const shape of [bounds, { ...bounds, height: 90_000 }, { ...bounds, width: 10, height: 10 }]) {
    const { width, height } = overviewLook(shape)
    expect(width).toBeLessThanOrEqual(overviewSize.width)
    expect(height).toBeLessThanOrEqual(overviewSize.height)
  }
})

it('draws each box where it lies, never too small to be seen', () => {
  const path = overviewPath([{ ...bounds, width: 1, height: 1 }], look)
  expect(path).toBe('M6 6h1.5v1.5h-1.5z')
  expect(overviewPath([bounds], look).startsWith(`M6 6h${look.width - 12}`)).toBe(true)
})

it('shows the window where a press puts it, and no further than the picture goes', () => {
  const viewport = viewportAt({ x: look.width / 2, y: look.height / 2 }, 1, size, look)
  const window = overviewWindow(viewport, size, look)
  expect(window.x + window.width / 2).toBeCloseTo(look.width / 2)
  expect(window.width).toBeCloseTo(size.width * look.scale)
  const away = overviewWindow({ x: 50_000, y: 0, zoom: 1 }, size, look)
  expect(away.x).toBeGreaterThanOrEqual(0)
  expect(away.width).toBeGreaterThanOrEqual(0)
})

it('is not needed while all is in sight', () => {
  expect(isInSight({ x: 0, y: 0, width: 900, height: 500 }, { x: 10, y: 10, zoom: 1 }, size)).toBe(true)
  expect(isInSight({ x: 0, y: 0, width: 900, height: 500 }, { x: 10, y: 10, zoom: 1.2 }, size)).toBe(false)
})

it('what is selected is zoomed to as one box', () => {
  const boxes = [
    { x: 0, y: 0, width: 10, height: 10 },
    { x: 90, y: -20, width: 10, height: 10 },
  ]
  expect(boxAround(boxes)).toEqual({ x: 0, y: -20, width: 100, height: 30 })
  expect(boxAround([])).toBeNull()
})
