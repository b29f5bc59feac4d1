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
