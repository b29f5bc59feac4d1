// What was drawn of a map for the same numbers: while something is dragged, only what moved is drawn anew, and the rest keeps
// its identity, which is how the canvas knows that it need not look at it.

import type { XY } from '../drawing/path-data'
import type { Primitive } from '../drawing/primitive'
import type { Assessment } from '../experiments/assess'
import type { Flow, Id } from '../model/types'
import type { FlowLabel } from './flow-label'
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

export interface DrawnBefore {
  readonly faces: Map<Id, StepFace>
  readonly flows: Map<Id, DrawnFlow>
}

const known = new WeakMap<Assessment, DrawnBefore>()

/** An assessment belongs to one map, and to versions of it that differ only in where things stand. */
export function drawnBefore(assessment: Assessment): DrawnBefore {
  const before = known.get(assessment) ?? { faces: new Map(), flows: new Map() }
  known.set(assessment, before)
  return before
}

const samePoints = (a: readonly XY[], b: readonly XY[]): boolean =>
  a === b || (a.length === b.length && a.every(({ x, y }, index) => b[index]?.x === x && b[index]?.y === y))

function sameLabel(a: FlowLabel | null, b: FlowLabel | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.text === b.text &&
    a.size === b.size &&
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height &&
    a.inLine === b.inLine
  )
}

/** Whether a flow would be drawn the same again. */
export const isSameFlow = (a: DrawnFlow, b: Omit<DrawnFlow, 'primitive'>): boolean =>
  a.flow === b.flow &&
  a.level === b.level &&
  a.names[0] === b.names[0] &&
  a.names[1] === b.names[1] &&
  samePoints(a.points, b.points) &&
  sameLabel(a.label, b.label)
