// The conformance report has a row for every criterion of WCAG 2.2 A and AA, and each file that it names is there.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const report = readFileSync(new URL('../../docs/accessibility.md', import.meta.url), 'utf8')

const a =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2'
const aa =
  '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3'

const conformances = ['supports', 'partially supports', 'does not support', 'not applicable']

/** Number, level and conformance of each row of WCAG. */
const rows = [...report.matchAll(/^\| (\d+\.\d+\.\d+) [^|]+ \((A{1,2})\) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, number = '', level = '', conformance = '', remark = '']) => ({ number, level, conformance, remark }),
)

describe('docs/accessibility.md', () => {
  it.each([
    ['A', a],
    ['AA', aa],
  ])('has one row for each criterion of level %s', (level, numbers) => {
    expect(rows.filter(row => row.level === level).map(({ number }) => number)).toEqual(numbers.split(' '))
  })

  it('says of each how far it is met, and why', () => {
    for (const { number, conformance, remark } of rows) {
      expect(conformances, number).toContain(conformance)
      expect(remark.trim().length, number).toBeGreaterThan(8)
    }
  })

  it('names files that are there', () => {
    const named = [...report.matchAll(/(?:e2e|tests|src)\/[\w/.-]+\.(?:ts|tsx|css|txt)/g)].map(([file]) => file)
    expect(named.length).toBeGreaterThan(10)
    for (const file of named) expect(existsSync(new URL(`../../${file}`, import.meta.url)), file).toBe(true)
  })
})
