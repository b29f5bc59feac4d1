// MRP or ERP: the planning system, a drum.

import { type Glyph, line, shape } from '../glyph'

export const mrp: Glyph = {
  width: 92,
  height: 66,
  words: { x: 6, y: 20, width: 80, height: 40 },
  draw: [shape('M0 10C0 -3 92 -3 92 10V56C92 69 0 69 0 56Z'), line('M0 10C0 23 92 23 92 10')],
}
