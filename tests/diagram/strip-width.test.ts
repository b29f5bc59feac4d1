import { expect, it } from 'vitest'
import { widthBeside } from '../../src/diagram/strip-width'

it('two strips share one scale, and the longer takes the whole width', () => {
  expect([widthBeside(1000, 60, 45), widthBeside(1000, 45, 60)]).toEqual([1000, 750])
  expect([widthBeside(1000, 60, 90), widthBeside(1000, 90, 60)]).toEqual([1000 * (2 / 3), 1000])
  expect([widthBeside(1000, 60, 0), widthBeside(1000, 0, 0)]).toEqual([1000, 1000])
})
