// Buffer or safety stock: three shelves.

import { type Glyph, line, shape } from '../glyph'

export const buffer: Glyph = {
  width: 48,
  height: 60,
  words: 'below',
  draw: [shape('M0 0H48V60H0Z'), line('M0 20.5H48M0 40H48')],
}
