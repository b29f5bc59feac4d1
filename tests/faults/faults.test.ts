// The named faults of faults.json can still be seeded: their text stands in the sources, once. seed.mjs shows which tests they turn red.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import faults from './faults.json'

it.each(faults)('$name', ({ file, changes }) => {
  const text = readFileSync(file, 'utf8')
  expect(changes.map(({ from }) => [from, text.split(from).length - 1])).toEqual(changes.map(({ from }) => [from, 1]))
})
