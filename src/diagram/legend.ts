// The key of a picture: each sign that the picture shows, drawn as it is drawn there, with its word. Signs that do not occur are left out.

import type { Analysis } from '../analysis/types'
import { polygon, polyline } from '../drawing/path-data'
import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure } from '../drawing/text'
import type { MapDocument } from '../model/types'

interface Sign {
  readonly word: string
  readonly width: number
  /** Drawn upwards from a baseline at 0, beginning at x 0. */
  readonly draw: readonly Primitive[]
}

const size = 12.5

const waiting: Sign = {
  word: 'waiting',
  width: 16,
  draw: [
    {
      kind: 'path',
      d: polygon([
        { x: 8, y: -10.5 },
        { x: 15, y: 2 },
        { x: 1, y: 2 },
      ]),
      fill: 'waitPale',
      stroke: 'waitText',
      strokeWidth: 1.2,
      join: 'round',
    },
  ],
}

const working: Sign = {
  word: 'worked on',
  width: 14,
  draw: [{ kind: 'rect', x: 0, y: -9, width: 14, height: 10, fill: 'workFill' }],
}

const blocker: Sign = {
  word: 'blocker',
  width: 13,
  draw: [
    {
      kind: 'path',
      d: polyline([
        { x: 0.75, y: 3 },
        { x: 0.75, y: -10.5 },
      ]),
      fill: 'none',
      stroke: 'hot',
      strokeWidth: 1.5,
      cap: 'round',
    },
    {
      kind: 'path',
      d: polygon([
        { x: 1, y: -10.5 },
        { x: 12.5, y: -10.5 },
        { x: 10, y: -6.5 },
        { x: 12.5, y: -2.5 },
        { x: 1, y: -2.5 },
      ]),
      fill: 'hot',
    },
  ],
}

const experiment: Sign = {
  word: 'experiment',
  width: 16,
  draw: [
    { kind: 'rect', x: 0.5, y: -9.5, width: 15, height: 11, radius: 3, fill: 'experimentPale', stroke: 'experiment' },
  ],
}

const dashed = (stroke: 'information' | 'experiment'): Primitive => ({
  kind: 'path',
  d: polyline([
    { x: 0, y: -4 },
    { x: 18, y: -4 },
  ]),
  fill: 'none',
  stroke,
  strokeWidth: 1.4,
  dash: stroke === 'information' ? '4 3' : '2.5 3',
})

const sentBack: Sign = { word: 'sent back', width: 18, draw: [dashed('information')] }
const firstTeam: Sign = { word: 'first team', width: 18, draw: [dashed('experiment')] }

function signsOf(doc: MapDocument, analysis: Analysis): readonly Sign[] {
  const steps = Object.values(doc.steps)
  const sentBackSomewhere = Object.values(doc.flows).some(flow => flow.kind === 'rework')
  return [
    ...(steps.length > 0 ? [waiting, working] : []),
    ...(Object.keys(doc.blockers).length > 0 ? [blocker] : []),
    ...(Object.keys(doc.experiments).length > 0 ? [experiment] : []),
    ...(sentBackSomewhere || analysis.leadTimeFirstPass !== analysis.leadTime ? [sentBack] : []),
    ...(steps.some(step => step.team !== null && step.team === doc.intent.firstTeam) ? [firstTeam] : []),
  ]
}

const afterSign = 7
const between = 28

export interface Legend {
  /** Drawn with its baseline at 0, from x 0 to the right. */
  readonly primitive: GroupShape
  readonly width: number
}

/** The legend as one line; of width 0 when the map is empty. */
export function drawLegend(doc: MapDocument, analysis: Analysis): Legend {
  const children: Primitive[] = []
  let x = 0
  for (const sign of signsOf(doc, analysis)) {
    if (x > 0) x += between
    children.push(group(sign.draw, x, 0), {
      kind: 'text',
      x: x + sign.width + afterSign,
      baseline: 0,
      size,
      weight: 400,
      anchor: 'start',
      fill: 'soft',
      lines: [sign.word],
    })
    x += sign.width + afterSign + measure(sign.word, size, 400)
  }
  return { primitive: group(children), width: x }
}
