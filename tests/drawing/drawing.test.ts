import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { element, patternDefs, toElement } from '../../src/drawing/element'
import { num } from '../../src/drawing/path-data'
import type { Primitive } from '../../src/drawing/primitive'
import { serialize } from '../../src/drawing/serialize'
import { themes } from '../../src/drawing/theme'
import { Drawing, DrawingPatterns } from '../../src/drawing-react/Drawing'

const theme = themes.light

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('</text><script>alert(1)</script>', '&amp; "\'', '\ud800', '\u0000\u0008', ']]>', '🧪', 'a\nb'),
)
const length = fc.double({ noNaN: true, min: -1e6, max: 1e6 })
const paint = fc.constantFrom('ink', 'paper', 'workFill', 'wait', 'none') as fc.Arbitrary<'ink'>
const leaf: fc.Arbitrary<Primitive> = fc.oneof(
  fc.record({
    kind: fc.constant('rect'),
    x: length,
    y: length,
    width: length,
    height: length,
    fill: paint,
    stroke: paint,
    dash: fc.constant('4 3'),
  }),
  fc.record({ kind: fc.constant('circle'), x: length, y: length, radius: length, fill: paint }),
  fc.record({
    kind: fc.constant('path'),
    d: fc.constant('M0 0L1 1'),
    fill: paint,
    stroke: paint,
    strokeWidth: length,
    join: fc.constant('round'),
  }),
  fc.record({
    kind: fc.constant('text'),
    x: length,
    baseline: length,
    size: length,
    weight: fc.constantFrom(400, 600),
    anchor: fc.constantFrom('start', 'middle', 'end'),
    fill: fc.constant('ink'),
    lines: fc.array(text, { maxLength: 3 }),
    title: text,
  }),
) as fc.Arbitrary<Primitive>
const picture = fc.record({
  kind: fc.constant('group'),
  x: length,
  y: length,
  entry: fc.constant('steps/a'),
  label: text,
  description: fc.constant('step'),
  title: text,
  children: fc.array(leaf, { maxLength: 6 }),
}) as fc.Arbitrary<Primitive>

// React moves a <title> outside of an <svg> into the page's head, hence the frame.
const onScreen = (primitive: Primitive) =>
  renderToStaticMarkup(createElement('svg', null, createElement(Drawing, { primitive, theme })))

test('[D2] what the screen shows is byte for byte what the file holds', () => {
  fc.assert(
    fc.property(picture, primitive => {
      expect(onScreen(primitive)).toBe(`<svg>${serialize(toElement(primitive, theme))}</svg>`)
    }),
  )
  for (const one of Object.values(themes)) {
    const drawn = renderToStaticMarkup(createElement('svg', null, createElement(DrawingPatterns, { theme: one })))
    expect(drawn).toBe(`<svg>${serialize(patternDefs(one))}</svg>`)
  }
})

test('hostile text leaves the file well formed, with no element or attribute of its own', () => {
  fc.assert(
    fc.property(picture, primitive => {
      const parser = new SaxesParser()
      parser.on('error', error => {
        throw error
      })
      parser.on('opentag', tag => {
        expect(['g', 'rect', 'circle', 'path', 'text', 'title']).toContain(tag.name)
        for (const name of Object.keys(tag.attributes)) expect(name).not.toMatch(/^on/)
      })
      parser.write(serialize(toElement(primitive, theme), true)).close()
    }),
  )
})

test('line breaks stand between elements, never inside a text', () => {
  const primitive: Primitive = {
    kind: 'group',
    x: 0,
    y: 0,
    children: [
      {
        kind: 'text',
        x: 1,
        baseline: 2,
        size: 12,
        weight: 400,
        anchor: 'start',
        fill: 'ink',
        lines: ['Code'],
        title: 'Code review',
      },
    ],
  }
  expect(serialize(toElement(primitive, theme), true)).toBe(
    '<g>\n<text x="1" y="2" font-size="12" fill="#1d2733"><title>Code review</title>Code</text>\n</g>',
  )
})

test('every line is a text of its own, so that words stay apart', () => {
  const markup = serialize(
    toElement(
      {
        kind: 'text',
        x: 1,
        baseline: 2,
        size: 12,
        weight: 600,
        anchor: 'middle',
        fill: 'ink',
        lines: ['for six', 'teams'],
      },
      theme,
    ),
  )
  expect(markup).toBe(
    '<g font-size="12" font-weight="600" text-anchor="middle" fill="#1d2733"><text x="1" y="2">for six</text><text x="1" y="17">teams</text></g>',
  )
})

test('numbers have two decimals at most', () => {
  expect([1.005, -0.001, 1 / 3, 1e-9, 12, Number.NaN, Number.POSITIVE_INFINITY, 1e300].map(num)).toEqual([
    '1',
    '0',
    '0.33',
    '0',
    '12',
    '0',
    '0',
    '0',
  ])
  expect(
    serialize(
      element('rect', [
        ['x', 2 / 3],
        ['rx', undefined],
      ]),
    ),
  ).toBe('<rect x="0.67"></rect>')
})

test('a fill with a pattern names a pattern that the theme defines', () => {
  for (const one of Object.values(themes)) {
    const fill = serialize(toElement({ kind: 'rect', x: 0, y: 0, width: 1, height: 1, fill: 'workFill' }, one))
    const id = /url\(#([^)]+)\)/.exec(fill)?.[1]
    expect(serialize(patternDefs(one))).toContain(`<pattern id="${id}"`)
  }
})
