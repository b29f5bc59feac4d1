// Which automatic backups stay in the folder, and that nothing else in it is ever touched.

import { expect, it } from 'vitest'
import { generationName, surplusGenerations } from '../../src/files/backup-generations'

const at = (day: number, hour: number) => generationName(new Date(Date.UTC(2026, 0, day, hour)).toISOString())

it('names a backup by its moment', () => {
  expect(generationName('2026-11-23T01:45:09')).toBe('sluice-backup-2026-11-23-014509.zip')
})

it('keeps the last ten, then the last one of each of fourteen days', () => {
  const names = Array.from({ length: 30 }, (_, day) => [at(day + 1, 9), at(day + 1, 15)]).flat()
  const gone = new Set(surplusGenerations(names))
  const kept = names.filter(name => !gone.has(name))
  expect(kept.slice(-10)).toEqual(names.slice(-10))
  expect(kept.slice(0, -10)).toEqual(Array.from({ length: 14 }, (_, index) => at(12 + index, 15)))
})

it('touches no other file', () => {
  const others = ['sluice-backup-2026-11-23.zip', 'holiday.jpg', 'sluice-backup-2026-11-23-014509 (1).zip', 'a.zip']
  expect(surplusGenerations([...others, ...others])).toEqual([])
})

it('keeps one of a quarter of an hour, the last one, so that ten tries in a row push nothing out', () => {
  const hours = Array.from({ length: 8 }, (_, hour) => at(1, hour))
  const tries = ['090100', '090200', '091459', '091500'].map(time => `sluice-backup-2026-01-02-${time}.zip`)
  expect(surplusGenerations([...hours, ...tries])).toEqual([tries[1], tries[0]])
})

it('goes by the order of writing, not by the clock, and never lets go of the last one', () => {
  const ofAWrongClock = Array.from({ length: 12 }, (_, day) => at(100 + day, 9))
  const now = at(3, 9)
  expect(surplusGenerations([...ofAWrongClock, now])).not.toContain(now)
})
