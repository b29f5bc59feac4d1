// Times are said in words, one in the singular.

import { expect, it } from 'vitest'
import { entryAloud, timeAloud } from '../../src/canvas/time-aloud'
import { map } from '../helpers/build'

it('says units as words', () => {
  const { calendar } = map()
  const day = calendar.hoursPerDay * 3600
  const said = [0, 1800, 3600, 2.5 * 3600, day, 22 * day].map(seconds => timeAloud(seconds, calendar))
  expect(said).toEqual(['no time', '30 minutes', '1 hour', '2.5 hours', '1 day', '22 days'])
})

it('says what an experiment predicts, and leaves what was typed as it is', () => {
  expect(entryAloud('Print in 3d, 14d to evidence · −1d')).toBe('Print in 3d, 14 days to evidence, saves 1 day')
  expect(entryAloud('Sign, Running until 12 May 2026 · +2h')).toBe('Sign, Running until 12 May 2026, adds 2 hours')
  expect(entryAloud('Wait 2d, 3 votes')).toBe('Wait 2d, 3 votes')
})
