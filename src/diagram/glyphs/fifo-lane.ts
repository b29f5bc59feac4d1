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
  small: [
    line('M0.7 11.5H23.3M0.7 23H23.3'),
    line('M1.5 8.4V1.4H5.5M1.5 4.9H4.8M8.6 1.4V8.4M11.7 8.4V1.4H15.7M11.7 4.9H15'),
    circle(20, 4.9, 3.4, 'none'),
    shape('M3.5 14.2H9.5V20.2H3.5Z'),
    shape('M14 14.2H21L17.5 20.2Z'),
  ],
}
