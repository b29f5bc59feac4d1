// A person's words are put between quotation marks in one place, which isolates them: no other source does it by hand.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cited } from '../../src/model/cited'

/**
 * An opening mark straight before a variable, in a template, in JSX or by adding texts together. No sentence of ours has « and »:
 * they are notation of the quick line.
 */
const byHand = /[“„‹‘]\s?(?:\$?\{|['"`]\s*\+)/

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .map(file => join('src', file))

describe('words between quotation marks', () => {
  it('turn nothing but themselves around', () => {
    expect(cited('Permit')).toBe('“Permit”')
    expect(`${cited('a\u202e.detpo')} was not opened.`).toBe('“\u2068a\u202e.detpo\u2069” was not opened.')
  })

  it('are put there by cited() alone', () => {
    const found = sources.filter(file => byHand.test(readFileSync(file, 'utf8')))
    expect(sources.length).toBeGreaterThan(400)
    expect(found).toEqual([join('src', 'model', 'cited.ts')])
  })
})
