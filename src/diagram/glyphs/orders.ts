// Orders: a tray with a stack of sheets.

import { type Glyph, line } from '../glyph'

export const orders: Glyph = {
  width: 80,
  height: 48,
  words: 'below',
  draw: [line('M14 10H66M14 17H66M14 24H66M14 31H66'), line('M0 18V46H80V18', { strokeWidth: 1.8 })],
}
