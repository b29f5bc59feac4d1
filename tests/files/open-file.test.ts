// Whatever is opened is either a map or a sentence that says what it is instead.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMapFile } from '../../src/files/open-file'
import { writeSvg } from '../../src/files/svg'
import { writeMapText } from '../../src/model/canonical'
import { caseMap } from '../diagram/cases'

const doc = caseMap('benefit-change')
const refusal = (text: string): string => {
  const read = readMapFile(text)
  return read.ok ? 'a map' : read.error.message
}
const bytes = (...codes: number[]) => new TextDecoder().decode(new Uint8Array(codes))

describe('opening a file', () => {
  it('reads a map file, with or without a byte order mark', () => {
    const text = writeMapText(doc)
    expect(readMapFile(text)).toMatchObject({ ok: true, value: { doc, readOnly: false } })
    expect(readMapFile(`\ufeff${text}`)).toMatchObject({ ok: true, value: { doc } })
  })

  it('reads the map in an exported SVG', () => {
    const text = writeSvg(doc, { theme: 'light', fonts: false, map: true, names: true })
    expect(readMapFile(text)).toMatchObject({ ok: true, value: { doc } })
  })

  it('says what another file is', () => {
    const files: [string, string][] = [
      ['', 'an empty file'],
      [' \n\t', 'an empty file'],
      [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'a PNG picture'],
      [bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0), 'a JPEG picture'],
      ['GIF89a', 'a GIF picture'],
      ['%PDF-1.7\n', 'a PDF document'],
      [bytes(0x50, 0x4b, 3, 4, 20, 0), 'a zip archive, or an Office document'],
      [bytes(0x1f, 0x8b, 8, 0), 'a compressed file (gzip)'],
      ['<!DOCTYPE html><html><body>', 'a web page (HTML)'],
      ['<mxfile host="app.diagrams.net">', 'a draw.io diagram'],
      ['<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="x"/>', 'a BPMN model'],
      ['<?xml version="1.0"?>\n<!-- svg --><feed/>', 'an XML file ("feed")'],
      ['[1, 2]', 'a JSON list, not a map'],
      ['# Brief\n', 'a Markdown text'],
      ['digraph { a -> b }', 'the source text of a diagram'],
      ['step,wait,work\nBuild,3d,1d', 'a table (CSV)'],
      ['hello', 'a text file without a map'],
    ]
    for (const [text, kind] of files) {
      expect(refusal(text)).toBe(
        `This is ${kind}. Open a map file (.json), an SVG that Sluice exported, or a table of steps (CSV).`,
      )
    }
  })

  it('finds the first element behind whatever may stand before it', () => {
    const subset = '<!DOCTYPE svg [ <!ENTITY a "b"> <!ENTITY c "d"> ]>'
    for (const before of ['<?xml version="1.0"?>', '<!-- a > b -->', '<!doctype feed>', subset, '< '])
      expect(refusal(`${before}<x:feed/>`)).toContain('an XML file ("feed")')
    expect(refusal('<!-- never ends <feed/>')).toContain('a text file')
  })

  it('takes no longer for a hostile file than for any other', () => {
    const hostile = [
      `<!DOCTYPE ${'[]'.repeat(40)}`,
      '<!--'.repeat(100_000),
      '<?'.repeat(100_000),
      '<!DOCTYPE'.repeat(50_000),
    ]
    const begun = performance.now()
    for (const text of hostile) expect(readMapFile(text).ok).toBe(false)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })

  it('says where a map file is wrong', () => {
    const read = readMapFile(writeMapText(doc).replace('"15d-29d"', '"3 wks-ish"'))
    expect(read).toMatchObject({ ok: false, error: { place: 'steps/review/wait' } })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map(text => `<${text}`),
          fc.json(),
        ),
        text => {
          readMapFile(text)
        },
      ),
      { numRuns: 500 },
    )
  })
})
