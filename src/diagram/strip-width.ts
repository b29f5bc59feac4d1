// Two strips one over the other, to one scale: the longer of the two takes the whole width.

import type { Segment } from './segments'

/** Seconds. */
export const totalOf = (segments: readonly Segment[]): number => segments.reduce((sum, { seconds }) => sum + seconds, 0)

/** How wide, in a room of that width, a strip of `own` seconds is beside one of `other` seconds. */
export function widthBeside(room: number, own: number, other: number): number {
  return own >= other ? room : (room * own) / other
}
