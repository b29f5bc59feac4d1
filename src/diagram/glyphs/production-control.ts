// Production control: who plans the work, a box with a title.

import { type Glyph, line, shape, sign } from '../glyph'

export const productionControl: Glyph = {
  width: 128,
  height: 64,
  words: { x: 6, y: 26, width: 116, height: 34 },
  draw: [shape('M0 0H128V64H0Z'), line('M0 22H128'), sign('Planning', 64, 15.5)],
}
