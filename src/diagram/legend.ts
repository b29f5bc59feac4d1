// The key of a picture: each sign that the picture shows, drawn as it is drawn there, with its word. Signs that do not occur are left out.

import type { Analysis } from '../analysis/types'
import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure } from '../drawing/text'
import { isSymbolKind, symbolKinds } from '../model/symbol-kinds'
import type { Flow, MapDocument } from '../model/types'
import { type FlowSign, flowSign } from './flow-sign'
import {
  blocker,
  experiment,
  firstTeam,
  guessed,
  informationSign,
  markSign,
  measured,
  type Sign,
  sentBack,
  shipment,
  symbolSign,
  transferSign,
  waiting,
  working,
} from './legend-signs'
import type { RowMark } from './row-mark'

const size = 12.5

const transfers: readonly FlowSign[] = ['push', 'pull', 'fifo', 'supermarket']
const mediums: readonly Flow['medium'][] = [null, 'manual', 'electronic']
const values = ['adds', 'necessary', 'waste'] as const

function flowSigns(doc: MapDocument): readonly Sign[] {
  const flows = Object.values(doc.flows)
  return [
    ...transfers.filter(sign => flows.some(flow => flowSign(flow) === sign)).map(transferSign),
    ...mediums
      .filter(medium => flows.some(flow => flow.kind === 'information' && flow.medium === medium))
      .map(informationSign),
    ...(flows.some(flow => flow.kind === 'shipment') ? [shipment] : []),
  ]
}

/** Marks in the data boxes, where the map shows those rows, and how numbers are known. */
function rowSigns(doc: MapDocument): readonly Sign[] {
  const steps = Object.values(doc.steps)
  const asked = new Set(doc.view.rows.split(/\s+/))
  const marks: readonly RowMark[] = [
    ...(asked.has('automated') && steps.some(step => step.automated) ? (['gear'] as const) : []),
    ...(asked.has('value') ? values.filter(value => steps.some(step => step.value === value)) : []),
  ]
  const isKnown = (how: 'guessed' | 'measured') => steps.some(step => Object.values(step.basis).includes(how))
  return [...marks.map(markSign), ...(isKnown('guessed') ? [guessed] : []), ...(isKnown('measured') ? [measured] : [])]
}

function symbolSigns(doc: MapDocument): readonly Sign[] {
  const used = new Set(Object.values(doc.symbols).map(({ kind }) => kind))
  return Object.keys(symbolKinds).flatMap(kind =>
    isSymbolKind(kind) && used.has(kind) ? (symbolSign(kind) ?? []) : [],
  )
}

function signsOf(doc: MapDocument, analysis: Analysis): readonly Sign[] {
  const steps = Object.values(doc.steps)
  const sentBackSomewhere = Object.values(doc.flows).some(flow => flow.kind === 'rework')
  return [
    ...(steps.length > 0 ? [waiting, working] : []),
    ...(Object.keys(doc.blockers).length > 0 ? [blocker] : []),
    ...(Object.keys(doc.experiments).length > 0 ? [experiment] : []),
    ...(sentBackSomewhere || analysis.leadTimeFirstPass !== analysis.leadTime ? [sentBack] : []),
    ...(steps.some(step => step.team !== null && step.team === doc.intent.firstTeam) ? [firstTeam] : []),
    ...rowSigns(doc),
    ...flowSigns(doc),
    ...symbolSigns(doc),
  ]
}

const afterSign = 7
const between = 28
const rowHeight = 26

export interface Legend {
  /** Drawn with its first baseline at 0, from x 0 to the right. */
  readonly primitive: GroupShape
  readonly width: number
  /** From the first baseline to the last. */
  readonly height: number
}

/** The legend in lines of at most `room`; of width 0 when the map is empty. */
export function drawLegend(doc: MapDocument, analysis: Analysis, room = Number.POSITIVE_INFINITY): Legend {
  const children: Primitive[] = []
  let x = 0
  let y = 0
  let width = 0
  for (const sign of signsOf(doc, analysis)) {
    const wide = sign.width + afterSign + measure(sign.word, size, 400)
    if (x > 0) x += between
    if (x > 0 && x + wide > room) {
      x = 0
      y += rowHeight
    }
    children.push(group(sign.draw, x, y), {
      kind: 'text',
      x: x + sign.width + afterSign,
      baseline: y,
      size,
      weight: 400,
      anchor: 'start',
      fill: 'soft',
      lines: [sign.word],
    })
    x += wide
    width = Math.max(width, x)
  }
  return { primitive: group(children), width, height: y }
}
