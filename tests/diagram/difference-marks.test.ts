import { expect, it } from 'vitest'
import { drawMarked } from '../../src/diagram/difference-marks'
import { fullDetail, levelFor } from '../../src/diagram/level'
import { drawScene } from '../../src/diagram/scene'
import { drawTrend } from '../../src/diagram/trend-drawing'
import { group, type Primitive } from '../../src/drawing/primitive'
import { assess } from '../../src/experiments/assess'
import { blocker, map, step } from '../helpers/build'

const doc = map(step('Build', { work: '3d' }), step('Review', { wait: '22d' }), blocker('Everything is assessed'))
const words = (shape: Primitive): readonly string[] =>
  shape.kind === 'group' ? shape.children.flatMap(words) : shape.kind === 'text' ? shape.lines : []
const dashes = (shape: Primitive): readonly string[] =>
  shape.kind === 'group'
    ? shape.children.flatMap(dashes)
    : shape.kind === 'rect' && shape.fill === 'none'
      ? [shape.dash ?? 'solid']
      : []
const marks = { 'steps/build': 'added', 'steps/review': 'removed', 'flows/f1': 'changed' } as const

it('marks steps and flows by words near, by signs from further away, and never by colour alone', () => {
  const near = drawMarked(drawScene(doc, assess(doc), fullDetail), marks, fullDetail)
  expect(words(near)).toEqual(expect.arrayContaining(['+ added', '− removed', '≠ changed']))
  const added = near.children.slice(1)
  expect(new Set(dashes(group(added)))).toEqual(new Set(['solid', '7 5']))
  const level = levelFor(0.4)
  const far = drawMarked(drawScene(doc, assess(doc), level), marks, level)
  expect(words(far)).toEqual(expect.arrayContaining(['+', '−', '≠']))
  expect(words(far)).not.toContain('+ added')
})

it('marks a blocker where it hangs, and nothing where nothing differs', () => {
  const scene = drawScene(doc, assess(doc), fullDetail)
  const id = Object.keys(doc.blockers)[0] ?? ''
  expect(words(drawMarked(scene, { [`blockers/${id}` as const]: 'changed' as const }, fullDetail))).toContain(
    '≠ changed',
  )
  expect(drawMarked(scene, {}, fullDetail).children).toHaveLength(1)
})

it('a trend says every number in words, and breaks its line where one is not known', () => {
  const moment = (label: string, title = '') => ({
    label,
    detail: '',
    learned: title === '' ? [] : [{ title, quote: '“It worked.” A nurse' }],
  })
  const { primitive, width } = drawTrend(
    [moment('First'), moment('Second', 'Pre-approve'), moment('Now')],
    [{ name: 'Lead time', values: [10, null, 5], texts: ['10d', 'not known', '5d'] }],
    900,
  )
  const said = words(primitive)
  for (const text of [
    'Lead time',
    '10d',
    'not known',
    '5d',
    'First',
    'Now',
    'Learned: Pre-approve',
    '“It worked.” A nurse',
  ])
    expect(said).toContain(text)
  const lines = primitive.children.flatMap(shape => (shape.kind === 'group' ? shape.children : []))
  expect(lines.filter(shape => shape.kind === 'path' && shape.stroke === 'ink')).toHaveLength(0)
  expect(width).toBe(900)
  expect(
    drawTrend(
      Array.from({ length: 20 }, () => moment('x')),
      [],
      900,
    ).width,
  ).toBeGreaterThan(900)
})
