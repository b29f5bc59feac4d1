// Text that the bundled font cannot draw, as the system drew it: the part that only a browser can do, told to the pure writer.

export interface TextLook {
  readonly size: number
  readonly weight: 400 | 600
  /** `#rrggbb`. */
  readonly colour: string
}

/** A picture of a text, in map units around the place where its baseline begins; y goes down. */
export interface DrawnText {
  /** How far the text that follows is moved. */
  readonly advance: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
  /** Red, green, blue and opacity of each point, row by row from the top; not multiplied by the opacity. */
  readonly rgba: Uint8Array | Uint8ClampedArray
}

/** Draws a text that runs from left to right as a whole; `null` where the system cannot. */
export type DrawUnknown = (text: string, look: TextLook) => DrawnText | null
