// Production control: who plans the work, a box with a title.

import { type Glyph, line, shape, sign } from '../glyph'

export const productionControl: Glyph = {
  width: 128,
  height: 64,
  words: { x: 5, y: 23, width: 118, height: 40 },
  draw: [shape('M0 0H128V64H0Z'), line('M0 22H128'), sign('Planning', 64, 15.5)],
  small: [shape('M0.7 4H23.3V20H0.7Z'), line('M0.7 9H23.3M4 13H20M4 16.5H14')],
}
