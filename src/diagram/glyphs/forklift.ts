// Forklift: a truck that lifts.

import { circle, type Glyph, line, shape } from '../glyph'

export const forklift: Glyph = {
  width: 72,
  height: 56,
  words: 'below',
  draw: [
    shape('M4 24H22L26 6H42L48 44H4Z'),
    line('M52 2V48H70', { strokeWidth: 2 }),
    shape('M55 28H70V45H55Z'),
    circle(14, 47, 7, 'ink'),
    circle(38, 47, 7, 'ink'),
  ],
}
