// Work cell: an upside-down U, work that flows round a bench.

import { type Glyph, shape } from '../glyph'

export const workCell: Glyph = {
  width: 80,
  height: 56,
  words: 'below',
  draw: [shape('M0 0H80V56H52V24H28V56H0Z')],
}
