// Numbers over the kept versions as small charts under each other, one a number, with what was learned between two versions
// above them. Every point carries its value in words, every chart its name: nothing is said by colour alone.

import { polyline } from '../drawing/path-data'
import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { shorten, wrap } from '../drawing/text'

export interface TrendMoment {
  readonly label: string
  /** Below the label: the date. */
  readonly detail: string
  /** Learned from since the moment before: a title, and what somebody said. */
  readonly learned: readonly { readonly title: string; readonly quote: string }[]
}

export interface TrendSeries {
  readonly name: string
  /** One for each moment; `null` where it is not known. */
  readonly values: readonly (number | null)[]
  /** The values as people read them. */
  readonly texts: readonly string[]
}

export interface TrendDrawing {
  readonly width: number
  readonly height: number
  readonly primitive: GroupShape
}

const nameWidth = 132
const leastColumn = 150
const chartHeight = 76
const cardPadding = 8

/** `width` is what there is room for; many moments take more. `textScale` is 1 for text of 13 units. */
export function drawTrend(
  moments: readonly TrendMoment[],
  series: readonly TrendSeries[],
  width: number,
  textScale = 1,
): TrendDrawing {
  const size = 13 * textScale
  const names = nameWidth * textScale
  const column = Math.max(leastColumn * textScale, (width - names) / Math.max(1, moments.length))
  const xOf = (index: number): number => names + column * (index + 0.5)
  const cards = moments.flatMap((moment, index) => {
    const x = index === 0 ? xOf(0) : (xOf(index) + xOf(index - 1)) / 2
    return moment.learned.length === 0 ? [] : [drawCard(moment.learned, x, column - 16, size)]
  })
  const cardsHeight = Math.max(0, ...cards.map(({ height }) => height))
  const top = cardsHeight === 0 ? 0 : cardsHeight + 12
  const charts = series.map((one, index) =>
    drawChart(one, xOf, top + index * chartHeight * textScale, chartHeight * textScale, size),
  )
  const bottom = top + series.length * chartHeight * textScale
  const marks = cards.map<Primitive>(({ x, height }) => ({
    kind: 'path',
    d: polyline([
      { x, y: height },
      { x, y: bottom },
    ]),
    fill: 'none',
    stroke: 'experiment',
    dash: '2 4',
  }))
  const labels = moments.map((moment, index) => drawLabel(moment, xOf(index), bottom + size * 1.4, column - 12, size))
  return {
    width: names + column * moments.length,
    height: bottom + size * 3.4,
    primitive: group([...marks, ...charts, ...cards.map(({ primitive }) => primitive), ...labels]),
  }
}

function drawChart(
  { name, values, texts }: TrendSeries,
  xOf: (index: number) => number,
  y: number,
  height: number,
  size: number,
): Primitive {
  const most = Math.max(...values.map(value => value ?? 0), Number.MIN_VALUE)
  const base = y + height - 8
  const room = height - 8 - size * 2
  const points = values.map((value, index) =>
    value === null ? null : { x: xOf(index), y: base - (value / most) * room },
  )
  const runs: { readonly x: number; readonly y: number }[][] = [[]]
  for (const point of points) {
    if (point) runs.at(-1)?.push(point)
    else runs.push([])
  }
  const lines = runs.flatMap<Primitive>(run =>
    run.length < 2 ? [] : [{ kind: 'path', d: polyline(run), fill: 'none', stroke: 'ink', strokeWidth: 1.5 }],
  )
  const dots = points.flatMap<Primitive>(point =>
    point ? [{ kind: 'circle', x: point.x, y: point.y, radius: 4, fill: 'paper', stroke: 'ink', strokeWidth: 2 }] : [],
  )
  const words = texts.map<Primitive>((text, index) => ({
    kind: 'text',
    x: xOf(index),
    baseline: (points[index]?.y ?? base) - size * 0.75,
    size,
    weight: 600,
    anchor: 'middle',
    fill: points[index] ? 'ink' : 'soft',
    lines: [text],
  }))
  const last = xOf(values.length - 1)
  return group([
    {
      kind: 'path',
      d: polyline([
        { x: xOf(0), y: base },
        { x: last, y: base },
      ]),
      fill: 'none',
      stroke: 'rule',
    },
    ...lines,
    ...dots,
    ...words,
    {
      kind: 'text',
      x: 0,
      baseline: base - room / 2 + size * 0.36,
      size,
      weight: 400,
      anchor: 'start',
      fill: 'soft',
      lines: [name],
    },
  ])
}

interface Card {
  readonly x: number
  readonly height: number
  readonly primitive: Primitive
}

function drawCard(learned: TrendMoment['learned'], x: number, width: number, size: number): Card {
  const room = width - 2 * cardPadding
  const line = size * 1.35
  let y = cardPadding
  const texts = learned.flatMap(({ title, quote }) => {
    const parts = [{ text: `Learned: ${title}`, weight: 600 as const, most: 2 }]
    const said = quote === '' ? [] : [{ text: quote, weight: 400 as const, most: 4 }]
    return [...parts, ...said].map<Primitive>(({ text, weight, most }) => {
      const { lines } = wrap(text, room, size, weight, most)
      const baseline = y + size
      y += lines.length * line
      return {
        kind: 'text',
        x: x - width / 2 + cardPadding,
        baseline,
        size,
        weight,
        anchor: 'start',
        fill: weight === 600 ? 'experiment' : 'ink',
        lines,
        lineHeight: line,
      }
    })
  })
  const height = y + cardPadding
  const frame: Primitive = {
    kind: 'rect',
    x: x - width / 2,
    y: 0.5,
    width,
    height: height - 0.5,
    radius: 5,
    fill: 'experimentPale',
    stroke: 'experiment',
  }
  return { x, height, primitive: group([frame, ...texts]) }
}

function drawLabel(
  { label, detail }: TrendMoment,
  x: number,
  baseline: number,
  width: number,
  size: number,
): Primitive {
  return group([
    {
      kind: 'text',
      x,
      baseline,
      size,
      weight: 600,
      anchor: 'middle',
      fill: 'ink',
      lines: [shorten(label, width, size, 600)],
      title: label,
    },
    {
      kind: 'text',
      x,
      baseline: baseline + size * 1.35,
      size,
      weight: 400,
      anchor: 'middle',
      fill: 'soft',
      lines: [detail],
    },
  ])
}
