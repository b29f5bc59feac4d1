// Tables of steps by the command: written, read back, refused with row and column, the same as in the app.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseMapText } from '../../src/model/parse'
import { writeSteps } from '../../src/spreadsheet/write-steps'
import { buildCommand, sluice, temporaryFolder } from './sluice'

const map = join(process.cwd(), 'tests/cases/benefit-change.json')
const files = join(process.cwd(), 'tests/spreadsheet/files')
const folder = temporaryFolder()

describe('sluice convert', () => {
  beforeAll(buildCommand, 120_000)

  it('writes the bytes that the app writes, and reads them back as the same steps', async () => {
    expect(await sluice(['convert', map, '-o', 'map.csv'], '', folder)).toEqual({ status: 0, out: '', err: '' })
    const csv = readFileSync(join(folder, 'map.csv'), 'utf8')
    const doc = parseMapText(readFileSync(map, 'utf8'))
    expect(csv).toBe(doc.ok ? writeSteps(doc.value.doc) : '')
    expect(csv.startsWith('\ufeffStep,Team,People,Wait,')).toBe(true)
    expect((await sluice(['convert', 'map.csv', '-o', 'back.json'], '', folder)).status).toBe(0)
    expect((await sluice(['convert', 'back.json', '-o', 'again.csv'], '', folder)).status).toBe(0)
    expect(readFileSync(join(folder, 'again.csv'), 'utf8')).toBe(csv)
    const [first, second] = await Promise.all([
      sluice(['analyze', '--json', map]),
      sluice(['analyze', '--json', '-'], csv),
    ])
    // Demand stands in no table, so that loads are not known.
    const times = ({ out }: { readonly out: string }) => out.match(/"(?:workTime|waitTime|wait|work|visits)": [\d.]+/g)
    expect(times(first)?.length).toBeGreaterThan(20)
    expect(times(second)).toEqual(times(first))
  })

  it('reads what Excel wrote in German, and calls the map by its file', async () => {
    const read = await sluice(['analyze', join(files, 'excel-german.csv')])
    expect([read.status, read.err]).toEqual([0, ''])
    expect(read.out).toMatch(/^excel-german\n[\s\S]*before Bescheid erstellen/)
  })

  it('names row and column of what it cannot read, in one line', async () => {
    expect(await sluice(['analyze', 'bad-cells.csv'], '', files)).toEqual({
      status: 1,
      out: '',
      err: "sluice: bad-cells.csv: row 2, column Wait: '3 wks-ish' is no time. Write 3w, 2-4w or every 2w. (and 2 more)\n",
    })
    writeFileSync(join(folder, 'unit.csv'), 'Step,Wait\nBuild,3\n')
    const unit = await sluice(['analyze', 'unit.csv'], '', folder)
    expect(unit.err).toBe(
      "sluice: unit.csv: row 2, column Wait: '3' lacks a unit. Write 3h or 3d. Or name the column 'Wait (days)'.\n",
    )
    writeFileSync(join(folder, 'book.xlsx'), `PK\u0003\u0004${'x'.repeat(60)}xl/workbook.xml`)
    const book = await sluice(['analyze', 'book.xlsx'], '', folder)
    expect([book.status, book.err]).toEqual([1, expect.stringMatching(/Excel workbook\. Save it as CSV/)])
  })
})
