// A row of the journal that lies in the database as another program or an older Sluice left it: an entry without its fields is
// completed before anything looks at it, and everything else stays the same object.

import { expect, it } from 'vitest'
import { assess } from '../../src/experiments/assess'
import { replayRows } from '../../src/storage/replay'
import type { JournalRow } from '../../src/storage/tables'
import { map, step } from '../helpers/build'

const rowOf = (path: readonly string[], value: unknown) =>
  ({
    seq: 1,
    mapId: 'm',
    lane: 'l',
    at: 1,
    change: {
      label: 'Add',
      origin: 'user',
      patches: [{ op: 'add', path, value }],
      inverse: [],
      history: { kind: 'new' },
    },
  }) as unknown as JournalRow

it('a step without its fields gets them, and the map can be looked at', () => {
  const base = map(step('Build'))
  const { doc, broken } = replayRows(base, [rowOf(['steps', 'hostile'], { name: '<img onerror=alert(1)>' })])
  expect(broken).toEqual([])
  expect(doc.steps.hostile).toMatchObject({ id: 'hostile', wait: null, position: null })
  expect(doc.steps.build).toBe(base.steps.build)
  expect(doc.teams).toBe(base.teams)
  expect(() => assess(doc)).not.toThrow()
})

it('what no map may hold is passed over, and said to be', () => {
  const base = map(step('Build'))
  for (const [path, value] of [
    [['steps', 'x'], { id: 'x', name: 'X', wait: '1e999d' }],
    [['steps', 'constructor', '__proto__', 'polluted'], true],
    [['steps', 'x'], { id: 'y' }],
    [['steps'], null],
  ] as const) {
    expect(replayRows(base, [rowOf(path, value)])).toEqual({ doc: base, broken: [1] })
  }
  expect(Object.prototype).not.toHaveProperty('polluted')
})
