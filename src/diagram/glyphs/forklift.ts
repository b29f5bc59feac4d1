// Forklift: a truck that lifts.

import { circle, type Glyph, line, shape } from '../glyph'

export const forklift: Glyph = {
  width: 72,
  height: 56,
  words: 'below',
  draw: [
    shape('M4 26H20L26 35H47V46H4Z'),
    line('M17 26L20 4H40L46 35'),
    line('M53 1V50H71', { strokeWidth: 1.8 }),
    shape('M57 31H71V47H57Z'),
    circle(14, 48, 7, 'ink'),
    circle(39, 48, 7, 'ink'),
  ],
}
