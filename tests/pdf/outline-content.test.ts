// Outlines reach a PDF as they are drawn elsewhere: every command of path data that this project writes is known.

import { describe, expect, it } from 'vitest'
import { glyphs } from '../../src/diagram/glyph-table'
import { drawPoster } from '../../src/diagram/poster'
import type { Primitive } from '../../src/drawing/primitive'
import { assess } from '../../src/experiments/assess'
import { pathBounds, pathCommands, pathContent, rectContent } from '../../src/pdf/outline-content'
import { caseMap, caseNames } from '../diagram/cases'

const pathsOf = (shape: Primitive): readonly string[] =>
  shape.kind === 'group' ? shape.children.flatMap(pathsOf) : shape.kind === 'path' ? [shape.d] : []

describe('path data', () => {
  it('becomes moves, lines and curves in absolute places, moved to where it stands', () => {
    expect(pathContent('M10 20H30V40L5 6Q11 6 11 12C1 2 3 4 5 6Z', 100, 1000)).toBe(
      '110 1020 m\n130 1020 l\n130 1040 l\n105 1006 l\n109 1006 111 1008 111 1012 c\n101 1002 103 1004 105 1006 c\nh\n',
    )
  })

  it('counts small letters from where the pen is, also after a line was closed', () => {
    expect(pathContent('m10 20h5v5l-5 1q3 0 3 3c1 1 2 2 3 3zl1 1', 0, 0)).toBe(
      pathContent('M10 20H15V25L10 26Q13 26 13 29C14 30 15 31 16 32ZL11 21', 0, 0),
    )
  })

  it('lies within its bounds', () => {
    expect(pathBounds('M10 20h30v-15z')).toEqual({ x: 10, y: 5, width: 30, height: 15 })
    expect(pathBounds('')).toEqual({ x: 0, y: 0, width: 0, height: 0 })
  })

  it('holds only commands that are known, in every case and symbol', () => {
    const drawn = caseNames.flatMap(name => {
      const doc = caseMap(name)
      return pathsOf(drawPoster(doc, assess(doc)).primitive)
    })
    const symbols = Object.values(glyphs).flatMap(({ draw, small }) => [...draw, ...(small ?? [])].flatMap(pathsOf))
    expect(Math.min(drawn.length, symbols.length)).toBeGreaterThan(50)
    const others = new RegExp(`[^${pathCommands}\\d\\s.,-]`, 'i')
    expect([...drawn, ...symbols].filter(d => others.test(d))).toEqual([])
  })
})

it('a rectangle has corners no larger than half its shorter side', () => {
  expect(rectContent(0, 0, 10, 20)).toBe('0 0 10 20 re\n')
  expect(rectContent(0, 0, 10, 20, 50)).toBe(rectContent(0, 0, 10, 20, 5))
})
