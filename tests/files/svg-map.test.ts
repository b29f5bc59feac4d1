// What is written into <metadata> is found again, whatever an editor did to the rest of the file; anything else is refused in words.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapMetadata, readSvgMap } from '../../src/files/svg-map'

const svg = (inside: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${head}<svg xmlns="http://www.w3.org/2000/svg"><g><text>a</text></g>${inside}</svg>\n`

describe('the map inside an SVG', () => {
  it('is any JSON value, whatever letters it holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.string({ unit: 'binary' }), (json, text) => {
        const value = { json: JSON.parse(json), text }
        const read = readSvgMap(svg(mapMetadata(JSON.stringify(value, null, 2))))
        expect(read.ok && JSON.stringify(read.value)).toBe(JSON.stringify(value))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps markup, entities, line ends and what XML cannot hold', () => {
    for (const text of [
      ']]>',
      '<script>alert(1)</script>',
      '&amp;&lt;&#10;',
      'a\r\nb\rc',
      '\u0000\u000b\ufffe\uffff\ufeff\u2028\u0085',
      '\ud800',
      '😀',
    ]) {
      const file = svg(mapMetadata(JSON.stringify({ text })))
      expect(file).not.toContain('<script')
      expect(readSvgMap(file)).toEqual({ ok: true, value: { text } })
    }
  })

  it("survives another prefix, CDATA, a comment before and an editor's own metadata", () => {
    const value = { title: 'a < b' }
    const files = [
      svg(`<metadata><ns0:map xmlns:ns0="urn:sluice:map">{"title":"a &lt; b"}</ns0:map></metadata>`),
      svg(`<metadata><map xmlns="urn:sluice:map"><![CDATA[{"title":"a < b"}]]></map></metadata>`),
      svg(
        `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><map>no</map></rdf:RDF></metadata>` +
          `<metadata>${mapMetadata('{"title":"a < b"}')}</metadata>`,
        '<!-- drawn by <map> -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
      ),
      `\ufeff${svg(mapMetadata(JSON.stringify(value)))}`,
    ]
    for (const file of files) expect(readSvgMap(file)).toEqual({ ok: true, value })
  })

  it('is missed in words where an editor removed it', () => {
    const read = readSvgMap(svg(''))
    expect(read).toMatchObject({ ok: false, error: { place: '' } })
    expect(!read.ok && read.error.message).toMatch(/^This SVG carries no Sluice map; /)
  })

  it('is refused where the file is broken, without an exception', () => {
    const whole = svg(mapMetadata('{"title":"a"}'))
    for (const file of [
      whole.slice(0, -20),
      whole.replace('</g>', ''),
      whole.replace('{"title"', '{title'),
      `${whole}<x/>`,
    ]) {
      const read = readSvgMap(file)
      expect(read.ok).toBe(false)
      expect(!read.ok && read.error.message).toMatch(/damaged/)
    }
  })

  it('expands no entity and fetches none', () => {
    const laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>\n'
    for (const entity of ['&b;', '&c;']) {
      const read = readSvgMap(
        svg(`<metadata><map xmlns="urn:sluice:map">{"title":"${entity}"}</map></metadata>`, laughs),
      )
      expect(read.ok).toBe(false)
    }
  })
})
