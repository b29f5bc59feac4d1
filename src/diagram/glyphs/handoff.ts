// Hand-off: the work goes from one pair of hands to another.

import { circle, type Glyph, line, shape, solid } from '../glyph'

export const handoff: Glyph = {
  width: 88,
  height: 40,
  words: 'below',
  draw: [
    circle(14, 9, 8),
    shape('M2 38C2 16 26 16 26 38Z'),
    line('M32 25H48', { strokeWidth: 1.8 }),
    solid('M57 25L46.5 19.5V30.5Z'),
    circle(74, 9, 8, 'ink'),
    solid('M62 38C62 16 86 16 86 38Z'),
  ],
  small: [
    circle(5, 6.5, 3.4),
    shape('M0.7 19C0.7 9.5 9.3 9.5 9.3 19Z'),
    solid('M14.6 13L10.6 9.8V16.2Z'),
    circle(19, 6.5, 3.4, 'ink'),
    solid('M14.7 19C14.7 9.5 23.3 9.5 23.3 19Z'),
  ],
}
