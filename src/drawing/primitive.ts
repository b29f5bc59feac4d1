// What every picture of a map is made of: plain values in map units, with roles in place of colours.
// The screen, the file and the command line all draw these and nothing else.

import type { Role } from './theme'

export type Paint = Role | 'none'
export type Weight = 400 | 600
export type Anchor = 'start' | 'middle' | 'end'

/** How an outline is drawn; a stroke of `none` is left out. */
export interface Stroke {
  readonly stroke?: Paint
  /** In map units; 1 when not given. */
  readonly strokeWidth?: number
  /** Lengths of dash and gap, `6 4`. */
  readonly dash?: string
  readonly cap?: 'round'
  readonly join?: 'round'
}

export interface PathShape extends Stroke {
  readonly kind: 'path'
  /** Path data, written by path-data.ts so that its numbers are rounded. */
  readonly d: string
  readonly fill: Paint
}

export interface RectShape extends Stroke {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
  readonly fill: Paint
}

export interface CircleShape extends Stroke {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: Paint
}

/** Lines already wrapped and shortened; the first stands on `baseline`. */
export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly weight: Weight
  readonly anchor: Anchor
  readonly fill: Role
  readonly lines: readonly string[]
  /** From baseline to baseline; 1.25 sizes when not given. */
  readonly lineHeight?: number
  /** The whole text, where `lines` had to shorten it. */
  readonly title?: string
  /** What the screen says of it on hover; a file leaves out what stands in it elsewhere. */
  readonly hint?: string
}

export interface GroupShape {
  readonly kind: 'group'
  /** Where the group's own (0, 0) lies in its parent. */
  readonly x: number
  readonly y: number
  /** The entry of the map that this draws, such as `steps/review`, or another name that is unique in the picture. */
  readonly entry?: string
  /** What a screen reader says, and what it calls the kind of thing. */
  readonly label?: string
  readonly description?: string
  /** The whole text, shown on hover. */
  readonly title?: string
  readonly children: readonly Primitive[]
}

export type Primitive = PathShape | RectShape | CircleShape | TextShape | GroupShape

/** A group without a place or a name of its own. */
export const group = (children: readonly Primitive[], x = 0, y = 0): GroupShape => ({ kind: 'group', x, y, children })
