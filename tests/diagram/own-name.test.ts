// From far away steps that begin with the same words are still told apart.

import { expect, test } from 'vitest'
import { drawDistantBox } from '../../src/diagram/distant-box'
import { levelFor } from '../../src/diagram/level'
import { ownName } from '../../src/diagram/own-name'
import { drawScene } from '../../src/diagram/scene'
import { frame } from '../../src/diagram/step-drawing'
import { assess } from '../../src/experiments/assess'
import { map, step } from '../helpers/build'
import { textsOf } from './texts'

const doc = map(
  step('Security review of the contract'),
  step('Security review of the design'),
  step('Security review'),
  step('Release'),
)

test('a name keeps what no other begins with', () => {
  const names = Object.keys(doc.steps).map(id => ownName(doc.steps, id))
  expect(names).toEqual(['…contract', '…design', '…review', 'Release'])
})

test.each([0.35, 0.3])('no two of them look alike at zoom %d', zoom => {
  const level = levelFor(zoom)
  const { steps } = drawScene(doc, assess(doc), level)
  const shown = Object.values(steps).map(({ face }) =>
    drawDistantBox(face, level, frame(face))
      .flatMap(part => [...textsOf(part)])
      .join(' '),
  )
  expect(new Set(shown).size).toBe(shown.length)
})

test.each([0.5, 0.42])('a name whose end is seen anyway keeps its beginning at zoom %d', zoom => {
  const line = map(step('Assembly 1'), step('Assembly 2'))
  const level = levelFor(zoom)
  const { steps } = drawScene(line, assess(line), level)
  const shown = Object.values(steps).map(({ face }) =>
    drawDistantBox(face, level, frame(face)).flatMap(part => [...textsOf(part)]),
  )
  shown.forEach((texts, index) => {
    expect(texts[0]).toMatch(/^Ass/)
    expect(texts.join(' ')).toContain(String(index + 1))
  })
})
