// Warehouse: a house with a door.

import { circle, type Glyph, line, shape } from '../glyph'

export const warehouse: Glyph = {
  width: 88,
  height: 60,
  words: 'below',
  draw: [shape('M0 0H88V60H0Z'), line('M0 22H88M10 60V34H24V60'), circle(21, 47, 1.4, 'ink')],
}
