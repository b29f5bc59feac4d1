// The exported picture of a map: title, headline, strip, the map itself with its ladder, totals and legend, laid out so that
// one page says all. The file and the command line write it, the canvas draws the same parts.

import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure, shorten } from '../drawing/text'
import type { Assessment } from '../experiments/assess'
import type { MapDocument } from '../model/types'
import { headline, headlineCells } from './headline'
import { ladderTotals, totalsBaseline, totalsLeft } from './ladder'
import { ladderRows } from './ladder-rows'
import { drawLegend } from './legend'
import { drawHeadline, drawTitle } from './poster-head'
import { posterDescription, posterTitle, scopeLine, sourceLine } from './poster-words'
import { drawScene, sceneDrawing } from './scene'
import { stripSegments } from './segments'
import { drawStrip } from './strip'

export interface Poster {
  readonly width: number
  readonly height: number
  readonly primitive: GroupShape
  readonly title: string
  readonly description: string
}

const margin = 40
const top = 30
/** Narrower than this the headline could not be read. */
const leastWidth = 760
const full = { detail: 'full', textScale: 1 } as const

/** Draws the whole map as one page. Its size follows from the map; everything lies within it. */
export function drawPoster(doc: MapDocument, assessment: Assessment): Poster {
  const scene = drawScene(doc, assessment, full)
  const isEmpty = Object.keys(scene.steps).length === 0 && scene.bounds.width <= 0
  const bounds = isEmpty ? { x: 0, y: 0, width: 0, height: 0 } : scene.bounds
  const width = Math.ceil(Math.max(bounds.width, leastWidth))
  const head = headline(doc, assessment)
  const children: Primitive[] = []
  let y = top
  const put = (primitive: Primitive, height: number, space: number): void => {
    children.push(group([primitive], margin, y))
    y += height + space
  }

  const title = drawTitle(posterTitle(doc), scopeLine(doc, assessment), width)
  put(title.primitive, title.height, 16)
  const cells = drawHeadline(headlineCells(head), width)
  put(cells.primitive, cells.height, 22)
  const segments = stripSegments(doc, assessment)
  if (segments.length > 0) {
    const strip = drawStrip(segments, doc.calendar, width)
    put(strip.primitive, strip.height, 22)
  }

  const mapTop = y
  const dx = margin - bounds.x + (width - bounds.width) / 2
  const dy = mapTop - bounds.y
  if (!isEmpty) {
    children.push(group([sceneDrawing(scene, full)], Math.round(dx), Math.round(dy)))
    y += bounds.height
  }
  const rows = ladderRows(assessment, scene.whole)
  const last = rows.at(-1)
  const totals = last ? ladderTotals(doc, assessment) : ''
  const foot = drawFoot(doc, assessment, {
    width,
    // The legend stands on the line of totals where there is room beside it.
    beside:
      last && totals !== ''
        ? {
            baseline: totalsBaseline(last) + Math.round(dy),
            from: totalsLeft(rows) + measure(totals, 12.5, 600) + dx,
          }
        : null,
    below: y,
  })
  children.push(...foot.children)
  return {
    width: width + 2 * margin,
    height: Math.ceil(foot.bottom + 26),
    primitive: group(children),
    title: posterTitle(doc),
    description: posterDescription(doc, assessment, head),
  }
}

interface FootPlace {
  readonly width: number
  readonly beside: { readonly baseline: number; readonly from: number } | null
  readonly below: number
}

/** The legend at the right, and below it where the map comes from. */
function drawFoot(
  doc: MapDocument,
  assessment: Assessment,
  { width, beside, below }: FootPlace,
): { readonly children: readonly Primitive[]; readonly bottom: number } {
  const children: Primitive[] = []
  let bottom = below
  const legend = drawLegend(doc, assessment.analysis)
  if (legend.width > 0) {
    const x = margin + width - legend.width
    const baseline = beside && beside.from + 40 <= x ? beside.baseline : bottom + 30
    children.push(group([legend.primitive], beside?.baseline === baseline ? x : margin, baseline))
    bottom = Math.max(bottom, baseline)
  }
  const source = sourceLine(doc)
  if (source !== '') {
    const shown = shorten(source, width, 12, 400)
    children.push({
      kind: 'text',
      x: margin,
      baseline: bottom + 26,
      size: 12,
      weight: 400,
      anchor: 'start',
      fill: 'soft',
      lines: [shown],
      ...(shown === source ? {} : { title: source }),
    })
    bottom += 26
  }
  return { children, bottom }
}
