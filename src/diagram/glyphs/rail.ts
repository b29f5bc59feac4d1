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
    circle(12, 36, 5.5),
    circle(32, 36, 5.5),
    circle(64, 36, 5.5),
    circle(84, 36, 5.5),
  ],
}
