// What a standard symbol is to the drawing: a size, and strokes in this project's style within it.

import type { PathShape, Primitive } from '../drawing/primitive'

export interface Glyph {
  /** Whole pixels. */
  readonly width: number
  readonly height: number
  /** Where the symbol's own text goes: below it, or into this box within it, as many lines as fit. */
  readonly words: 'below' | { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly draw: readonly Primitive[]
  /** The same for a square of 24 by 24, where `draw` made smaller would say less. */
  readonly small?: readonly Primitive[]
}

/** An outline of 1.25 px with rounded joins, as all symbols have it. */
export const line = (d: string, more: Partial<PathShape> = {}): PathShape => ({
  kind: 'path',
  d,
  fill: 'none',
  stroke: 'ink',
  strokeWidth: 1.25,
  join: 'round',
  ...more,
})

/** The same, filled with paper, so that flows and dots behind it do not show through. */
export const shape = (d: string, more: Partial<PathShape> = {}): PathShape => line(d, { fill: 'paper', ...more })

/** Filled with ink. */
export const solid = (d: string): PathShape => ({ kind: 'path', d, fill: 'ink' })

export const circle = (x: number, y: number, radius: number, fill: 'paper' | 'ink' | 'none' = 'paper'): Primitive => ({
  kind: 'circle',
  x,
  y,
  radius,
  fill,
  stroke: 'ink',
  strokeWidth: 1.25,
})

/** Short words that belong to the sign itself, such as FIFO. */
export const sign = (text: string, x: number, baseline: number, size = 12): Primitive => ({
  kind: 'text',
  x,
  baseline,
  size,
  weight: 600,
  anchor: 'middle',
  fill: 'ink',
  lines: [text],
})
