// The words of the brief set on paper: paragraphs, tables and lists as drawings, each as high as it needs.

import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure, wrap } from '../drawing/text'
import type { Role } from '../drawing/theme'
import type { BriefTable } from './brief-section'

/** A drawing from its own (0, 0) down. */
export interface Placed {
  readonly primitive: GroupShape
  readonly height: number
}

export interface TextStyle {
  readonly size: number
  readonly weight: 400 | 600
  readonly fill: Role
}

const body: TextStyle = { size: 13, weight: 400, fill: 'ink' }
const head: TextStyle = { size: 12, weight: 600, fill: 'soft' }
/** A paragraph that is longer than this is shortened; its whole text stays in the file. */
const mostLines = 8
const mostCellLines = 4
const columnGap = 14

export function paragraph(text: string, width: number, style: TextStyle = body, most = mostLines): Placed {
  const { lines, cut } = wrap(text, width, style.size, style.weight, most)
  const lineHeight = style.size * 1.35
  const shape: Primitive = {
    kind: 'text',
    x: 0,
    baseline: style.size,
    size: style.size,
    weight: style.weight,
    anchor: 'start',
    fill: style.fill,
    lines: lines.length === 0 ? [''] : lines,
    lineHeight,
    ...(cut ? { title: text } : {}),
  }
  return { primitive: group([shape]), height: Math.max(1, lines.length) * lineHeight }
}

/** One below the other, `space` apart. */
export function stack(items: readonly Placed[], space: number): Placed {
  const children: Primitive[] = []
  let y = 0
  for (const { primitive, height } of items) {
    if (y > 0) y += space
    children.push(group([primitive], 0, y))
    y += height
  }
  return { primitive: group(children), height: y }
}

/** A heading with what belongs to it, as a part of its own for screen readers. */
export function titled(title: string, items: readonly Placed[], width: number): Placed {
  const all = stack([paragraph(title, width, { size: 17, weight: 600, fill: 'ink' }, 2), ...items], 8)
  return { ...all, primitive: { ...all.primitive, label: title } }
}

export const bullets = (points: readonly string[], width: number): Placed =>
  stack(
    points.map(point => {
      const text = paragraph(point, width - 14)
      return { ...text, primitive: group([dot, group([text.primitive], 14, 0)]) }
    }),
    3,
  )

const dot: Primitive = { kind: 'circle', x: 4, y: 9, radius: 2, fill: 'soft' }

/** Columns as wide as their longest cell; where that is too wide the widest give way. */
function columnWidths({ head: names, rows }: BriefTable, width: number): readonly number[] {
  const natural = names.map((name, column) =>
    Math.max(
      measure(name, head.size, head.weight),
      ...rows.map(row => measure((row[column] ?? '').slice(0, 200), body.size, body.weight)),
    ),
  )
  const room = width - columnGap * (names.length - 1)
  let left = room
  let cap = Number.POSITIVE_INFINITY
  for (const [index, wanted] of [...natural].sort((a, b) => a - b).entries()) {
    cap = left / (natural.length - index)
    if (wanted > cap) break
    left -= wanted
    cap = Number.POSITIVE_INFINITY
  }
  return natural.map(wanted => Math.min(wanted + 0.01, cap))
}

export function table(content: BriefTable, width: number): Placed {
  const widths = columnWidths(content, width)
  const row = (cells: readonly string[], style: TextStyle): Placed => {
    const set = widths.map((room, column) => paragraph(cells[column] ?? '', room, style, mostCellLines))
    const children: Primitive[] = []
    let x = 0
    for (const [column, cell] of set.entries()) {
      children.push(group([cell.primitive], x, 4))
      x += (widths[column] ?? 0) + columnGap
    }
    const height = Math.max(...set.map(cell => cell.height)) + 7
    const rule: Primitive = { kind: 'path', d: `M0 ${height}H${width}`, fill: 'none', stroke: 'hairline' }
    return { primitive: group([...children, rule]), height }
  }
  return stack([row(content.head, head), ...content.rows.map(cells => row(cells, body))], 0)
}
