// Shared process: a step that other streams use too, hatched under its title.

import { type Glyph, line, shape } from '../glyph'

export const sharedProcess: Glyph = {
  width: 112,
  height: 64,
  words: { x: 6, y: 2, width: 100, height: 20 },
  draw: [
    shape('M0 0H112V64H0Z'),
    line('M0 24H112'),
    line(
      'M0 34L10 24M0 46L22 24M0 58L34 24M6 64L46 24M18 64L58 24M30 64L70 24M42 64L82 24M54 64L94 24M66 64L106 24M78 64L112 30M90 64L112 42M102 64L112 54',
      { strokeWidth: 0.6 },
    ),
  ],
  small: [
    shape('M0.7 4H23.3V20H0.7Z'),
    line('M0.7 9H23.3'),
    line('M1 15L7 9M3 20L14 9M10 20L21 9M17 20L23 14', { strokeWidth: 0.8 }),
  ],
}
