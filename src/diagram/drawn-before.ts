// What was drawn last, for one mounted canvas: after a change only what shows something else is drawn anew, and the rest keeps its
// identity, which is how the canvas knows that it need not look at it. What comes out is the same with and without it.

import type { XY } from '../drawing/path-data'
import type { Primitive } from '../drawing/primitive'
import type { Flow, Id } from '../model/types'
import type { FlowLabel } from './flow-label'
import type { Ground } from './ground'
import type { Level } from './level'
import type { StepFace } from './step-face'

/** Everything that the drawing of a flow depends on, with that drawing. */
export interface DrawnFlow {
  readonly flow: Flow
  readonly points: readonly XY[]
  readonly label: FlowLabel | null
  readonly names: readonly [string, string]
  readonly level: Level
  readonly primitive: Primitive
}

/** A face with everything that it depends on. */
export interface KnownFace {
  readonly face: StepFace
  readonly of: readonly unknown[]
}

/** Labels with everything that they depend on. */
export interface KnownLabels {
  readonly labels: ReadonlyMap<Id, FlowLabel>
  readonly level: Level
  readonly ground: Ground
  /** What labels keep off at each step. */
  readonly marks: readonly unknown[]
}

/** A row of the ladder with everything that it depends on. */
export interface KnownRow {
  readonly shapes: readonly Primitive[]
  readonly of: readonly unknown[]
}

export interface DrawnBefore {
  ground: Ground | null
  labels: KnownLabels | null
  readonly faces: Map<Id, KnownFace>
  readonly flows: Map<Id, DrawnFlow>
  /** By the first step of the row. */
  readonly rows: Map<Id, KnownRow>
}

/** Nothing was drawn yet. */
export const drawnBefore = (): DrawnBefore => ({
  ground: null,
  labels: null,
  faces: new Map(),
  flows: new Map(),
  rows: new Map(),
})

/** Whether two lists hold the same values in the same order. */
export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))

function isSameButPlace(a: object, b: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(a))
  const own = Object.entries(b)
  return (
    own.length === fields.size &&
    own.every(([name, value]) => name === 'position' || Object.is(fields.get(name), value))
  )
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Whether a face would be the same again: its step, which comes first, may stand elsewhere. */
export function isSameFace(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 1; index < a.length; index++) if (!Object.is(a[index], b[index])) return false
  const [step] = a
  const [other] = b
  return step === other || (isObject(step) && isObject(other) && isSameButPlace(step, other))
}

const samePoints = (a: readonly XY[], b: readonly XY[]): boolean =>
  a === b || (a.length === b.length && a.every(({ x, y }, index) => b[index]?.x === x && b[index]?.y === y))

function sameLabel(a: FlowLabel | null, b: FlowLabel | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  return sameList(Object.values(a), Object.values(b))
}

/** Whether a flow would be drawn the same again. */
export const isSameFlow = (a: DrawnFlow, b: Omit<DrawnFlow, 'primitive'>): boolean =>
  a.flow === b.flow &&
  a.level === b.level &&
  a.names[0] === b.names[0] &&
  a.names[1] === b.names[1] &&
  samePoints(a.points, b.points) &&
  sameLabel(a.label, b.label)
