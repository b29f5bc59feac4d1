// Times are said in words, one in the singular.

import { expect, it } from 'vitest'
import { timeAloud } from '../../src/canvas/time-aloud'
import { map } from '../helpers/build'

it('says units as words', () => {
  const { calendar } = map()
  const day = calendar.hoursPerDay * 3600
  const said = [0, 1800, 3600, 2.5 * 3600, day, 22 * day].map(seconds => timeAloud(seconds, calendar))
  expect(said).toEqual(['no time', '30 minutes', '1 hour', '2.5 hours', '1 day', '22 days'])
})
