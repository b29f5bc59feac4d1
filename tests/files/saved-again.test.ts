// A picture that another program has saved again opens where that program kept the map in it, and says so where it did not.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { optimize } from 'svgo'
import { afterAll, expect, it } from 'vitest'
import { readMapFile } from '../../src/files/open-file'
import { writeSvg } from '../../src/files/svg'
import { caseMap } from '../diagram/cases'
import { has } from '../golden/programs'

const doc = caseMap('benefit-change')
const svg = writeSvg(doc)
const folder = mkdtempSync(join(tmpdir(), 'sluice-saved-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('svgo throws the map away by default, and that is said with what to do', () => {
  const saved = optimize(svg).data
  expect(saved).toContain('Security review')
  const read = readMapFile(saved)
  expect(read).toMatchObject({ ok: false, error: { place: '' } })
  expect(!read.ok && read.error.message).toMatch(
    /comes from Sluice, but the map is no longer in it.*svgo.*map file \(\.json\)/,
  )
})

it('svgo that is told to keep metadata keeps the map', () => {
  const overrides = { removeMetadata: false, removeEditorsNSData: false } as const
  const saved = optimize(svg, { plugins: [{ name: 'preset-default', params: { overrides } }] }).data
  expect(readMapFile(saved)).toMatchObject({ ok: true, value: { doc } })
})

it.skipIf(!has('inkscape', 'inkscape')).each(['export-plain-svg', ''])(
  'Inkscape keeps the map (%s)',
  plain => {
    const [from, to] = [join(folder, 'map.svg'), join(folder, 'saved.svg')]
    writeFileSync(from, svg)
    const how = plain === '' ? [] : [`--${plain}`]
    const run = spawnSync('inkscape', [from, '--export-type=svg', ...how, `--export-filename=${to}`], {
      encoding: 'utf8',
    })
    expect(run.status, run.stderr).toBe(0)
    const saved = readFileSync(to, 'utf8')
    expect(saved).not.toBe(svg)
    expect(readMapFile(saved)).toMatchObject({ ok: true, value: { doc } })
  },
  30_000,
)
