// The window's title says which screen of which map is open.

import { expect, it } from 'vitest'
import { mapTitle } from '../../src/app/map-title'

it('names the map and the screen', () => {
  expect(mapTitle('Benefits', { view: 'map', guide: null })).toBe('Benefits – Sluice')
  expect(mapTitle('Benefits', { view: 'brief', guide: null })).toBe('Benefits, Brief – Sluice')
  expect(mapTitle(' ', { view: 'map', guide: 'ask' })).toBe('Map, The numbers – Sluice')
})
