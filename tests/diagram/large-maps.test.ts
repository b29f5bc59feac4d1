// Small pictures and slides of large maps hold what can be seen of them, not an element for every step.

import { describe, expect, it } from 'vitest'
import { fullDetail } from '../../src/diagram/level'
import { overlaps } from '../../src/diagram/rect-index'
import { drawScene } from '../../src/diagram/scene'
import { sceneWithin } from '../../src/diagram/scene-part'
import { drawThumbnail } from '../../src/diagram/thumbnail'
import { assess } from '../../src/experiments/assess'
import { map, step } from '../helpers/build'

const chain = (count: number) =>
  map(...Array.from({ length: count }, (_, at) => step(`Step ${at}`, { wait: at === 3 ? '9d' : '1d', work: '2h' })))
const small = chain(20)
const large = chain(2000)

describe('a thumbnail', () => {
  it('of a large map is a few shapes in the looks of a small one, as wide below', () => {
    const [few, many] = [small, large].map(doc => drawThumbnail(doc, assess(doc), 328, 132).children)
    const looks = (shapes: typeof few) => new Set(shapes?.map(shape => 'fill' in shape && shape.fill))
    expect(many?.length).toBeLessThan(300)
    expect(looks(many)).toEqual(looks(few))
    const bar = (shapes: typeof few) =>
      (shapes ?? []).flatMap(shape => (shape.kind === 'rect' && shape.height === 10 ? [shape] : []))
    const [a, b] = [bar(few), bar(many)].map(rects => rects.reduce((sum, { width }) => sum + width, 0))
    expect(b).toBeCloseTo(a ?? 0, 0)
  })
})

describe('the scene within an area', () => {
  const scene = drawScene(large, assess(large), fullDetail)
  const area = { x: 0, y: 9000, width: 1200, height: 900 }
  const part = sceneWithin(scene, area)

  it('has every step in it, as it was, and hardly another', () => {
    const wanted = Object.keys(scene.steps).filter(id => overlaps(scene.whole[id] ?? area, area))
    expect(wanted.length).toBeGreaterThan(8)
    expect(Object.keys(part.steps)).toEqual(wanted)
    for (const id of wanted) expect(part.steps[id]).toBe(scene.steps[id])
    expect(part.bounds).toBe(scene.bounds)
  })

  it('has the flows and the rows of the ladder that run through it', () => {
    const ends = new Set(Object.keys(part.steps))
    for (const { id, from, to } of Object.values(large.flows))
      if (ends.has(from) && ends.has(to)) expect(part.flows[id]).toBe(scene.flows[id])
    expect(Object.keys(part.flows).length).toBeLessThan(40)
    const rows = part.ladder.kind === 'group' ? part.ladder.children.length : 0
    expect(rows).toBeGreaterThan(10)
    expect(rows).toBeLessThan(100)
  })
})
