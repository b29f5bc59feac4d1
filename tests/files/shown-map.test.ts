// A picture of a map that stands on the screen takes over what is drawn there: quicker, and the same bytes.

import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { drawnBefore } from '../../src/diagram/drawn-before'
import * as routing from '../../src/diagram/flow-routing'
import { drawFoldedScene } from '../../src/diagram/folded-scene'
import { levelFor } from '../../src/diagram/level'
import { drawScene } from '../../src/diagram/scene'
import { assess } from '../../src/experiments/assess'
import { writeSvg } from '../../src/files/svg'
import type { MapDocument } from '../../src/model/types'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { map, step } from '../helpers/build'

const copyOf = (doc: MapDocument): MapDocument => ({ ...doc })

test('it is the same picture, however near the map was seen and whatever was drawn in between', () => {
  fc.assert(
    fc.property(arbitraryMap, fc.constantFrom(1, 0.9, 0.45, 0.1), (doc, zoom) => {
      const assessment = assess(doc)
      const before = drawnBefore()
      drawFoldedScene(doc, assessment, [], levelFor(zoom), before)
      const shown = writeSvg(doc, {}, assessment)
      expect(shown).toBe(writeSvg(copyOf(doc)))
      // The canvas goes on where it was.
      expect(drawScene(doc, assessment, levelFor(zoom), before)).toEqual(
        drawScene(copyOf(doc), assessment, levelFor(zoom)),
      )
      expect(writeSvg(doc, { experiments: false }, assessment)).toBe(writeSvg(copyOf(doc), { experiments: false }))
      expect(writeSvg(doc, {}, assessment)).toBe(shown)
    }),
    { numRuns: 60 },
  )
})

test('nothing is routed anew', () => {
  const doc = map(...Array.from({ length: 12 }, (_, index) => step(`Step ${index}`, { wait: '2d', work: '1h' })))
  const assessment = assess(doc)
  const routes = vi.spyOn(routing, 'routeFlows')
  drawFoldedScene(doc, assessment, [], levelFor(0.3), drawnBefore())
  expect(routes).toHaveBeenCalledTimes(1)
  writeSvg(doc, {}, assessment)
  writeSvg(doc, { theme: 'print' }, assessment)
  expect(routes).toHaveBeenCalledTimes(1)
  writeSvg(copyOf(doc))
  expect(routes).toHaveBeenCalledTimes(2)
})
