// Every kept picture is well-formed, is drawn by a viewer that is no browser, reaches for nothing outside, and holds every word of its map.

import { spawnSync } from 'node:child_process'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { xmlText } from '../../src/drawing/element'
import { pictures } from './pictures'
import { has } from './programs'

const files = pictures.map(picture => `tests/golden/${picture.file}`)

/** All text of a file: what is drawn, and what stands in titles, descriptions and labels. */
function wordsOf(svg: string): {
  readonly text: string
  readonly names: readonly string[]
  readonly outside: readonly string[]
} {
  const texts: string[] = []
  const names = new Set<string>()
  const outside: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', text => {
    texts.push(text)
  })
  parser.on('opentag', tag => {
    names.add(tag.name)
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.name === 'aria-label') texts.push(attribute.value)
      if (attribute.name.startsWith('xmlns')) continue
      if (/https?:|url\((?!#)/.test(attribute.value) || attribute.local === 'href') outside.push(attribute.value)
    }
  })
  parser.write(svg).close()
  return { text: texts.join(' '), names: [...names], outside }
}

const words = (text: string) => text.split(/\s+/).filter(word => word !== '')

describe('viewers', () => {
  it.skipIf(!has('xmllint', 'libxml2-utils'))('xmllint finds every picture well-formed', () => {
    const run = spawnSync('xmllint', ['--noout', '--huge', '--nonet', ...files], { encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
  })

  it.skipIf(!has('rsvg-convert', 'librsvg2-bin')).each(files)(
    'rsvg-convert draws %s',
    file => {
      const run = spawnSync('rsvg-convert', ['--format', 'png', file], { maxBuffer: 64 * 1024 * 1024 })
      expect(run.stderr.toString()).toBe('')
      expect(run.status).toBe(0)
      expect(run.stdout.subarray(1, 4).toString()).toBe('PNG')
    },
    30_000,
  )

  it.each(
    pictures
      .filter(picture => !picture.file.includes('without-names'))
      .map(picture => [picture.file, picture] as const),
  )('%s holds every word and nothing from outside', (_, { doc, write }) => {
    const svg = write()
    const { text, names, outside } = wordsOf(svg)
    const known = new Set(words(text))
    const named = [
      doc.title,
      ...Object.values(doc.steps).map(step => step.name),
      ...Object.values(doc.teams)
        .filter(team => Object.values(doc.steps).some(step => step.team === team.id))
        .map(team => team.name),
      ...Object.values(doc.blockers).map(blocker => blocker.title),
      ...Object.values(doc.experiments)
        .filter(({ blocker, status }) => blocker !== null && status !== 'learned')
        .map(({ title }) => title),
      ...Object.values(doc.notes).map(note => note.text),
      ...Object.values(doc.symbols).map(symbol => symbol.text),
    ]
    expect(
      named
        .map(xmlText)
        .flatMap(words)
        .filter(word => !known.has(word) && !text.includes(word)),
    ).toEqual([])
    expect(outside).toEqual([])
    expect(svg).not.toMatch(/<foreignObject|<script|<image|@import/)
    expect(names).toEqual(expect.arrayContaining(['svg', 'title', 'desc', 'text']))
    expect(svg.replace(/<style>[^<]*<\/style>/, '')).not.toMatch(/NaN|undefined|Infinity|>null</)
  })
})
