// The time to evidence as a strip of its own: what the change of an experiment meets on its way to production, once with all
// bypasses and once with those that are agreed, both on one scale so that one look says what the permissions buy.

import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure, shorten } from '../drawing/text'
import type { Role } from '../drawing/theme'
import type { EvidencePath, EvidencePiece, EvidenceRow } from '../experiments/evidence-path'
import type { MapDocument } from '../model/types'
import { drawAxis } from './axis'
import { passesText, pieceLabels, rowTitles } from './evidence-words'

export interface EvidenceStrip {
  readonly primitive: GroupShape
  readonly width: number
  readonly height: number
}

interface Frame {
  readonly doc: MapDocument
  /** Of the whole strip. */
  readonly width: number
  /** Pixels of a second. */
  readonly scale: number
  readonly textScale: number
}

const textSize = 12.5
const title = 20
const bar = 30
const notes = 20
const between = 12

/**
 * Draws the rows of a path, `width` wide; `null` while its time is not known. Where no permission is open there is one row.
 * @param textScale 1 for the screen and the file, more for a room
 */
export function drawEvidenceStrip(
  doc: MapDocument,
  path: EvidencePath,
  width: number,
  textScale = 1,
): EvidenceStrip | null {
  const rows = path.permissions === 0 ? [path.all] : [path.all, path.agreed]
  const longest = rows.reduce((most, { total }) => Math.max(most, total ?? 0), 0)
  if (path.all.total === null) return null
  const frame: Frame = { doc, width, scale: longest > 0 ? width / longest : 0, textScale }
  const titles = rowTitles(doc, path)
  const children: Primitive[] = []
  let y = 0
  for (const [place, row] of rows.entries()) {
    const drawn = drawRow(row, titles[place] ?? '', y, frame)
    children.push(drawn.primitive)
    y += drawn.height + (place < rows.length - 1 ? between * textScale : 0)
  }
  return {
    primitive: group([...children, ...drawAxis(longest, doc.calendar, width, y, textScale)]),
    width,
    height: y + 24 * textScale,
  }
}

/** A title, the bar, and below it what is passed by. */
function drawRow(
  row: EvidenceRow,
  heading: string,
  y: number,
  frame: Frame,
): { readonly primitive: GroupShape; readonly height: number } {
  const { width, textScale } = frame
  const top = y + title * textScale
  const children: Primitive[] = [text(heading, 0, y + 13 * textScale, 'ink', 'start', textScale)]
  const passed: { readonly x: number; readonly steps: string[] }[] = []
  let x = 0
  for (const piece of row.pieces) {
    const length = piece.seconds * frame.scale
    if (piece.kind === 'bypassed') {
      const last = passed.at(-1)
      if (last && x - last.x < 1) last.steps.push(piece.step)
      else passed.push({ x, steps: [piece.step] })
    } else children.push(drawPiece(piece, x, length, top, frame))
    x += length
  }
  const lines = placeNotes(passed, frame)
  children.push(...passed.map(({ x: at }) => mark(at, top, width, textScale)))
  children.push(
    ...lines.map(({ x: at, line, words }) =>
      text(words, at, top + (bar + 15 + line * notes) * textScale, 'experiment', 'start', textScale),
    ),
  )
  const depth = lines.reduce((most, { line }) => Math.max(most, line + 1), 0)
  return {
    primitive: { kind: 'group', x: 0, y: 0, label: heading, children },
    height: (title + bar + depth * notes) * textScale,
  }
}

/** Words under the marks, each as near to its own as there is room, on a further line where they would touch. */
function placeNotes(
  passed: readonly { readonly x: number; readonly steps: readonly string[] }[],
  { doc, width, textScale }: Frame,
): readonly { readonly x: number; readonly line: number; readonly words: string }[] {
  const ends: number[] = []
  return passed.map(({ x, steps }) => {
    const words = shorten(passesText(doc, steps), width, textSize * textScale, 600)
    const length = measure(words, textSize * textScale, 600)
    const at = Math.max(0, Math.min(x, width - length))
    const free = ends.findIndex(end => end + 12 * textScale <= at)
    const line = free === -1 ? ends.length : free
    ends[line] = at + length
    return { x: at, line, words }
  })
}

type Drawn = Exclude<EvidencePiece, { kind: 'bypassed' }>

const fills: Readonly<Record<Drawn['kind'], Role>> = { timebox: 'experimentPale', wait: 'wait', work: 'workFill' }
const lines: Readonly<Record<Drawn['kind'], Role>> = { timebox: 'experiment', wait: 'waitText', work: 'work' }
const inks: Readonly<Record<Drawn['kind'], Role>> = { timebox: 'experiment', wait: 'onWait', work: 'onWork' }

function drawPiece(piece: Drawn, x: number, width: number, top: number, { doc, textScale }: Frame): GroupShape {
  const labels = pieceLabels(doc, piece)
  const size = textSize * textScale
  const room = width - 8 * textScale
  const label = labels.find(words => measure(words, size, 600) <= room) ?? null
  const height = bar * textScale
  const gap = width > 4 ? 1 : 0
  const children: Primitive[] = [
    {
      kind: 'rect',
      x,
      y: top,
      width: Math.max(1, width - gap),
      height,
      fill: fills[piece.kind],
      ...(piece.kind === 'work' ? {} : { stroke: lines[piece.kind], strokeWidth: piece.kind === 'wait' ? 0.5 : 1 }),
    },
  ]
  if (label !== null) {
    const middle = x + (width - gap) / 2
    const plate = measure(label, size, 600) + 6 * textScale
    if (piece.kind === 'work') {
      // Words on a hatch are hard to read: they stand on a plain plate of the same colour.
      const y = top + height / 2 - size * 0.7
      children.push({
        kind: 'rect',
        x: middle - plate / 2,
        y,
        width: plate,
        height: size * 1.4,
        radius: 2,
        fill: 'work',
      })
    }
    children.push(text(label, middle, top + height / 2 + size * 0.36, inks[piece.kind], 'middle', textScale))
  }
  const whole = labels[0] ?? ''
  return { kind: 'group', x: 0, y: 0, label: whole, title: whole, children }
}

/** Where a step is passed by: a line in violet through the bar, at that point of the way. */
function mark(x: number, top: number, width: number, textScale: number): Primitive {
  const half = 4 * textScale
  const middle = Math.min(Math.max(x, half), width - half)
  const foot = top + bar * textScale
  return {
    kind: 'rect',
    x: middle - 1 * textScale,
    y: top - 3 * textScale,
    width: 2 * textScale,
    height: foot - top + 6 * textScale,
    fill: 'experiment',
  }
}

const text = (
  words: string,
  x: number,
  baseline: number,
  fill: Role,
  anchor: 'start' | 'middle',
  textScale: number,
): Primitive => ({
  kind: 'text',
  x,
  baseline,
  size: textSize * textScale,
  weight: 600,
  anchor,
  fill,
  lines: [words],
})
