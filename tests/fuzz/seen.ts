// What happens to a map as soon as it is open: numbers, picture, table, brief. Whatever was read, none of it throws or says NaN.

import { expect } from 'vitest'
import { type Assessment, assess } from '../../src/experiments/assess'
import { brief } from '../../src/files/brief'
import { briefMarkdown } from '../../src/files/brief-markdown'
import { writeSvg } from '../../src/files/svg'
import { writeMapText } from '../../src/model/canonical'
import { parseMapText } from '../../src/model/parse'
import type { Result } from '../../src/model/result'
import type { MapDocument } from '../../src/model/types'
import { writeSteps } from '../../src/spreadsheet/write-steps'

const noNumber = /\bNaN\b|Infinity|\bundefined\b|\[object /
const seen = new Set<string>()

let drawn = 0

/** How many maps were drawn. */
export const drawnCount = (): number => drawn

/** So that what was looked at is looked at again. */
export const forget = (): void => seen.clear()

const letters = (text: string): number => {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0
  return sum >>> 0
}

/**
 * Looks at an open map as the app does; at the same one, as it is written, once. Where most inputs are opened, one in `drawsOneIn`
 * is also drawn and told in a brief: which one hangs on what stands in it alone, so that a failure comes again.
 */
export function expectSeen(doc: MapDocument, drawsOneIn = 1): void {
  const written = writeMapText(doc)
  if (seen.has(written)) return
  seen.add(written)
  const assessment: Assessment = assess(doc)
  const texts = [writeSteps(doc)]
  if (letters(written) % drawsOneIn === 0) texts.push(...drawnTexts(doc, assessment))
  expectFinite(assessment)
  for (const text of texts) expect(noNumber.exec(text)?.[0]).toBeUndefined()
  expect(parseMapText(written)).toMatchObject({ ok: true, value: { doc } })
}

function drawnTexts(doc: MapDocument, assessment: Assessment): readonly string[] {
  drawn += 1
  const picture = writeSvg(doc, { theme: 'light', fonts: false, map: false, names: true }, assessment)
  return [picture, briefMarkdown(brief(doc, assessment, '2026-02-02'))]
}

/** Every number that was worked out is one. */
function expectFinite(value: unknown): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) expect(value).toBe('a finite number')
  } else if (value instanceof Map || value instanceof Set) for (const entry of value) expectFinite(entry)
  else if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) expectFinite(entry)
}

/** A refusal is a line of plain words that ends. */
export function expectSentence<T>(read: Result<T>): void {
  if (read.ok) return
  const { place, message } = read.error
  expect(message).toMatch(/^\S[^\r\n]*[.)]$/)
  expect(place).not.toMatch(/[\r\n]/)
  expect(place.length).toBeLessThan(300)
  expect(message.length).toBeLessThan(600)
  expect(message).not.toMatch(/\[object|TypeError|RangeError/)
}
