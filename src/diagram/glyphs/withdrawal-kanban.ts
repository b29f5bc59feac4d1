// Withdrawal kanban: a hatched card that asks for parts.

import { type Glyph, line, shape } from '../glyph'

export const withdrawalKanban: Glyph = {
  width: 80,
  height: 50,
  words: 'below',
  draw: [
    shape('M0 0H64L80 14V50H0Z'),
    line('M0 12L12 0M0 26L26 0M0 40L40 0M4 50L54 0M18 50L65 3M32 50L73 9M46 50L80 16M60 50L80 30M74 50L80 44', {
      strokeWidth: 0.7,
    }),
  ],
  small: [
    shape('M0.7 5H18L23.3 10.3V19H0.7Z'),
    line('M1 11L7 5M3 19L17 5M10 19L20.8 8.2M17 19L23 13', { strokeWidth: 0.8 }),
  ],
}
