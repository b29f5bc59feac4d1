// Draws a flow along its way: work in ink, sent back in dashed blue, information thin and blue, shipments as a broad white arrow.

import { arrowhead, polyline, roundedLine, type XY } from '../drawing/path-data'
import { type GroupShape, group, type Paint, type Primitive } from '../drawing/primitive'
import type { Flow, FlowKind } from '../model/types'
import { afterSign, type FlowLabel } from './flow-label'
import { drawSign, flowSign, signSizes, signWords } from './flow-sign'
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
  shipment: { paint: 'ink', width: 11, head: 18 },
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

/** The piece between two corners that is the longest, by the index of its end; 0 for none. */
function longestPiece(points: readonly XY[]): number {
  let longest = 0
  let most = 0
  points.forEach((point, index) => {
    const before = points[index - 1]
    const length = before ? distance(before, point) : 0
    if (length > most) [longest, most] = [index, length]
  })
  return longest
}

/** The line with a bolt in its longest piece: information that travels by wire. */
function wire(points: readonly XY[]): string {
  const index = longestPiece(points)
  const [a, b] = [points[index - 1], points[index]]
  if (!a || !b || distance(a, b) < 34) return roundedLine(points, cornerRadius)
  const middle = distance(a, b) / 2
  const across = a.y === b.y ? { x: 0, y: 6 } : { x: 6, y: 0 }
  const at = (along: number, aside: number): XY => {
    const { x, y } = between(a, b, middle + along)
    return { x: x + across.x * aside, y: y + across.y * aside }
  }
  const before = roundedLine([...points.slice(0, index), at(-15, 0)], cornerRadius)
  const after = roundedLine([at(15, 0), ...points.slice(index)], cornerRadius)
  return `${before}${polyline([at(7, -1), at(-7, 1)]).replace('M', 'L')}${after.replace('M', 'L')}`
}

/** Only the longest of the pieces around a label carries the bolt. */
function wires(pieces: readonly (readonly XY[])[]): readonly string[] {
  const lengths = pieces.map(piece => {
    const index = longestPiece(piece)
    const [a, b] = [piece[index - 1], piece[index]]
    return a && b ? distance(a, b) : 0
  })
  const most = lengths.indexOf(Math.max(...lengths))
  return pieces.map((piece, index) => (index === most ? wire(piece) : roundedLine(piece, cornerRadius)))
}

/** A broad arrow begins with a line across. */
const broadStart = (points: readonly XY[]): readonly XY[] => {
  const [first, second] = points
  return first && second ? [between(first, second, 1.3), ...points.slice(1)] : points
}

function drawLines(flow: Flow, pieces: readonly (readonly XY[])[], scale: number): readonly Primitive[] {
  const look = looks[flow.kind]
  const isWire = flow.kind === 'information' && flow.medium === 'electronic'
  const ways = isWire ? wires(pieces) : pieces.map(piece => roundedLine(piece, cornerRadius))
  const line = (d: string, stroke: Paint, strokeWidth: number): Primitive => ({
    kind: 'path',
    d,
    fill: 'none',
    stroke,
    strokeWidth,
    ...(look.dash ? { dash: look.dash } : {}),
    ...(isWire ? { join: 'round' as const } : {}),
  })
  if (flow.kind !== 'shipment') return ways.map(d => line(d, look.paint, look.width * scale))
  return [
    ...ways.map(d => line(d, 'ink', look.width)),
    ...pieces.map(piece => line(roundedLine(broadStart(piece), cornerRadius), 'paper', look.width - 2.6)),
  ]
}

function drawHead(flow: Flow, points: readonly XY[], scale: number): readonly Primitive[] {
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (!tip || !before) return []
  const look = looks[flow.kind]
  if (flow.kind === 'shipment') {
    return [
      {
        kind: 'path',
        d: arrowhead(before, tip, 15, 25),
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

const mediums = { manual: 'by hand', electronic: 'electronic' } as const

/** How it travels, for screen readers: `, pushed on`, `, electronic`. */
export function flowManner(flow: Pick<Flow, 'kind' | 'transfer' | 'medium'>): string {
  const sign = flowSign(flow)
  if (sign) return `, ${signWords[sign]}`
  return flow.kind === 'information' && flow.medium ? `, ${mediums[flow.medium]}` : ''
}

/** The sign at the left of its text, both in the middle of the label's place. */
function drawLabel(flow: Flow, label: FlowLabel, level: Level): readonly Primitive[] {
  const { sign, text, size, width, x, y } = label
  const signWidth = sign ? signSizes[sign].width : 0
  const left = x - width / 2
  const taken = sign ? signWidth + afterSign : 0
  return [
    ...(sign ? [group(drawSign(sign, level, label.isLeftward), left + signWidth / 2, y)] : []),
    ...(text === ''
      ? []
      : [
          {
            kind: 'text' as const,
            x: left + taken + (width - taken) / 2,
            baseline: y + size * 0.36,
            size,
            weight: 600 as const,
            anchor: 'middle' as const,
            fill: flow.kind === 'work' || flow.kind === 'shipment' ? ('soft' as const) : ('information' as const),
            lines: [text],
          },
        ]),
  ]
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
  const line = shortened(points, flow.kind === 'shipment' ? 14 : 8)
  const pieces = label?.inLine ? parted(line, label) : [line]
  const text = label && label.text !== '' ? `, ${label.text}` : ''
  return {
    kind: 'group',
    x: 0,
    y: 0,
    entry: `flows/${flow.id}`,
    label: `${names[0]} to ${names[1]}${flowManner(flow)}${text}`,
    description: kinds[flow.kind],
    children: [
      ...drawLines(flow, pieces, scale),
      ...drawHead(flow, points, scale),
      ...(label ? drawLabel(flow, label, level) : []),
    ],
  }
}
