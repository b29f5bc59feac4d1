// What hung wrong on the wall: in every template words, tag, outline and flows keep clear of one another, and no number is cut.

import { describe, expect, it } from 'vitest'
import { waitArea } from '../../src/diagram/flow-labels'
import { fullDetail, levelFor } from '../../src/diagram/level'
import { drawPoster } from '../../src/diagram/poster'
import { overlaps, type Rect } from '../../src/diagram/rect-index'
import { drawScene, type Scene, sceneDrawing } from '../../src/diagram/scene'
import { gap, stepWidth } from '../../src/diagram/step-size'
import type { GroupShape, Primitive, TextShape } from '../../src/drawing/primitive'
import { measure } from '../../src/drawing/text'
import { assess } from '../../src/experiments/assess'
import { parseMap } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'
import { templates } from '../../src/templates/templates'
import { crossedBy } from './crossed'

const textsOf = (shape: Primitive): readonly TextShape[] =>
  shape.kind === 'text' ? [shape] : shape.kind === 'group' ? shape.children.flatMap(textsOf) : []

const groupsOf = (shape: Primitive, description: string): readonly GroupShape[] =>
  shape.kind === 'group'
    ? [
        ...(shape.description === description ? [shape] : []),
        ...shape.children.flatMap(child => groupsOf(child, description)),
      ]
    : []

const widthOf = ({ lines, size, weight }: TextShape) => Math.max(...lines.map(line => measure(line, size, weight)))

/** What the words of the first team cover. */
const ownWords = ({ outline }: Scene): readonly Rect[] =>
  (outline ? textsOf(outline) : []).map(text => ({
    x: text.x,
    y: text.baseline - text.size * 0.75,
    width: widthOf(text),
    height: text.size * 0.75,
  }))

async function read(load: () => Promise<unknown>): Promise<MapDocument> {
  const answer = parseMap(await load())
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.doc
}

describe.each(templates)('$title', ({ load }) => {
  it.each([1, 0.8, 0.7, 0.6])(
    'keeps the words of the first team clear of flows, waits and the tag at zoom %f',
    async zoom => {
      const doc = await read(load)
      const level = levelFor(zoom)
      const scene = drawScene(doc, assess(doc), level)
      for (const area of ownWords(scene)) {
        for (const { points } of Object.values(scene.flows)) expect(crossedBy(points, area)).toBe(false)
        for (const step of Object.values(scene.steps)) {
          for (const mark of waitArea(step, level)) expect(overlaps(mark, area)).toBe(false)
        }
      }
    },
  )

  it('writes every wait between the boxes and every prediction whole', async () => {
    const doc = await read(load)
    const drawing = sceneDrawing(drawScene(doc, assess(doc), fullDetail), fullDetail)
    const waits = groupsOf(drawing, 'wait').flatMap(textsOf)
    expect(waits.length).toBeGreaterThan(3)
    for (const wait of waits) if (wait.weight === 600) expect(widthOf(wait)).toBeLessThanOrEqual(gap - 6)
    const experiments = groupsOf(drawing, 'experiment')
    expect(experiments.length).toBeGreaterThan(0)
    for (const card of experiments) {
      const detail = textsOf(card).at(-1)
      expect(detail?.lines[0]).toMatch(/(to evidence|not known|After|Running|Until|Learned|Time)/)
      expect(detail?.lines[0]).not.toContain('…')
    }
  })

  it('goes from the end of a row to the next clear of the box', async () => {
    const doc = await read(load)
    const { flows, steps } = drawScene(doc, assess(doc), fullDetail)
    for (const { id, kind, from, to } of Object.values(doc.flows)) {
      const [start, end, points] = [steps[from], steps[to], flows[id]?.points]
      if (kind !== 'work' || !start || !end || !points || end.x > start.x) continue
      expect((points[1]?.x ?? 0) - start.x - stepWidth).toBeGreaterThanOrEqual(12)
    }
  })

  it('leaves each percentage in one line of the headline', async () => {
    const doc = await read(load)
    const lines = textsOf(drawPoster(doc, assess(doc)).primitive).flatMap(text => text.lines)
    expect(lines.some(line => / %/.test(line))).toBe(true)
    for (const line of lines) expect(line).not.toMatch(/^(% |\d{1,2}: )/)
  })
})
