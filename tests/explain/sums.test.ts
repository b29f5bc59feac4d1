// What is shown adds up: the texts beside the bars of an explanation, read as a person reads them, give the number shown.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactTime } from '../../src/diagram/headline-cell'
import { assess } from '../../src/experiments/assess'
import { shortened } from '../../src/explain/contributions'
import { explainAll } from '../../src/explain/explain'
import type { Contribution, Contributions, Explanation } from '../../src/explain/explanation'
import type { MapDocument } from '../../src/model/types'
import { randomMap } from '../analysis/random-map'
import { caseMap, caseNames } from '../diagram/cases'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { map, step } from '../helpers/build'

/** Hundred-thousandths of what the text says, exactly: no binary fraction takes part. */
function read(text: string): bigint {
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d+))?/.exec(text) ?? []
  if (whole === '' || part.length > 5) throw new Error(`'${text}' is no number`)
  return BigInt(whole + part.padEnd(5, '0'))
}

const unitOf = (text: string): string => text.replace(/^[\d.]+/, '')
const sum = (rows: readonly Contribution[], text: (row: Contribution) => string): bigint =>
  rows.reduce((all, row) => all + read(text(row)), 0n)

function expectSum(contributions: Contributions): void {
  for (const rows of [contributions.rows, shortened(contributions, 3), shortened(contributions, 1)]) {
    // Beyond 2^53 a number of the program has no last digit.
    if (read(contributions.total) < 10n ** 20n) expect(sum(rows, row => row.value)).toBe(read(contributions.total))
    expect(sum(rows, row => row.share)).toBe(read('100'))
    expect(rows.at(-1)?.cumulative).toBe('100.0 %')
    expect(new Set(rows.map(row => unitOf(row.value))).size).toBe(1)
  }
  const counts = contributions.rows.map(row => row.count)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
}

const found = (doc: MapDocument): readonly Explanation[] => explainAll(doc, assess(doc))

function expectSums(doc: MapDocument): number {
  const { analysis } = assess(doc)
  const explanations = found(doc)
  for (const { contributions } of explanations) if (contributions) expectSum(contributions)
  const leadTime = explanations.find(({ id }) => id === 'leadTime')
  if (leadTime?.contributions && (analysis.leadTime ?? 0) < 1e7) {
    expect(leadTime.contributions.total).toBe(exactTime(analysis.leadTime ?? 0, doc.calendar))
    const [wait, work] = leadTime.inputs
    expect(read(wait?.text ?? '') + read(work?.text ?? '')).toBe(read(leadTime.contributions.total))
  }
  return explanations.filter(({ contributions }) => contributions).length
}

describe('the contributions that are shown', () => {
  it('add up to the number that is shown, to its last digit, on 50 random maps', () => {
    let explained = 0
    fc.assert(
      fc.property(randomMap, doc => {
        explained += expectSums(doc)
      }),
      { numRuns: 50 },
    )
    expect(explained).toBeGreaterThan(50)
  })

  it('add up on any map that a file can hold', () => {
    fc.assert(
      fc.property(arbitraryMap, doc => void expectSums(doc)),
      { numRuns: 50 },
    )
  })

  it.each(caseNames)('add up: %s', name => {
    expectSums(caseMap(name))
  })

  it('share the digit that rounding leaves over among steps that are equal', () => {
    const thirds = map(
      step('A', { wait: '80min', work: '0' }),
      step('B', { wait: '80min' }),
      step('C', { wait: '80min' }),
    )
    const rows = found(thirds)[0]?.contributions?.rows ?? []
    expect(rows.map(row => row.value)).toEqual(['1.34h', '1.33h', '1.33h'])
    expect(rows.map(row => row.cumulative)).toEqual(['33.4 %', '66.7 %', '100.0 %'])
  })
})
