// Boat: a sail over a hull.

import { type Glyph, shape } from '../glyph'

export const boat: Glyph = {
  width: 76,
  height: 60,
  words: 'below',
  draw: [shape('M0 46H76L62 60H14Z'), shape('M14 42L38 2L64 42Z')],
}
