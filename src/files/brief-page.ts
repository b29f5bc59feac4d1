// The brief on one sheet lying across: what the stream is for beside the map, and below them the four things that leaders owe.

import { allParts } from '../diagram/picture-parts'
import { drawPoster, type Poster } from '../diagram/poster'
import type { Primitive } from '../drawing/primitive'
import type { Theme } from '../drawing/theme'
import { assess } from '../experiments/assess'
import type { DateText, MapDocument } from '../model/types'
import type { DrawUnknown } from '../pdf/drawn-text'
import { fitOn, type Paper } from '../pdf/paper'
import { type PdfPage, writePages } from '../pdf/write-pdf'
import { withoutNames } from './anonymous'
import { type Brief, brief } from './brief'
import type { BriefSection } from './brief-section'
import { bullets, type Placed, paragraph, stack, type TextStyle, table, titled } from './brief-text'

/** Widths that are tried, in the units of the text: the one that fills the sheet best is taken. */
const widths = [1180, 1300, 1420, 1540, 1660, 1800]
const margin = 24
const gap = 48

export interface BriefPage {
  readonly page: PdfPage
  readonly title: string
}

function opening(content: Brief, width: number): Placed {
  const text = (words: string) => (words === '' ? [] : [paragraph(words, width)])
  return stack(
    [
      paragraph(content.title, width, { size: 26, weight: 600, fill: 'ink' }, 4),
      paragraph([content.on, content.scope].filter(part => part !== '').join('. '), width, small, 4),
      titled('Objective', text(content.objective || 'Nobody has said yet what should be true in the end.'), width),
      titled('Goals and measures', [table(content.measures, width), ...text(content.reality)], width),
      titled('Strategy', text(content.verdict), width),
    ],
    14,
  )
}

const small: TextStyle = { size: 12, weight: 400, fill: 'soft' }

const section = ({ title, lead, tables, points }: BriefSection, width: number): Placed =>
  titled(
    title,
    [
      paragraph(lead, width),
      ...tables.filter(({ rows }) => rows.length > 0).map(one => table(one, width)),
      ...(points.length === 0 ? [] : [bullets(points, width)]),
    ],
    width,
  )

interface Part {
  readonly primitive: Primitive
  readonly x: number
  readonly y: number
  readonly scale: number
}

interface Laid {
  readonly width: number
  readonly height: number
  readonly parts: readonly Part[]
}

function lay(content: Brief, map: Poster, width: number): Laid {
  const inner = width - 2 * margin
  const leftWidth = Math.round(inner * 0.31)
  const room = inner - gap - leftWidth
  const left = opening(content, leftWidth)
  const scale = Math.min(room / map.width, 1)
  const half = (inner - gap) / 2
  const [first, second] = [0, 1].map(column =>
    stack(
      content.sections.filter((_, index) => index % 2 === column).map(one => section(one, half)),
      24,
    ),
  )
  const below = margin + Math.max(left.height, map.height * scale) + 30
  const bottom = below + Math.max(first?.height ?? 0, second?.height ?? 0) + 16
  const basis = paragraph(`Days are working days: ${content.basis}.`, inner, small)
  const at = (placed: Placed | undefined, x: number, y: number): readonly Part[] =>
    placed ? [{ primitive: placed.primitive, x, y, scale: 1 }] : []
  const mapLeft = margin + leftWidth + gap + (room - map.width * scale) / 2
  return {
    width,
    height: bottom + basis.height + margin,
    parts: [
      ...at(left, margin, margin),
      { primitive: map.primitive, x: mapLeft, y: margin, scale },
      ...at(first, margin, below),
      ...at(second, margin + half + gap, below),
      ...at(basis, margin, bottom),
    ],
  }
}

/** @param today the day that ages are counted to */
export function briefPage(original: MapDocument, names: boolean, today: DateText, paper: Paper = 'a3'): BriefPage {
  const doc = names ? original : withoutNames(original)
  const assessment = assess(doc)
  const content = brief(doc, assessment, today)
  const map = drawPoster(doc, assessment, { ...allParts, headline: false })
  const [best] = widths
    .map(width => lay(content, map, width))
    .map(laid => ({ laid, sheet: fitOn(paper, laid.width, laid.height) }))
    .filter(({ sheet }) => sheet.width > sheet.height)
    .sort((a, b) => b.sheet.scale - a.sheet.scale)
  const laid = best?.laid ?? lay(content, map, widths.at(-1) ?? 0)
  const sheet = best?.sheet ?? fitOn(paper, laid.width, laid.height)
  const blocks = laid.parts.map(part => ({
    primitive: part.primitive,
    x: sheet.x + part.x * sheet.scale,
    y: sheet.y + part.y * sheet.scale,
    scale: sheet.scale * part.scale,
  }))
  return { title: content.title, page: { width: sheet.width, height: sheet.height, blocks } }
}

/** The brief as a PDF of one page. */
export function writeBriefPdf(
  { page, title }: BriefPage,
  theme: Theme,
  drawUnknown?: DrawUnknown,
): Uint8Array<ArrayBuffer> {
  return writePages([page], { theme, title, drawUnknown })
}
