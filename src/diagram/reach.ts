// How far away something may stand: a file may hold any number, and a place far beyond every map would take all memory to draw.

import type { Point } from '../model/types'

/** Map units from the origin; a row of 4,000 steps ends within it. */
export const farthest = 1_000_000

const within = (value: number): number => Math.min(Math.max(value, -farthest), farthest)

/** The point as near as it has to be to be drawn. */
export const inReach = ({ x, y }: Point): Point => ({ x: within(x), y: within(y) })
