// The exported picture of a map: title, headline, strip, the map itself with its ladder, totals and legend, laid out so that
// one page says all. The file and the command line write it, the canvas draws the same parts.

import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure, shorten } from '../drawing/text'
import { type AlongWay, alongWay } from '../experiments/along-way'
import type { Assessment } from '../experiments/assess'
import type { MapDocument } from '../model/types'
import { type FoldedMap, foldedMap } from './folded-map'
import { drawFoldedScene } from './folded-scene'
import { headline, headlineCells } from './headline'
import { ladder, ladderTotals, totalsBaseline, totalsLeft } from './ladder'
import { ladderRows } from './ladder-rows'
import { lastScene, takenOver } from './last-drawn'
import { drawLegend } from './legend'
import { fullDetail, type Level } from './level'
import { allParts, type PictureParts, shownEntries } from './picture-parts'
import { drawHeadline, drawTitle } from './poster-head'
import { partDescription, posterDescription, posterTitle, scopeLine, sourceLine } from './poster-words'
import { type Scene, sceneDrawing } from './scene'
import { partOfScene, withLadder, withoutLadder } from './scene-part'
import { stripSegments } from './segments'
import { drawStrip } from './strip'
import { stripParts } from './strip-split'

export interface Poster {
  readonly width: number
  readonly height: number
  readonly primitive: GroupShape
  readonly title: string
  readonly description: string
}

const margin = 40
/** Around a part of a map, which goes into a page of somebody else's. */
const partMargin = 16
const top = 30
/** Narrower than this the headline could not be read. */
const leastWidth = 760
const withoutCards: Level = { ...fullDetail, cards: false }

interface ShownScene {
  readonly scene: Scene
  readonly level: Level
  /** The map with its folds, as it is drawn. */
  readonly shown: FoldedMap
  /** What strip and ladder lay out where that is not the critical path. */
  readonly way: AlongWay | null
}

/** The scene that a picture shows, and at which level it is drawn. */
function shownScene(given: MapDocument, assessment: Assessment, parts: PictureParts): ShownScene {
  const level = parts.experiments ? fullDetail : withoutCards
  const shown = foldedMap(given, assessment, parts.folds)
  const known = parts.folds.length === 0 ? lastScene(given, assessment, level) : null
  const whole = known ?? drawFoldedScene(given, assessment, parts.folds, level, takenOver(given))
  const way = parts.folds.length === 0 ? alongWay(given, assessment, parts.way) : null
  const along = ({ whole }: Scene) =>
    way ? ladder(way.doc, way.assessment, whole, 1, undefined, way.name) : ladder(shown.doc, shown.assessment, whole)
  if (parts.only === null) {
    const scene = !parts.ladder ? withoutLadder(whole) : way ? withLadder(whole, along(whole)) : whole
    return { scene, level, shown, way }
  }
  const part = partOfScene(shown.doc, whole, shownEntries(shown.doc, parts.only.map(shown.refOf)))
  return { scene: parts.ladder ? withLadder(part, along(part)) : part, level, shown, way }
}

interface KnownPoster {
  readonly assessment: Assessment
  readonly parts: PictureParts
  readonly poster: Poster
}

/** The last picture of each map: what is seen in a preview is then handed out, printed, written as PNG and as PDF. */
const known = new WeakMap<MapDocument, KnownPoster>()

const sameParts = (a: PictureParts, b: PictureParts): boolean =>
  (Object.keys(allParts) as (keyof PictureParts)[]).every(part => Object.is(a[part], b[part]))

/** Draws a map, or the part of it that is asked for, as one page. Its size follows from the map; everything lies within it. */
export function drawPoster(doc: MapDocument, assessment: Assessment, parts: PictureParts = allParts): Poster {
  const last = known.get(doc)
  if (last?.assessment === assessment && sameParts(last.parts, parts)) return last.poster
  const poster = drawnPoster(doc, assessment, parts)
  known.set(doc, { assessment, parts, poster })
  return poster
}

function drawnPoster(given: MapDocument, assessment: Assessment, parts: PictureParts): Poster {
  const doc = parts.experiments ? given : { ...given, experiments: {} }
  const { scene, level, shown, way } = shownScene(doc, assessment, parts)
  const isPart = parts.only !== null
  const isEmpty = Object.keys(scene.steps).length === 0 && scene.bounds.width <= 0
  const bounds = isEmpty ? { x: 0, y: 0, width: 0, height: 0 } : scene.bounds
  const isWide = !isPart || parts.headline || parts.strip || parts.legend
  const width = Math.ceil(Math.max(bounds.width, isWide ? leastWidth : 0))
  const side = isPart ? partMargin : margin
  const children: Primitive[] = []
  let y = isPart ? partMargin : top
  const put = (block: { readonly primitive: Primitive; readonly height: number }, space: number): void => {
    children.push(group([block.primitive], side, y))
    y += block.height + space
  }

  const head = headline(given, assessment)
  // Whoever hands out a map without its experiments does not want them named over it.
  const cells = headlineCells(head).filter(cell => parts.experiments || cell !== head.strategy)
  if (!isPart || parts.headline) put(drawTitle(posterTitle(doc), scopeLine(doc, assessment), width), 16)
  if (parts.headline) put(drawHeadline(cells, width), 22)
  const pass = way ?? { doc, assessment, name: '' }
  const segments = parts.strip ? stripSegments(pass.doc, pass.assessment) : []
  if (segments.length > 0) {
    if (way) put(wayLine(way.name, width), 8)
    put(
      drawStrip(segments, doc.calendar, width, { parts: stripParts(pass.doc, pass.assessment.analysis, segments) }),
      22,
    )
  }

  const dx = side - bounds.x + (width - bounds.width) / 2
  const dy = y - bounds.y
  if (!isEmpty) {
    children.push(group([sceneDrawing(scene, level)], Math.round(dx), Math.round(dy)))
    y += bounds.height
  }
  const rows = parts.ladder ? ladderRows(way?.assessment ?? shown.assessment, scene.whole) : []
  const last = rows.at(-1)
  const totals = last ? ladderTotals(pass.doc, pass.assessment, pass.name) : ''
  const foot = drawFoot(doc, assessment, parts, {
    width,
    side,
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
    width: width + 2 * side,
    height: Math.ceil(foot.bottom + (isPart ? partMargin : 26)),
    primitive: group(children),
    title: posterTitle(doc),
    description: isPart
      ? partDescription(shown.doc, Object.keys(scene.steps))
      : posterDescription(given, assessment, head, cells),
  }
}

/** Along which way the strip goes. */
function wayLine(name: string, width: number): { readonly primitive: Primitive; readonly height: number } {
  const words = `Strip and ladder go ${name.replace(/^B/, 'b')}`
  const shown = shorten(words, width, 12.5, 400)
  const title = shown === words ? {} : { title: words }
  return {
    height: 14,
    primitive: {
      kind: 'text',
      x: 0,
      baseline: 11,
      size: 12.5,
      weight: 400,
      anchor: 'start',
      fill: 'soft',
      lines: [shown],
      ...title,
    },
  }
}

interface FootPlace {
  readonly width: number
  readonly side: number
  readonly beside: { readonly baseline: number; readonly from: number } | null
  readonly below: number
}

/** The legend at the right, and below it where the map comes from. */
function drawFoot(
  doc: MapDocument,
  assessment: Assessment,
  parts: PictureParts,
  { width, side, beside, below }: FootPlace,
): { readonly children: readonly Primitive[]; readonly bottom: number } {
  const children: Primitive[] = []
  let bottom = below
  const legend = drawLegend(doc, assessment.analysis, width)
  if (parts.legend && legend.width > 0) {
    const x = side + width - legend.width
    const isBeside = beside !== null && legend.height === 0 && beside.from + 40 <= x
    const baseline = isBeside ? beside.baseline : bottom + 30
    children.push(group([legend.primitive], isBeside ? x : side, baseline))
    bottom = Math.max(bottom, baseline + legend.height)
  }
  const source = parts.only === null ? sourceLine(doc) : ''
  if (source !== '') {
    const shown = shorten(source, width, 12, 400)
    children.push({
      kind: 'text',
      x: side,
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
