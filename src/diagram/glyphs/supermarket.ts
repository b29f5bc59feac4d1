// Supermarket: shelves open to the side from which one takes.

import { type Glyph, line } from '../glyph'

export const supermarket: Glyph = {
  width: 44,
  height: 60,
  words: 'below',
  draw: [line('M0 1H43V59H0M0 20.5H43M0 39.5H43', { strokeWidth: 1.8 })],
}
