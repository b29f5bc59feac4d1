// [F1] What was written is read back as it was; and the file is one that any viewer may open.

import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { readMapFile } from '../../src/files/open-file'
import { type SvgOptions, writeSvg } from '../../src/files/svg'
import { readSvgMap } from '../../src/files/svg-map'
import { writeMapText } from '../../src/model/canonical'
import { parseMap, parseMapText } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'
import { caseMap, caseNames } from '../diagram/cases'
import { generatedMap } from './generated'

const options: Partial<SvgOptions> = { theme: 'light', fonts: false, map: true, names: true }

/** The document as a reader has it: what is written once may be canonical for the first time. */
function asRead(doc: MapDocument): MapDocument {
  const read = parseMapText(writeMapText(doc))
  if (!read.ok) throw new Error(`${read.error.place}: ${read.error.message}`)
  return read.value.doc
}

function isWellFormed(svg: string): boolean {
  const parser = new SaxesParser({ xmlns: true })
  let fine = true
  parser.on('error', () => {
    fine = false
  })
  parser.write(svg).close()
  return fine
}

describe('an exported SVG', () => {
  it('gives back any map [F1]', () => {
    fc.assert(
      fc.property(generatedMap, made => {
        const doc = asRead(made)
        const svg = writeSvg(doc, options)
        const read = readSvgMap(svg)
        expect(read.ok).toBe(true)
        // Compared as texts first: comparing two trees a thousand times takes longer than drawing them.
        const again = read.ok ? parseMap(read.value) : read
        if (!again.ok || writeMapText(again.value.doc) !== writeMapText(doc)) {
          expect(again.ok && again.value.doc).toEqual(doc)
        }
        expect(isWellFormed(svg)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it.each(caseNames)('%s is opened like a map file', name => {
    const doc = caseMap(name)
    expect(readMapFile(writeSvg(doc, options))).toEqual({ ok: true, value: { doc, readOnly: false, notice: null } })
  })

  it('keeps keys that this version does not know', () => {
    const doc = caseMap('benefit-change', json => {
      json.later = { of: 'a newer version' }
    })
    const read = readMapFile(writeSvg(doc, options))
    expect(read.ok && read.value.doc).toEqual(doc)
    expect(writeMapText(doc)).toContain('a newer version')
  })

  it('leaves the map out where that is asked for', () => {
    const svg = writeSvg(caseMap('benefit-change'), { ...options, map: false })
    expect(svg).not.toContain('metadata')
    expect(readSvgMap(svg).ok).toBe(false)
  })

  it('carries the letters of its font where that is asked for, as data and not as an address', () => {
    const svg = writeSvg(caseMap('benefit-change'), { ...options, fonts: true })
    expect(svg.match(/@font-face/g)).toHaveLength(2)
    expect(svg).toContain('src:url(data:font/woff;base64,')
    expect(writeSvg(caseMap('benefit-change'), options)).not.toContain('@font-face')
  })

  it('shows markup in a name as letters', () => {
    const doc = caseMap('benefit-change', json => {
      json.title = '</title><script>alert(1)</script>'
    })
    const svg = writeSvg(doc, options)
    expect(svg).not.toContain('<script')
    expect(isWellFormed(svg)).toBe(true)
  })

  it('stays small and quick with a hundred thousand letters in a text', () => {
    const doc = caseMap('benefit-change', json => {
      json.intent = { ...(json.intent as object), direction: 'word '.repeat(20_000) }
    })
    expect(isWellFormed(writeSvg(doc, options))).toBe(true)
  })
})
