// Load levelling: kinds of work in turns.

import { type Glyph, shape, sign } from '../glyph'

export const loadLeveling: Glyph = {
  width: 88,
  height: 34,
  words: 'below',
  draw: [shape('M0 0H88V34H0Z'), sign('X O X O', 44, 23, 17)],
}
