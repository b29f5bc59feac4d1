// Ids, references and the table of symbol kinds.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitRef } from '../../src/model/entry'
import { isId } from '../../src/model/ids'
import { isSymbolKind, symbolKinds } from '../../src/model/symbol-kinds'

describe('an id', () => {
  it('is 1 to 64 characters out of A-Z a-z 0-9 _ -', () => {
    for (const id of ['a', 'Z', '0', '_', '-', 'toString', '__x__', 'x'.repeat(64)]) expect(isId(id)).toBe(true)
    for (const id of ['', 'a b', 'a/b', 'ü', 'a\n', 'a.b', 'x'.repeat(65)]) expect(isId(id)).toBe(false)
  })
  it('is none of the names that reach into a prototype', () => {
    for (const id of ['__proto__', 'constructor', 'prototype']) expect(isId(id)).toBe(false)
  })
})

it('a reference is a collection and an id', () => {
  expect(splitRef('steps/x-1')).toEqual({ collection: 'steps', id: 'x-1' })
  expect(splitRef('versions/toString')).toEqual({ collection: 'versions', id: 'toString' })
})

describe('symbol kinds', () => {
  const kinds =
    'shared-process work-cell operator* repetition machine quality-problem ' +
    'inventory* buffer supermarket* warehouse external-warehouse cross-dock fifo-lane* lifo-lane sequenced-pull ' +
    'supplier* customer* truck* rail boat airplane forklift milk-run express ' +
    'production-control* mrp control-center information* orders verbal telephone production-kanban* withdrawal-kanban batch-kanban signal-kanban kanban-post load-leveling go-see* synchronization backlog* ' +
    'kaizen-burst* gate* release-window* handoff*'

  it('are the closed list of the symbols page, those of a workshop marked', () => {
    expect(Object.entries(symbolKinds).map(([kind, { starred }]) => kind + (starred ? '*' : ''))).toEqual(
      kinds.split(' '),
    )
  })
  it('are told from unknown ones by own property', () => {
    expect(isSymbolKind('truck')).toBe(true)
    expect(isSymbolKind('zeppelin')).toBe(false)
    expect(isSymbolKind('toString')).toBe(false)
  })
  it('cover the symbols of the published cases', () => {
    const { symbols } = JSON.parse(
      readFileSync(new URL('../cases/acme-stamping-current.json', import.meta.url), 'utf8'),
    )
    for (const { kind } of Object.values<{ kind: string }>(symbols)) expect(isSymbolKind(kind)).toBe(true)
  })
})
