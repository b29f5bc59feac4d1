// The brief on one sheet lying across: what the stream is for beside the map, and below them the four things that leaders owe.

import { allParts } from '../diagram/picture-parts'
import { drawPoster, type Poster } from '../diagram/poster'
import type { Primitive } from '../drawing/primitive'
import { assess } from '../experiments/assess'
import type { DateText, MapDocument } from '../model/types'
import { fitOn, type Paper } from '../pdf/paper'
import type { PdfPage } from '../pdf/write-pdf'
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

/** In two columns by turns, and in the order in which they are read: one after the other for those who hear the page. */
function inColumns(
  sections: readonly BriefSection[],
  width: number,
  top: number,
): { readonly parts: readonly Part[]; readonly bottom: number } {
  const ends = [top, top]
  const parts = sections.map((one, index): Part => {
    const column = index % 2
    const { primitive, height } = section(one, width)
    const y = (ends[column] ?? top) + (index > 1 ? 24 : 0)
    ends[column] = y + height
    return { primitive, x: margin + column * (width + gap), y, scale: 1 }
  })
  return { parts, bottom: Math.max(...ends) }
}

function lay(content: Brief, map: Poster, width: number): Laid {
  const inner = width - 2 * margin
  const leftWidth = Math.round(inner * 0.31)
  const room = inner - gap - leftWidth
  const left = opening(content, leftWidth)
  const scale = Math.min(room / map.width, 1)
  const half = (inner - gap) / 2
  const below = margin + Math.max(left.height, map.height * scale) + 30
  const owed = inColumns(content.sections, half, below)
  const bottom = owed.bottom + 16
  const basis = paragraph(`Days are working days: ${content.basis}.`, inner, small)
  const mapLeft = margin + leftWidth + gap + (room - map.width * scale) / 2
  return {
    width,
    height: bottom + basis.height + margin,
    parts: [
      { primitive: left.primitive, x: margin, y: margin, scale: 1 },
      { primitive: map.primitive, x: mapLeft, y: margin, scale },
      ...owed.parts,
      { primitive: basis.primitive, x: margin, y: bottom, scale: 1 },
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
