// [D2] The page and the file are one picture: what poppler draws (with Cairo, which draws lines where they are) of the PDF is what librsvg draws of the SVG, in every theme.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPoster } from '../../src/diagram/poster'
import { type ThemeName, themes } from '../../src/drawing/theme'
import { assess } from '../../src/experiments/assess'
import { writeSvg } from '../../src/files/svg'
import { writePages } from '../../src/pdf/write-pdf'
import { caseMap } from '../diagram/cases'
import { has } from '../golden/programs'
import { systemFonts } from '../golden/system-fonts'

const isHere = has('rsvg-convert', 'librsvg2-bin') && has('pdftocairo', 'poppler-utils')
const scratch = mkdtempSync(join(tmpdir(), 'sluice-pdf-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const examples: readonly (readonly [string, ThemeName])[] = [
  ['benefit-change', 'light'],
  ['benefit-change', 'print'],
  ['lean-enterprise-software', 'dark'],
  ['acme-stamping-current', 'contrast'],
]

/** A page as large as the drawing, so that two points of the picture are a unit of the map in both. */
function page(name: string, theme: ThemeName): Uint8Array {
  const doc = caseMap(name)
  const { width, height, primitive, title } = drawPoster(doc, assess(doc))
  const blocks = [{ primitive, x: 0, y: 0, scale: 0.75 }]
  return writePages([{ width: width * 0.75, height: height * 0.75, blocks }], { theme: themes[theme], title })
}

describe.skipIf(!isHere)('a PDF beside the SVG', () => {
  let env: NodeJS.ProcessEnv
  beforeAll(() => {
    env = systemFonts(scratch, true)
  })

  it.each(examples)('%s in %s is the same picture', (name, theme) => {
    const base = join(scratch, `${name}-${theme}`)
    writeFileSync(`${base}.svg`, writeSvg(caseMap(name), { theme, fonts: false, map: false }))
    writeFileSync(`${base}.pdf`, page(name, theme))
    const drawn = spawnSync('rsvg-convert', ['--zoom', '2', '--output', `${base}.svg.png`, `${base}.svg`], { env })
    expect(drawn.stderr.toString()).toBe('')
    const run = spawnSync('pdftocairo', ['-png', '-singlefile', '-r', '192', `${base}.pdf`, `${base}.pdf`])
    expect(run.stderr.toString()).toBe('')
    const [svg, pdf] = ['svg', 'pdf'].map(kind => PNG.sync.read(readFileSync(`${base}.${kind}.png`)))
    if (!svg || !pdf) throw new Error('not drawn')
    expect([pdf.width, pdf.height]).toEqual([svg.width, svg.height])
    const differing = pixelmatch(svg.data, pdf.data, undefined, svg.width, svg.height, { threshold: 0.1 })
    expect(differing / (svg.width * svg.height)).toBeLessThan(0.0025)
  })
})
