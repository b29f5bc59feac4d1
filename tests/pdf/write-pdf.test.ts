// A PDF holds its text as text, only the letters it uses, and nothing that changes from one writing to the next. It is read
// back by programs that are not ours.

import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { drawPoster } from '../../src/diagram/poster'
import type { Primitive, TextShape } from '../../src/drawing/primitive'
import { themes } from '../../src/drawing/theme'
import { assess } from '../../src/experiments/assess'
import { writeMapPdf } from '../../src/files/pdf'
import type { DrawUnknown } from '../../src/pdf/drawn-text'
import { fitOn } from '../../src/pdf/paper'
import { writePages, writePdf } from '../../src/pdf/write-pdf'
import { caseMap, caseNames } from '../diagram/cases'
import { has } from '../golden/programs'
import { poppler, textsOf, wordsOf } from './printed'

const isHere = has('pdftotext', 'poppler-utils')

const text = (lines: readonly string[], more: Partial<TextShape> = {}): TextShape => ({
  kind: 'text',
  x: 20,
  baseline: 30,
  size: 14,
  weight: 400,
  anchor: 'start',
  fill: 'ink',
  lines,
  ...more,
})
const sheet = (primitive: Primitive, drawUnknown?: DrawUnknown) =>
  writePdf({ width: 400, height: 200, primitive, title: 'A sheet' }, { theme: themes.light, paper: 'a4', drawUnknown })

/** What the packed parts of a file say. */
function unpacked(pdf: Uint8Array): string {
  const file = Buffer.from(pdf)
  const starts = [...file.toString('latin1').matchAll(/\/Length (\d+)>>\nstream\n/g)]
  return starts
    .map(({ index, 0: head, 1: length }) => {
      const at = index + head.length
      return inflateSync(file.subarray(at, at + Number(length))).toString('latin1')
    })
    .join('\n')
}

describe('a sheet', () => {
  it('lies as the drawing does and shows it whole, as large as it fits', () => {
    for (const [width, height] of [
      [3000, 700],
      [760, 900],
      [500, 500],
      [10, 4000],
    ] as const) {
      for (const [paper, area] of [
        ['a4', 595.28 * 841.89],
        ['a3', 841.89 * 1190.55],
      ] as const) {
        const fitted = fitOn(paper, width, height)
        expect(fitted.width * fitted.height).toBeCloseTo(area, 5)
        expect(fitted.width > fitted.height).toBe(width > height)
        expect(fitted.x).toBeGreaterThan(14)
        expect(fitted.y).toBeGreaterThan(14)
        expect(fitted.x * 2 + width * fitted.scale).toBeCloseTo(fitted.width, 5)
        expect(fitted.y * 2 + height * fitted.scale).toBeCloseTo(fitted.height, 5)
        expect(Math.min(fitted.x, fitted.y)).toBeCloseTo(14.17, 5)
      }
    }
  })
})

describe('the bytes', () => {
  it('are the same for the same map, and hold no date', () => {
    const once = writeMapPdf(caseMap('benefit-change'), { paper: 'a4' })
    expect(writeMapPdf(caseMap('benefit-change'), { paper: 'a4' })).toEqual(once)
    expect(Buffer.from(once).toString('latin1')).not.toMatch(/CreationDate|ModDate|\/ID/)
  })

  it('hold only the letters that are used', () => {
    const few = sheet(text(['Wait']))
    expect(few.length).toBeLessThan(6_000)
    expect(sheet(text(['Wait', 'The quick brown fox jumps over the lazy dog']))).not.toHaveLength(few.length)
  })
})

describe.skipIf(!isHere)('read by others', () => {
  it.each(caseNames)('every word of %s is found', name => {
    const doc = caseMap(name)
    for (const theme of ['light', 'print'] as const) {
      const found = poppler('pdftotext', writeMapPdf(doc, { paper: 'a4', theme }), '-raw').replace(/\s+/g, '')
      const words = wordsOf(textsOf(drawPoster(doc, assess(doc)).primitive))
      expect(words.length).toBeGreaterThan(20)
      expect(words.filter(word => !found.includes(word))).toEqual([])
    }
  })

  it('one page with a title, a language, and its fonts inside', () => {
    const pdf = writeMapPdf(caseMap('benefit-change'), { paper: 'a3', theme: 'print' })
    const info = poppler('pdfinfo', pdf)
    expect(info).toMatch(/Title: +Benefit change request to production/)
    expect(info).toMatch(/Pages: +1\n/)
    expect(info).toMatch(/Page size: +1190.55 x 841.89 pts \(A3\)/)
    expect(info).toMatch(/Tagged: +yes/)
    for (const font of poppler('pdffonts', pdf).trim().split('\n').slice(2)) {
      expect(font).toMatch(/^SLUICE\+Inter-(Regular|SemiBold) +CID TrueType +Identity-H +yes yes yes/)
    }
  })

  it('each step is a part with its own paragraphs, in reading order', () => {
    const read = poppler('pdfinfo', writeMapPdf(caseMap('benefit-change'), { paper: 'a4' }), '-struct-text')
    const places = ['12 weeks', 'Refine request', 'Security review', 'Deploy', '60.5d in all'].map(words =>
      read.indexOf(`"${words}`),
    )
    expect(places.every(place => place > 0)).toBe(true)
    expect(read.match(/Sect/g)?.length ?? 0).toBeGreaterThan(7)
  })

  it('says a shortened text in full, and all lines of a broken one', () => {
    const pdf = sheet({
      kind: 'group',
      x: 0,
      y: 0,
      children: [
        text(['A very long na…'], { title: 'A very long name of a step' }),
        text(['first line', 'second line'], { baseline: 60, anchor: 'middle', x: 200 }),
      ],
    })
    const found = poppler('pdftotext', pdf)
    expect(found).toContain('A very long name of a step')
    expect(found).toMatch(/first line\s+second line/)
  })

  it.each([
    ['Chinese and Japanese', '変更を審査する 安全检查'],
    ['Hebrew', 'בדיקת אבטחה'],
    ['Arabic', 'مراجعة الأمان'],
    ['emoji', 'Ship 🚀 it 👩‍💻'],
    ['marks', 'Größe naïve e\u0301tape'],
    ['Cyrillic with Latin', 'Проверка review 3d'],
  ])('%s is found, whoever draws it', (_, words) => {
    const drawn: DrawUnknown = (unknown, { size }) => ({
      advance: unknown.length * size,
      x: 0,
      y: -size,
      width: unknown.length * size,
      height: size,
      columns: 2,
      rows: 2,
      rgba: new Uint8Array(16).fill(0x80),
    })
    for (const system of [undefined, drawn]) {
      const plain = (found: string) => found.normalize('NFKC').replace(/[\s\p{Cf}]|\ufe0f/gu, '')
      expect(plain(poppler('pdftotext', sheet(text([words]), system)))).toBe(plain(words))
    }
  })

  it('right-to-left words are read in their own order by screen readers', () => {
    const words = 'Step בדיקת אבטחה'
    const hex = Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()
    expect(unpacked(sheet(text([words])))).toContain(`/ActualText <FEFF${hex}>`)
    expect(unpacked(sheet(text(['Step'])))).not.toContain('ActualText')
  })

  it.each([
    ['markup and brackets', '<script>alert(1)</script> (a) \\ [b] << >> endstream %%EOF'],
    ['control characters and halves of letters', 'a\u0000b\u0008c\ud800d\ufffee'],
    ['marks without end', `a${'\u0301'.repeat(5000)}b`],
    ['a hundred thousand letters', 'x'.repeat(100_000)],
    [
      'seventy thousand different letters',
      Array.from({ length: 70_000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''),
    ],
  ])('%s give a file that opens', (_, hostile) => {
    const pdf = writePdf(
      { width: 400, height: 200, primitive: text([hostile]), title: hostile, description: hostile },
      { theme: themes.light, paper: 'a4' },
    )
    expect(poppler('pdfinfo', pdf)).toMatch(/Pages: +1\n/)
    expect(poppler('pdftotext', pdf).length).toBeGreaterThan(1)
  })

  it('pages follow each other, each with its own drawings', () => {
    const page = (words: string) => ({
      width: 300,
      height: 400,
      blocks: [{ primitive: text([words]), x: 10, y: 10, scale: 1 }],
    })
    const pdf = writePages([page('First page'), page('Second page')], { theme: themes.light, title: 'Two' })
    expect(poppler('pdftotext', pdf)).toMatch(/First page\s+\fSecond page/)
    const check = spawnSync('pdftotext', ['-f', '2', '-', '-'], { input: pdf, encoding: 'utf8' })
    expect(check.stdout).not.toContain('First')
  })
})
