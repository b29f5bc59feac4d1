// Which of many shapes are in the page: all that can be seen, and nearly nothing else, in the order in which they are drawn.

import { expect, it } from 'vitest'
import { chunks, chunksInSight } from '../../src/canvas/chunks'
import { polyline } from '../../src/drawing/path-data'
import type { Primitive } from '../../src/drawing/primitive'

const row = (at: number): Primitive => ({
  kind: 'path',
  d: polyline([
    { x: 0, y: at * 300 },
    { x: 2000, y: at * 300 + 36 },
  ]),
  fill: 'none',
  stroke: 'ink',
})
const rows = Array.from({ length: 5000 }, (_, at) => row(at))
const all = chunks(rows)

it('leaves nothing out and changes no order', () => {
  expect(all.flatMap(({ parts }) => parts)).toEqual(rows)
  for (const { first, parts } of all) expect(parts[0]).toBe(rows[first])
})

it('shows what is in sight with a window’s height around it, and of the rest nothing', () => {
  const [top, bottom] = [600_000, 612_000]
  const shown = chunksInSight(all, { x: 0, y: top, width: 2000, height: bottom - top })
    .flatMap(index => all[index]?.parts ?? [])
    .map(part => rows.indexOf(part))
  expect(shown).toEqual([...shown].sort((a, b) => a - b))
  for (let at = 0; at < rows.length; at += 1) {
    const y = at * 300
    if (y + 36 > top - 12_000 && y < bottom + 12_000) expect(shown).toContain(at)
  }
  expect(shown.length).toBeLessThan(3 * 40 + 3 * 24)
})

it('leaves out what paints nothing', () => {
  const empty = chunks([{ kind: 'group', x: 0, y: 0, children: [] }])
  expect(chunksInSight(empty, { x: -1e6, y: -1e6, width: 2e6, height: 2e6 })).toEqual([])
})
