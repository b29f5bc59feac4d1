// Whatever somebody hands in or writes into a name: no cell runs as a formula, nothing throws, nothing hangs, and too much is
// refused in words.

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyMap } from '../../src/model/defaults'
import { readCells } from '../../src/spreadsheet/cells'
import { decode } from '../../src/spreadsheet/decode'
import { guardedText, unguardedText } from '../../src/spreadsheet/formula-guard'
import { planImport } from '../../src/spreadsheet/import-plan'
import { isTable } from '../../src/spreadsheet/is-table'
import { openTable } from '../../src/spreadsheet/open-table'
import { countedIds } from '../../src/spreadsheet/table-map'
import { writeCells } from '../../src/spreadsheet/write-cells'

const sign = fc.constantFrom(...'=+-@\t\r\n;,|"\' ＝＋－＠ab1\u00a0\u0000\ufeff')
const hostile = fc.oneof(fc.string({ unit: sign, maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }))

describe('cells that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1', '"=1', "'=1", '\u00a0=1'])(
    '%j does not begin with a sign of a formula any more, and reads back',
    text => {
      const written = guardedText(text)
      expect(written).toMatch(/^'/)
      expect(unguardedText(written)).toBe(text)
    },
  )

  it('nor does what another separator would split off', () => {
    expect(guardedText('a;=1|+2,\n-3')).toBe("a;'=1|'+2,\n'-3")
    expect(guardedText("it's 5-3 = 2, 'tis")).toBe("it's 5-3 = 2, 'tis")
  })

  it('any rows are read back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), rows => {
        // The first line of a file of ours are its headers: none is `sep=`.
        const all = [['Step', 'Team', 'People', 'Wait', 'Id'], ...rows]
        const read = readCells(writeCells(all).slice(1))
        const kept = all.map(row => (row.every(cell => cell === '') ? [] : row))
        expect(read.ok ? read.value.rows : read.error).toEqual(kept)
      }),
      { numRuns: 3000 },
    )
  })

  it('no written cell runs, whichever separator the spreadsheet takes', () => {
    fc.assert(
      fc.property(hostile, text => {
        for (const cell of writeCells([[text, 'x']])
          .slice(1)
          .split(/[,;|\t\r\n]/)) {
          expect(cell.trim().replaceAll('"', '').trim()).not.toMatch(/^[=+\-@＝＋－＠]/)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('bytes', () => {
  const samples = readdirSync('tests/spreadsheet/files').map(
    name => new Uint8Array(readFileSync(`tests/spreadsheet/files/${name}`)),
  )
  const mutated = fc
    .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(3)), { maxLength: 12 }))
    .map(([bytes, changes]) => {
      const copy = [...bytes]
      for (const [at, byte, how] of changes) copy.splice(at % copy.length, how === 0 ? 1 : how - 1, byte, byte)
      return Uint8Array.from(copy)
    })

  it('mutated at will never throw: a plan or a sentence comes out', () => {
    fc.assert(
      fc.property(mutated, bytes => {
        isTable('', bytes)
        const table = openTable(bytes)
        if (!table.ok) {
          expect(table.error.message).toMatch(/\.$/)
          return
        }
        const plan = planImport(emptyMap('m', ''), { ...table.value, fixes: new Map() }, countedIds())
        for (const { row, column, message } of plan.bad) {
          expect(row).toBeGreaterThan(0)
          expect(column).not.toBe('')
          expect(message).not.toContain('\n')
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('are read in whatever way they were written', () => {
    const text = 'Zoë; “ß” €\r\nбыло'
    const utf16 = (big: boolean, mark: boolean) => {
      const units = [...(mark ? [0xfeff] : []), ...Array.from(text, letter => letter.charCodeAt(0))]
      return Uint8Array.from(units.flatMap(unit => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
    }
    for (const big of [false, true]) for (const mark of [false, true]) expect(decode(utf16(big, mark)).text).toBe(text)
    expect(decode(new TextEncoder().encode(text)).text).toBe(text)
    expect(decode(new TextEncoder().encode(`\ufeff${text}`)).text).toBe(text)
    // Not held against TextDecoder: in Node 20 its Windows-1252 is Latin-1.
    const windows = Uint8Array.of(0x80, 0x20, 0xdf, 0x0d, 0x0a, 0x93, 0x81)
    expect(decode(windows)).toEqual({ text: '€ ß\r\n“\u0081', encoding: 'Windows-1252' })
  })

  it('of UTF-8 are decoded as browsers decode them, faults or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(decode(new TextEncoder().encode(text)).text).toBe(text.replace(/^\ufeff/, ''))
      }),
    )
  })
})

describe('too much', () => {
  it.each([
    ['rows', `Step,Wait\n${'Build,3d\n'.repeat(100_001)}`, /25,000 rows, and a map has at most 20,000 steps/],
    ['columns', `Step${',x'.repeat(600)}\n`, /500 columns/],
    ['bytes', `Step\n${'Build\n'.repeat(1_800_000)}`, /10 MiB/],
    ['and an open quote', `Step,Note\nBuild,"never closed${'\nx'.repeat(50_000)}`, /never closed/],
  ])('%s is refused in a sentence, at once', (_, text, message) => {
    const start = performance.now()
    const read = openTable(new TextEncoder().encode(text))
    expect(read.ok ? '' : read.error.message).toMatch(message)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('as many rows as are read are planned in seconds', () => {
    const text = `Step,Team,Wait (days),Work\n${Array.from({ length: 24_999 }, (_, at) => `Step ${at},A,3,2h`).join('\n')}`
    const start = performance.now()
    const table = openTable(new TextEncoder().encode(text))
    if (!table.ok) throw new Error(table.error.message)
    const plan = planImport(emptyMap('m', ''), { ...table.value, fixes: new Map() }, countedIds())
    expect([plan.rows.length, plan.bad.length]).toEqual([24_999, 0])
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
