// The standard symbols as pictures: one file each, and one page with all of them. Looked at before they are accepted with
// `UPDATE_GOLDEN=1 npx vitest run tests/golden/symbols`.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { glyphs } from '../../src/diagram/glyph-table'
import { symbolIcon } from '../../src/diagram/symbol-icon'
import type { Primitive } from '../../src/drawing/primitive'
import { type SymbolKind, symbolKinds } from '../../src/model/symbol-kinds'
import { symbolPicture, symbolSheet } from './symbol-sheet'

const folder = 'tests/golden/symbols'
const update = Boolean(process.env.UPDATE_GOLDEN)
const kinds = Object.keys(symbolKinds) as SymbolKind[]

const pictures = [
  ...(['light', 'dark', 'print'] as const).map(theme => [`all.${theme}.svg`, () => symbolSheet(theme)] as const),
  ...kinds.map(kind => [`${kind}.svg`, () => symbolPicture(kind)] as const),
]

describe('the symbols', () => {
  it.each(pictures)('%s is as it was looked at', (file, write) => {
    const path = `${folder}/${file}`
    const text = write()
    if (update) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(path, text)
    }
    const same = existsSync(path) && readFileSync(path, 'utf8') === text
    expect(same, `${path} differs: write it again with UPDATE_GOLDEN=1 and look at it`).toBe(true)
  })

  it('have no picture that nothing writes any more', () => {
    const known = new Set<string>(pictures.map(([file]) => file))
    const stray = readdirSync(folder).filter(name => !known.has(name))
    if (update) for (const name of stray) rmSync(`${folder}/${name}`)
    expect(update ? [] : stray).toEqual([])
  })

  it('are all on the one page, each with its name, its kind and its description', () => {
    const sheet = symbolSheet('light')
    for (const kind of kinds) {
      expect(sheet, kind).toContain(`>${kind}</text>`)
      expect(sheet, kind).toContain(`data-entry="symbols/${kind}"`)
      expect(sheet, kind).not.toContain('…')
    }
  })
})

/** Every number of paths and circles, the handles of curves too, which may reach a little further than what is drawn. */
function numbers(part: Primitive): readonly number[] {
  if (part.kind === 'path') return (part.d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  if (part.kind === 'circle') return [part.x + part.radius, part.y + part.radius, part.x - part.radius]
  return part.kind === 'group' ? part.children.flatMap(numbers) : []
}

describe('a symbol in the palette', () => {
  it.each(kinds)('%s fits 24 px, with strokes as heavy as on the map', kind => {
    const icon = symbolIcon(kind, 24)
    expect(icon.children.length).toBeGreaterThan(0)
    const found = icon.children.flatMap(numbers)
    expect(Math.min(...found)).toBeGreaterThanOrEqual(-1)
    expect(Math.max(...found) + Math.max(icon.x, icon.y)).toBeLessThanOrEqual(24 + Math.max(icon.x, icon.y))
    for (const part of icon.children) {
      if (part.kind !== 'path' || part.fill === 'ink') continue
      expect(part.strokeWidth ?? 1, `${kind} ${part.d}`).toBeGreaterThanOrEqual(0.6)
    }
  })

  it('looks like no other symbol', () => {
    const drawn = kinds.map(kind => JSON.stringify(symbolIcon(kind, 24)))
    expect(new Set(drawn).size).toBe(kinds.length)
  })

  it('keeps its place for words within itself', () => {
    for (const kind of kinds) {
      const { words, width, height } = glyphs[kind]
      if (words === 'below') continue
      expect(words.x + words.width, kind).toBeLessThanOrEqual(width)
      expect(words.y + words.height, kind).toBeLessThanOrEqual(height)
    }
  })
})
