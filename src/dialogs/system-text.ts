// Text that the bundled font cannot draw, drawn by the system on a canvas for the PDF: Chinese, Arabic, emoji and the rest.

import { fontFamily } from '../drawing/element'
import type { DrawnText, DrawUnknown } from '../pdf/drawn-text'

/** Pixels for each map unit: 800 to the inch on A4, where a map of ten steps is shown at half its size. */
const sharpness = 6
/** So that a text of any length has a picture that every browser draws. */
const mostColumns = 8_000
/** Room for what letters draw beyond their own box. */
const margin = 2

/** Draws on one canvas, used again for each text. */
export function systemText(): DrawUnknown {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return (text, { size, weight, colour }): DrawnText | null => {
    if (!pen) return null
    const prepare = (scale: number) => {
      pen.font = `${weight} ${size * scale}px ${fontFamily}`
      pen.fontKerning = 'none'
      pen.direction = 'ltr'
      return pen.measureText(text)
    }
    const advance = prepare(1).width
    const scale = Math.min(sharpness, mostColumns / Math.max(advance, 1))
    const box = prepare(scale)
    const left = Math.ceil(box.actualBoundingBoxLeft) + margin
    const above = Math.ceil(box.actualBoundingBoxAscent) + margin
    const columns = left + Math.ceil(box.actualBoundingBoxRight) + margin
    const rows = above + Math.ceil(box.actualBoundingBoxDescent) + margin
    if (!(advance > 0 && columns > 2 * margin && rows > 2 * margin)) return null
    canvas.width = columns
    canvas.height = rows
    // A new size forgets how to draw.
    prepare(scale)
    pen.fillStyle = colour
    pen.fillText(text, left, above)
    return {
      advance,
      x: -left / scale,
      y: -above / scale,
      width: columns / scale,
      height: rows / scale,
      columns,
      rows,
      rgba: pen.getImageData(0, 0, columns, rows).data,
    }
  }
}
