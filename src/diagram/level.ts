// How much of a map is drawn at a zoom, so that nothing that informs is ever smaller than 12 px on the screen.

export interface Level {
  /** `full` shows all; `compact` name, work, wait and flags; `small` name and a bar of its times; `bar` the bar alone. */
  readonly detail: 'full' | 'compact' | 'small' | 'bar'
  /** Map units that a pixel of text takes: no text is smaller than 12 times this. */
  readonly textScale: number
  /** `false` leaves out the cards of experiments, and those that ask for one. */
  readonly cards?: false
}

/** The smallest text on the screen, in pixels. */
const smallest = 12

export const fullDetail: Level = { detail: 'full', textScale: 1 }

const level = (detail: Level['detail'], zoom: number): Level => ({ detail, textScale: 1 / zoom })

/** From the nearest to the furthest, each with the least zoom at which it is drawn. Few, so that zooming seldom draws again. */
const levels: readonly (readonly [zoom: number, level: Level])[] = [
  [1, fullDetail],
  [0.9, level('full', 0.9)],
  [0.8, level('full', 0.8)],
  [0.7, level('compact', 0.7)],
  [0.6, level('compact', 0.6)],
  [0.5, level('compact', 0.5)],
  [0.4, level('compact', 0.4)],
  [0.35, level('small', 0.35)],
  [0.3, level('small', 0.3)],
  [0.2, level('bar', 0.2)],
  [0.13, level('bar', 0.13)],
  [0.08, level('bar', 0.08)],
]
/** The canvas goes no further away. */
const furthest = level('bar', 0.05)

/** The level for a zoom; the same object for every zoom between two steps. */
export function levelFor(zoom: number): Level {
  // A zoom of 0.8 may arrive as 0.7999999 from a gesture.
  return levels.find(([least]) => zoom >= least - 1e-6)?.[1] ?? furthest
}

/** The size that a text of `size` is drawn at. */
export const textSize = (level: Level, size: number): number => Math.max(size, smallest * level.textScale)
