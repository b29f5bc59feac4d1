// Load levelling: kinds of work in turns.

import { circle, type Glyph, line, shape, sign } from '../glyph'

export const loadLeveling: Glyph = {
  width: 88,
  height: 34,
  words: 'below',
  draw: [shape('M0 0H88V34H0Z'), sign('X O X O', 44, 23, 17)],
  small: [
    shape('M0.7 5H23.3V19H0.7Z'),
    line('M3 8.6L7.4 15.4M7.4 8.6L3 15.4M16.6 8.6L21 15.4M21 8.6L16.6 15.4'),
    circle(12, 12, 3),
  ],
}
