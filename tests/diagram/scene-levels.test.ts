// A map is drawn at every level of detail: zooming out once asked for the room below nothing, which is infinitely far up.

import { expect, it } from 'vitest'
import { levelFor } from '../../src/diagram/level'
import { drawScene } from '../../src/diagram/scene'
import { assess } from '../../src/experiments/assess'
import { experiment, map, step } from '../helpers/build'

const zooms = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.1]

it('draws an experiment on no blocker near and leaves it out from afar', () => {
  const doc = map(
    step('Build', { work: '3d' }),
    step('Deploy', { wait: '2d' }),
    experiment('Ship one word', { blocker: null }),
  )
  const assessment = assess(doc)
  for (const zoom of zooms) {
    const { bounds, stream } = drawScene(doc, assessment, levelFor(zoom))
    expect(Object.values(bounds).every(Number.isFinite)).toBe(true)
    expect(stream === null).toBe(zoom < 0.4)
  }
})
