// Rail: two wagons on a line.

import { circle, type Glyph, line, shape } from '../glyph'

export const rail: Glyph = {
  width: 96,
  height: 44,
  words: 'below',
  draw: [
    shape('M2 4H42V30H2Z'),
    shape('M54 4H94V30H54Z'),
    line('M42 26H54M0 42.5H96'),
    circle(12, 35.5, 5, 'ink'),
    circle(32, 35.5, 5, 'ink'),
    circle(64, 35.5, 5, 'ink'),
    circle(84, 35.5, 5, 'ink'),
  ],
  small: [
    shape('M0.7 5H10.6V15.5H0.7Z'),
    shape('M13.4 5H23.3V15.5H13.4Z'),
    line('M10.6 13.5H13.4M0.3 21.3H23.7'),
    circle(3.4, 18.2, 1.5, 'ink'),
    circle(8, 18.2, 1.5, 'ink'),
    circle(16, 18.2, 1.5, 'ink'),
    circle(20.6, 18.2, 1.5, 'ink'),
  ],
}
