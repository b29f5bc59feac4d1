// The head of an exported picture: title, what runs through the stream and on which basis, and the four cells of the headline.

import { polyline } from '../drawing/path-data'
import { type GroupShape, group, type Primitive, type TextShape } from '../drawing/primitive'
import { measure, type Wrapped, wrap } from '../drawing/text'
import type { Role } from '../drawing/theme'
import type { HeadlineCell } from './headline-cell'

export interface Block {
  readonly primitive: GroupShape
  readonly height: number
}

interface TextStyle {
  readonly size: number
  readonly weight: 400 | 600
  readonly fill: Role
  readonly lineHeight: number
  readonly maxLines: number
}

const titleStyle: TextStyle = { size: 24, weight: 600, fill: 'ink', lineHeight: 30, maxLines: 2 }
const scopeStyle: TextStyle = { size: 13.5, weight: 400, fill: 'soft', lineHeight: 19, maxLines: 3 }
const labelStyle: TextStyle = { size: 13, weight: 400, fill: 'soft', lineHeight: 17, maxLines: 1 }
const figureStyle: TextStyle = { size: 26, weight: 600, fill: 'ink', lineHeight: 31, maxLines: 3 }
const detailStyle: TextStyle = { size: 12.5, weight: 400, fill: 'soft', lineHeight: 17, maxLines: 4 }

function lines(
  text: string,
  x: number,
  baseline: number,
  width: number,
  style: TextStyle,
): { readonly shape: TextShape; readonly count: number } {
  const broken = balanced(text, width, style)
  const shape: TextShape = {
    kind: 'text',
    x,
    baseline,
    size: style.size,
    weight: style.weight,
    anchor: 'start',
    fill: style.fill,
    lines: broken.lines.length === 0 ? [''] : broken.lines,
    lineHeight: style.lineHeight,
    ...(broken.cut ? { title: text } : {}),
  }
  return { shape, count: Math.max(1, broken.lines.length) }
}

/** As `wrap`, but a number stays with its percent sign, and at the end of a name with the name. */
function wrapped(...[text, ...room]: Parameters<typeof wrap>): Wrapped {
  const { lines, cut } = wrap(text.replace(/ (?=%|\d{1,2}:)/g, '\u00a0'), ...room)
  return { lines: lines.map(line => line.replaceAll('\u00a0', ' ')), cut }
}

/** Lines of about the same length, so that no last word stands alone: the narrowest width that needs no line more. */
function balanced(text: string, width: number, { size, weight, maxLines }: TextStyle): Wrapped {
  const widest = wrapped(text, width, size, weight, maxLines)
  if (widest.lines.length < 2 || widest.cut) return widest
  let [low, high, best] = [width / widest.lines.length, width, widest]
  while (high - low > 4) {
    const middle = (low + high) / 2
    const tried = wrapped(text, middle, size, weight, maxLines)
    if (tried.cut || tried.lines.length > widest.lines.length) low = middle
    else [high, best] = [middle, tried]
  }
  return best
}

/** Title and scope line, from y 0 down. */
export function drawTitle(title: string, scope: string, width: number): Block {
  const head = lines(title, 0, 22, width, titleStyle)
  const below = 22 + (head.count - 1) * titleStyle.lineHeight
  if (scope === '') return { primitive: group([head.shape]), height: below + 8 }
  const line = lines(scope, 0, below + 24, width, scopeStyle)
  return {
    primitive: group([head.shape, line.shape]),
    height: below + 24 + (line.count - 1) * scopeStyle.lineHeight + 8,
  }
}

const gap = 44
const leastColumn = 210

const naturalWidth = (cell: HeadlineCell): number =>
  Math.ceil(
    Math.max(
      measure(cell.label, labelStyle.size, 400),
      measure(cell.figure, figureStyle.size, 600),
      measure(cell.detail, detailStyle.size, 400),
    ),
  ) + 1

/** Column widths that fill `room`: each as wide as its text plus an even part of what is left, or cut to one greatest width. */
function columnWidths(cells: readonly HeadlineCell[], room: number): readonly number[] {
  const natural = cells.map(naturalWidth)
  const sum = natural.reduce((total, width) => total + width, 0)
  if (sum <= room) return natural.map(width => width + (room - sum) / cells.length)
  let left = room
  let cap = 0
  // Water filling: the narrowest keep their width, the others share what is left.
  for (const [index, width] of [...natural].sort((a, b) => a - b).entries()) {
    cap = left / (natural.length - index)
    if (width > cap) break
    left -= width
  }
  return natural.map(width => Math.min(width, cap))
}

/** The headline's cells side by side, or two by two where a column would be too narrow to read; from y 0 down. */
export function drawHeadline(cells: readonly HeadlineCell[], width: number): Block {
  const room = (count: number) => width - gap * (count - 1)
  const single = columnWidths(cells, room(cells.length))
  const inOneRow = cells.every((cell, index) => {
    const column = single[index] ?? 0
    const { lines, cut } = wrapped(cell.figure, column, figureStyle.size, figureStyle.weight, 2)
    return lines.length <= 2 && !cut && column >= Math.min(naturalWidth(cell), leastColumn)
  })
  const rows = inOneRow ? [cells] : [cells.slice(0, 2), cells.slice(2)]
  const children: Primitive[] = []
  let y = 0
  for (const row of rows) {
    if (y > 0) y += 24
    const drawn = drawRow(row, inOneRow ? single : row.map(() => room(2) / 2))
    children.push(group([drawn.primitive], 0, y))
    y += drawn.height
  }
  return { primitive: group(children), height: y }
}

function drawRow(cells: readonly HeadlineCell[], widths: readonly number[]): Block {
  const drawn: { readonly x: number; readonly children: readonly Primitive[]; readonly height: number }[] = []
  let x = 0
  for (const [index, cell] of cells.entries()) {
    const width = widths[index] ?? 0
    const figureFill = cell.tone === 'experiment' ? 'experiment' : 'ink'
    const label = lines(cell.label, 0, 14, width, labelStyle)
    const figure = lines(cell.figure, 0, 46, width, { ...figureStyle, fill: figureFill })
    const below = 46 + (figure.count - 1) * figureStyle.lineHeight + 21
    const detail = lines(cell.detail, 0, below, width, detailStyle)
    drawn.push({
      x,
      children: [label.shape, figure.shape, ...(cell.detail === '' ? [] : [detail.shape])],
      height: below + (detail.count - 1) * detailStyle.lineHeight + 1,
    })
    x += width + gap
  }
  const height = Math.max(...drawn.map(cell => cell.height))
  return {
    primitive: group(
      drawn.flatMap(cell => [
        ...(cell.x > 0 ? [separator(cell.x - gap / 2, height)] : []),
        group(cell.children, cell.x, 0),
      ]),
    ),
    height,
  }
}

const separator = (x: number, height: number): Primitive => ({
  kind: 'path',
  d: polyline([
    { x, y: 0 },
    { x, y: height },
  ]),
  fill: 'none',
  stroke: 'rule',
})
