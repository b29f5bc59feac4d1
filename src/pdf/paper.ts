// Sheets of paper and how a drawing is fitted on one: upright or across, whichever shows it larger.

export type Paper = 'a4' | 'a3'

/** Short and long side in points, 72 to the inch. */
const sides: Readonly<Record<Paper, readonly [number, number]>> = { a4: [595.28, 841.89], a3: [841.89, 1190.55] }

/** What printers leave white, 5 mm, in points. */
export const printMargin = 14.17

export interface Fitted {
  /** The sheet, in points. */
  readonly width: number
  readonly height: number
  /** Points for one map unit. */
  readonly scale: number
  /** Where the drawing's top left corner goes, from the sheet's top left corner. */
  readonly x: number
  readonly y: number
}

/** Whether a drawing is shown larger on a sheet lying across than on one standing upright. */
export const liesAcross = (width: number, height: number): boolean => width > height

/** A drawing of this size, as large as it fits, in the middle of the sheet. */
export function fitOn(paper: Paper, width: number, height: number): Fitted {
  const [short, long] = sides[paper]
  const [across, down] = liesAcross(width, height) ? [long, short] : [short, long]
  const scale = Math.min(
    (across - 2 * printMargin) / Math.max(width, 1),
    (down - 2 * printMargin) / Math.max(height, 1),
  )
  return { width: across, height: down, scale, x: (across - width * scale) / 2, y: (down - height * scale) / 2 }
}
