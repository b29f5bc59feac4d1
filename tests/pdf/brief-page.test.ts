// The brief on paper says all that the brief says, on one A3 page with the map on it, and nothing of it runs over its edge.

import { describe, expect, it } from 'vitest'
import type { Primitive } from '../../src/drawing/primitive'
import { measure } from '../../src/drawing/text'
import { themes } from '../../src/drawing/theme'
import { assess } from '../../src/experiments/assess'
import { withoutNames } from '../../src/files/anonymous'
import { brief } from '../../src/files/brief'
import { briefPage } from '../../src/files/brief-page'
import { writeBriefPdf } from '../../src/files/brief-pdf'
import { pageSvg } from '../../src/files/page-svg'
import { caseMap, caseNames } from '../diagram/cases'
import { has } from '../golden/programs'
import { poppler, wordsOf } from './printed'

const isHere = has('pdftotext', 'poppler-utils')
const today = '2026-03-01'

/** Right ends and baselines of all texts, in the units of the drawing. */
function ends(shape: Primitive, x = 0, y = 0): readonly { readonly right: number; readonly bottom: number }[] {
  if (shape.kind === 'group') return shape.children.flatMap(child => ends(child, x + shape.x, y + shape.y))
  if (shape.kind !== 'text' || shape.anchor !== 'start') return []
  return shape.lines.map((line, index) => ({
    right: x + shape.x + measure(line, shape.size, shape.weight),
    bottom: y + shape.baseline + index * (shape.lineHeight ?? shape.size * 1.25),
  }))
}

describe('the page of the brief', () => {
  it.each(caseNames)('%s lies across and holds all of its text', name => {
    const { page } = briefPage(caseMap(name), true, today)
    expect([page.width, page.height]).toEqual([1190.55, 841.89])
    const places = page.blocks.flatMap(({ primitive, x, y, scale }) =>
      ends(primitive).map(({ right, bottom }) => ({ right: x + right * scale, bottom: y + bottom * scale })),
    )
    expect(places.length).toBeGreaterThan(20)
    expect(places.filter(({ right, bottom }) => right > page.width - 14 || bottom > page.height - 14)).toEqual([])
  })

  it('says nobody by name where names are left out', () => {
    const doc = caseMap('benefit-change')
    const { page, title } = briefPage(doc, false, today)
    const svg = pageSvg(page, title, themes.light)
    expect(svg).not.toContain('Delivery team')
    expect(pageSvg(briefPage(doc, true, today).page, title, themes.light)).toContain('Delivery team')
    expect(svg).toContain(withoutNames(doc).title)
  })

  it.skipIf(!isHere)('has every word of the brief and of the map in one A3 page', () => {
    const doc = caseMap('benefit-change')
    const pdf = writeBriefPdf(briefPage(doc, true, today), themes.light)
    expect(poppler('pdfinfo', pdf)).toMatch(/Pages: +1\n[\s\S]*\(A3\)/)
    const found = poppler('pdftotext', pdf, '-raw').replace(/\s+/g, '')
    const { title, scope, objective, reality, verdict, measures, sections } = brief(doc, assess(doc), today)
    const texts = [
      title,
      scope,
      objective,
      reality,
      verdict,
      ...[measures, ...sections.flatMap(section => section.tables)].flatMap(({ head, rows }) => [
        ...head,
        ...rows.flat(),
      ]),
      ...sections.flatMap(section => [section.title, section.lead, ...section.points]),
      'Security review',
      'Ship one word',
    ]
    expect(wordsOf(texts).filter(word => !found.includes(word))).toEqual([])
  })
})
