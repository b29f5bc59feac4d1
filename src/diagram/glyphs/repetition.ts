// Repeated work: a box with a loop on its top.

import { type Glyph, line, shape, solid } from '../glyph'

export const repetition: Glyph = {
  width: 80,
  height: 60,
  words: { x: 6, y: 22, width: 68, height: 34 },
  draw: [shape('M0 18H80V60H0Z'), line('M28 18C20 0 60 0 54 14'), solid('M54 18L49.5 9L58 9.5Z')],
}
