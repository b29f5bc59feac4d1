// FIFO lane: first in, first out, between two rails.

import { circle, type Glyph, line, shape, sign } from '../glyph'

export const fifoLane: Glyph = {
  width: 112,
  height: 54,
  words: 'below',
  draw: [
    line('M0 16H112M0 52H112', { strokeWidth: 1.8 }),
    sign('FIFO', 56, 11),
    shape('M14 26H30V42H14Z'),
    circle(56, 34, 8.5),
    shape('M83 26H99L91 42Z'),
  ],
}
