// Files from strangers, read as the app and the command line read them: each gives what expected.ts says, nothing of them runs in
// what is made of the opened ones, and too much is refused within seconds.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMap } from '../../src/cli/input'
import { assess } from '../../src/experiments/assess'
import { brief } from '../../src/files/brief'
import { briefMarkdown } from '../../src/files/brief-markdown'
import { writeMapPdf } from '../../src/files/pdf'
import { reviewInvitation } from '../../src/files/review-ics'
import { writeSvg } from '../../src/files/svg'
import { writeMapText } from '../../src/model/canonical'
import type { MapDocument } from '../../src/model/types'
import { writeSteps } from '../../src/spreadsheet/write-steps'
import { expected } from './expected'
import { handIn } from './handed-in'

const folder = 'tests/hostile/files'
const bytesOf = (file: string) => new Uint8Array(readFileSync(join(folder, file)))

/** What is wrong with what was made of a map: markup that runs, an address that is asked, a cell that is a formula. */
function runs(doc: MapDocument): readonly string[] {
  const found: string[] = []
  const svg = writeSvg(doc, { theme: 'light', fonts: false, map: true, names: true })
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (/script|foreignObject|iframe|image|^a$|use|animate|set/i.test(name)) found.push(`<${name}>`)
    for (const [key, value] of Object.entries(attributes)) {
      if (/^on/i.test(key) || (/href|src/i.test(key) && !String(value).startsWith('#'))) found.push(`${key}=${value}`)
      if (/url\((?!#)|@import/i.test(String(value)) && key === 'style') found.push(`${key}=${value}`)
    }
  })
  parser.on('processinginstruction', ({ target }) => found.push(`<?${target}`))
  parser.on('doctype', () => found.push('doctype'))
  // Throws where the picture is no XML.
  parser.write(svg).close()
  const markdown = briefMarkdown(brief(doc, assess(doc), '2026-02-02'))
  const link = /(?<!\\)<[a-z!/]|(?<!\\)\]\(|^\s*\[[^\]]*\]:/im.exec(markdown)
  if (link) found.push(`markdown ${link[0]}`)
  for (const cell of writeSteps(doc)
    .slice(1)
    .split(/[,;|\t\r\n]/)) {
    if (/^[\s"]*[=+\-@]/.test(cell)) found.push(`cell ${cell}`)
  }
  for (const id of Object.keys(doc.experiments)) {
    const lines = reviewInvitation(doc, id, '2026-02-02T00:00:00Z')?.replaceAll('\r\n ', '').split('\r\n') ?? []
    found.push(...lines.filter(line => /^(?:ATTACH|URL|X-)|[\r\n]/.test(line)).map(line => `ics ${line}`))
  }
  const pdf = new TextDecoder('latin1').decode(writeMapPdf(doc, { paper: 'a3' }))
  for (const word of ['/JavaScript', '/JS ', '/Launch', '/URI', '/OpenAction', '/EmbeddedFile'])
    if (pdf.includes(word)) found.push(`pdf ${word}`)
  for (const text of [svg, markdown, JSON.stringify(assess(doc).analysis)])
    if (/\bNaN\b|\bInfinity\b|>undefined</.test(text)) found.push('no number')
  return found
}

describe('the corpus', () => {
  it('has an expectation for every file', () => {
    expect(expected.map(({ file }) => file)).toEqual(readdirSync(folder).sort())
  })

  it.each(expected)('$file gives: $gives', async ({ file, gives, says }) => {
    const read = handIn(file, bytesOf(file))
    const said = read.ok
      ? read.value.said.join(' / ')
      : [read.error.place, read.error.message].filter(Boolean).join(': ')
    expect([read.ok ? read.value.kind : 'refused', said]).toEqual([gives, says])
    expect(said).not.toMatch(/[\r\n\u202a-\u202e\u2066-\u2069]|\bat .*\.[jt]s\b|undefined(?! entity)|\[object/)
    expect(Object.prototype).not.toHaveProperty('polluted')
    if (read.ok) expect(runs(read.value.doc)).toEqual([])
    // What is written reads back as it was.
    if (gives === 'map' && read.ok) {
      const again = handIn('again.json', new TextEncoder().encode(writeMapText(read.value.doc)))
      expect(again).toMatchObject({ ok: true, value: { doc: read.value.doc } })
    }
    const byCommand = await readMap(join(folder, file))
    if (gives !== 'table') expect(byCommand.ok).toBe(gives === 'map')
  })
})

describe('too much', () => {
  const head = '{"format":"sluice-map","version":1,'
  const many = (count: number, entry: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => entry(at)).join()
  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`
  const files: readonly (readonly [string, () => string, string])[] = [
    [
      '100 MB of JSON',
      () => `${head}"x":"${'x'.repeat(1e8)}"}`,
      'This file has more than 64 MiB. Write a smaller map.',
    ],
    ['100 MB of SVG', () => svg('<g/>'.repeat(25e6)), 'This file has more than 64 MiB. Write a smaller map.'],
    [
      '100,000 steps',
      () => `${head}"steps":{${many(1e5, at => `"s${at}":{"wait":"3d"}`)}}}`,
      'steps: This map has more than 20,000 steps. Split it.',
    ],
    [
      '100,000 flows',
      () => `${head}"flows":{${many(1e5, at => `"f${at}":{"kind":"work"}`)}}}`,
      'flows: This map has more than 60,000 flows. Split it.',
    ],
    [
      'a million teams',
      () => `${head}"teams":{${many(1e6, at => `"t${at}":{}`)}}}`,
      'teams: This has more than 100,000 entries. Split it.',
    ],
    [
      'a million unknown keys',
      () => `${head}"x":{${many(1e6, at => `"k${at}":1`)}}}`,
      'x: This has more than 100,000 entries. Split it.',
    ],
    [
      'five million values',
      () => `${head}"x":[${many(51, () => `[${many(99_999, () => '1')}]`)}]}`,
      'This holds more than 4,000,000 values. Write a smaller map.',
    ],
    [
      '100,000 faults',
      () => `${head}"notes":{"a":{"text":""},${many(99_990, at => `"k ${at}":{"id":1,"text":2,"position":3}`)}}}`,
      'notes/k 0',
    ],
    [
      'a name of 100,000 letters',
      () => `${head}"steps":{"a":{"name":"${'x'.repeat(1e5)}"}}}`,
      'steps/a/name: This has more than 10,000 letters. Shorten it.',
    ],
    [
      'a title of 60 MB',
      () => `${head}"title":"${'x'.repeat(6e7)}"}`,
      'title: This has more than 100,000 letters. Shorten it.',
    ],
    [
      '100,000 levels',
      () => `${head}"x":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
      'This is nested more than 64 levels deep. Write it flatter.',
    ],
    [
      'a million levels that never end',
      () => `${head}"x":${'['.repeat(1e6)}`,
      'This is not JSON: it goes wrong at line 1, column 1000040. Write a value or ] there.',
    ],
    [
      'a million levels of SVG',
      () => svg(`urn:sluice:map${'<g>'.repeat(1e6)}`),
      'This SVG is nested more than 1,000 levels deep.',
    ],
    [
      '300,000 attributes',
      () => `<svg xmlns="urn:sluice:map" ${many(3e5, at => `a${at}="1"`).replaceAll(',', ' ')}/>`,
      'An element of this SVG has more than 1,000 attributes.',
    ],
    [
      '100,000 rows',
      () => `Step,Wait\n${'Build,3d\n'.repeat(1e5)}`,
      'This table has more than 25,000 rows, and a map has at most 20,000 steps.',
    ],
    [
      '100 MB of CSV',
      () => `Step,Wait\n${'Build,3d\n'.repeat(11_200_000)}`,
      'This table has more than 10 MiB. Keep the rows and columns of your steps',
    ],
  ]
  const slow: string[] = []
  afterAll(() => console.info(`Too much is refused: ${slow.join(', ')}`))

  it.each(files)('%s is refused within seconds', (what, make, says) => {
    const bytes = new TextEncoder().encode(make())
    const begun = process.cpuUsage()
    const read = handIn(/CSV|rows/.test(what) ? 'file.csv' : 'file', bytes)
    const took = process.cpuUsage(begun).user / 1000
    slow.push(`${what} ${Math.round(took)} ms`)
    expect(
      read.ok ? 'opened' : `${read.error.place === '' ? '' : `${read.error.place}: `}${read.error.message}`,
    ).toContain(says)
    expect(took).toBeLessThan(15_000)
  })
})

describe('the command line', () => {
  let temporary = ''
  beforeAll(() => {
    temporary = mkdtempSync(join(tmpdir(), 'sluice-'))
  })
  afterAll(() => rmSync(temporary, { recursive: true }))

  it('does not read a file of 100 MB', async () => {
    const path = join(temporary, 'huge.json')
    writeFileSync(path, Buffer.alloc(1e8, ' '))
    const read = await readMap(path)
    expect(read).toMatchObject({ ok: false, error: { message: 'it is larger than 64 MiB, which no map file is' } })
  })
})
