// Draws a flow along its way: work in ink, sent back in dashed blue, information thin and blue, shipments as a broad white arrow.

import { arrowhead, polyline, roundedLine, type XY } from '../drawing/path-data'
import type { GroupShape, Paint, Primitive } from '../drawing/primitive'
import type { Flow, FlowKind } from '../model/types'
import type { FlowLabel } from './flow-label'
import type { Level } from './level'

const cornerRadius = 10

interface Look {
  readonly paint: Paint
  readonly width: number
  readonly head: number
  readonly dash?: string
}

const looks: Readonly<Record<FlowKind, Look>> = {
  work: { paint: 'ink', width: 1.5, head: 9 },
  rework: { paint: 'information', width: 1.5, head: 9, dash: '6 4' },
  information: { paint: 'information', width: 1.1, head: 8 },
  shipment: { paint: 'ink', width: 9, head: 18 },
}

const distance = (a: XY, b: XY): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

const between = (a: XY, b: XY, from: number): XY => {
  const length = distance(a, b) || 1
  return { x: a.x + ((b.x - a.x) * from) / length, y: a.y + ((b.y - a.y) * from) / length }
}

/** The way without its last `by`, where the arrowhead begins. */
function shortened(points: readonly XY[], by: number): readonly XY[] {
  const [last, before] = [points.at(-1), points.at(-2)]
  if (!last || !before) return points
  const keep = distance(before, last)
  return keep <= by
    ? points.slice(0, -1).concat(between(last, before, keep / 2))
    : [...points.slice(0, -1), between(last, before, by)]
}

/** The way in two pieces, with a gap around the label. */
function parted(points: readonly XY[], label: FlowLabel): readonly (readonly XY[])[] {
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]]
    if (!a || !b) continue
    const isLevel = a.y === b.y && Math.abs(a.y - label.y) < 0.01
    const isUpright = a.x === b.x && Math.abs(a.x - label.x) < 0.01
    if (!isLevel && !isUpright) continue
    const half = isLevel ? label.width / 2 + 6 : label.height / 2 + 3
    const middle = distance(a, { x: label.x, y: label.y })
    const inside =
      middle - half > 0 && middle + half < distance(a, b) && distance({ x: label.x, y: label.y }, b) < distance(a, b)
    if (!inside) continue
    return [
      [...points.slice(0, index), between(a, b, middle - half)],
      [between(a, b, middle + half), ...points.slice(index)],
    ]
  }
  return [points]
}

/** A bolt in the longest piece of the line: information that travels by wire. */
function zigzag(points: readonly XY[]): readonly XY[] {
  let longest = 1
  points.forEach((point, index) => {
    const [a, b, c] = [points[index - 1], points[longest - 1], points[longest]]
    if (a && b && c && distance(a, point) > distance(b, c)) longest = index
  })
  const [a, b] = [points[longest - 1], points[longest]]
  if (!a || !b || distance(a, b) < 30) return points
  const length = distance(a, b)
  const across = a.y === b.y ? { x: 0, y: 6 } : { x: 6, y: 0 }
  const first = between(a, b, length / 2 + 7)
  const second = between(a, b, length / 2 - 7)
  return [
    ...points.slice(0, longest),
    { x: first.x - across.x, y: first.y - across.y },
    { x: second.x + across.x, y: second.y + across.y },
    ...points.slice(longest),
  ]
}

function drawLine(flow: Flow, points: readonly XY[], scale: number): readonly Primitive[] {
  const look = looks[flow.kind]
  const isWire = flow.kind === 'information' && flow.medium === 'electronic'
  const d = isWire ? polyline(zigzag(points)) : roundedLine(points, cornerRadius)
  const line: Primitive = {
    kind: 'path',
    d,
    fill: 'none',
    stroke: look.paint,
    strokeWidth: look.width * (flow.kind === 'shipment' ? 1 : scale),
    ...(look.dash ? { dash: look.dash } : {}),
  }
  if (flow.kind !== 'shipment') return [line]
  return [line, { kind: 'path', d, fill: 'none', stroke: 'paper', strokeWidth: look.width - 2.6 }]
}

function drawHead(flow: Flow, points: readonly XY[], scale: number): readonly Primitive[] {
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (!tip || !before) return []
  const look = looks[flow.kind]
  if (flow.kind === 'shipment') {
    return [
      {
        kind: 'path',
        d: arrowhead(before, tip, 14, 20),
        fill: 'paper',
        stroke: 'ink',
        strokeWidth: 1.3,
        join: 'round',
      },
    ]
  }
  const size = look.head * Math.min(scale, 1.8)
  const end = distance(before, tip) > 2 ? between(tip, before, 1) : tip
  return [{ kind: 'path', d: arrowhead(before, end, size, size), fill: look.paint }]
}

const kinds: Readonly<Record<FlowKind, string>> = {
  work: 'flow',
  rework: 'flow of work sent back',
  information: 'flow of information',
  shipment: 'shipment',
}

/** The flow in map coordinates. `names` are those of its ends, for screen readers. */
export function drawFlow(
  flow: Flow,
  points: readonly XY[],
  label: FlowLabel | null,
  names: readonly [from: string, to: string],
  level: Level,
): GroupShape {
  const scale = 0.6 + level.textScale * 0.4
  const line = shortened(points, flow.kind === 'shipment' ? 13 : 8)
  const pieces = label?.inLine ? parted(line, label) : [line]
  const text = label ? `, ${label.text}` : ''
  const words: readonly Primitive[] = label
    ? [
        {
          kind: 'text',
          x: label.x,
          baseline: label.y + label.size * 0.36,
          size: label.size,
          weight: 600,
          anchor: 'middle',
          fill: flow.kind === 'work' || flow.kind === 'shipment' ? 'soft' : 'information',
          lines: [label.text],
        },
      ]
    : []
  return {
    kind: 'group',
    x: 0,
    y: 0,
    entry: `flows/${flow.id}`,
    label: `${names[0]} to ${names[1]}${text}`,
    description: kinds[flow.kind],
    children: [...pieces.flatMap(piece => drawLine(flow, piece, scale)), ...drawHead(flow, points, scale), ...words],
  }
}
