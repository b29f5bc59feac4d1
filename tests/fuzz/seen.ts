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

/** Looks at an open map as the app does. */
export function expectSeen(doc: MapDocument): void {
  const assessment: Assessment = assess(doc)
  const picture = writeSvg(doc, { theme: 'light', fonts: false, map: false, names: true }, assessment)
  for (const text of [picture, briefMarkdown(brief(doc, assessment, '2026-02-02')), writeSteps(doc)]) {
    expect(noNumber.exec(text)?.[0]).toBeUndefined()
  }
  expect(parseMapText(writeMapText(doc))).toMatchObject({ ok: true, value: { doc } })
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
