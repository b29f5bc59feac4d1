// The signs that a legend explains: each drawn small as the map draws it, with the word for it.

import { arrowhead, polygon, polyline } from '../drawing/path-data'
import { group, type Primitive } from '../drawing/primitive'
import { isSymbolKind, symbolKinds } from '../model/symbol-kinds'
import type { Flow } from '../model/types'
import { drawSign, type FlowSign, signSizes } from './flow-sign'
import { fullDetail } from './level'
import { drawMark, markSize, type RowMark } from './row-mark'
import { symbolIcon } from './symbol-icon'

export interface Sign {
  readonly word: string
  readonly width: number
  /** Drawn upwards from a baseline at 0, beginning at x 0. */
  readonly draw: readonly Primitive[]
}

export const waiting: Sign = {
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

export const working: Sign = {
  word: 'worked on',
  width: 14,
  draw: [{ kind: 'rect', x: 0, y: -9, width: 14, height: 10, fill: 'workFill' }],
}

export const blocker: Sign = {
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

export const experiment: Sign = {
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

export const sentBack: Sign = { word: 'sent back', width: 18, draw: [dashed('information')] }
export const firstTeam: Sign = { word: 'first team', width: 18, draw: [dashed('experiment')] }

const signMiddle = -4

const transferWords: Readonly<Record<FlowSign, string>> = {
  push: 'pushed on',
  pull: 'pulled',
  fifo: 'first in, first out',
  supermarket: 'taken from a supermarket',
}

export const transferSign = (sign: FlowSign): Sign => ({
  word: transferWords[sign],
  width: signSizes[sign].width,
  draw: [group(drawSign(sign, fullDetail), signSizes[sign].width / 2, signMiddle)],
})

const line = (d: string): Primitive => ({
  kind: 'path',
  d,
  fill: 'none',
  stroke: 'information',
  strokeWidth: 1.1,
  join: 'round',
})
const head = (tip: number): Primitive => ({
  kind: 'path',
  d: arrowhead({ x: 0, y: signMiddle }, { x: tip, y: signMiddle }, 7, 7),
  fill: 'information',
})

export function informationSign(medium: Flow['medium']): Sign {
  if (medium === 'electronic')
    return { word: 'electronic information', width: 36, draw: [line('M0 -4H5L22 -9L12 1L29 -4'), head(36)] }
  const word = medium === 'manual' ? 'information by hand' : 'information'
  return { word, width: 26, draw: [line('M0 -4H19'), head(26)] }
}

export const shipment: Sign = {
  word: 'shipment',
  width: 26,
  draw: [
    {
      kind: 'path',
      d: 'M0.5 -7.5H14V-11L25 -4L14 3V-0.5H0.5Z',
      fill: 'paper',
      stroke: 'ink',
      strokeWidth: 1.2,
      join: 'round',
    },
  ],
}

const figure = (text: string): Primitive => ({
  kind: 'text',
  x: 0,
  baseline: 0,
  size: 12.5,
  weight: 600,
  anchor: 'start',
  fill: 'ink',
  lines: [text],
})

export const guessed: Sign = { word: 'guessed', width: 17, draw: [figure('~3')] }
export const measured: Sign = {
  word: 'measured',
  width: 9,
  draw: [figure('3'), { kind: 'path', d: 'M0 3H8', fill: 'none', stroke: 'ink', strokeWidth: 1 }],
}

const markWords: Readonly<Record<RowMark, string>> = {
  gear: 'done by a machine',
  adds: 'adds value',
  necessary: 'necessary',
  waste: 'waste',
}

export const markSign = (mark: RowMark): Sign => ({
  word: markWords[mark],
  width: markSize,
  draw: [group(drawMark(mark), 0, signMiddle - markSize / 2)],
})

const iconSize = 20

/** `null` for a kind that nobody knows: its box says itself what it is. */
export function symbolSign(kind: string): Sign | null {
  if (!isSymbolKind(kind)) return null
  const { label } = symbolKinds[kind]
  // FIFO and MRP stay capitals.
  const word = /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
  const icon = symbolIcon(kind, iconSize)
  return { word, width: iconSize, draw: [{ ...icon, y: icon.y + signMiddle - iconSize / 2 }] }
}
