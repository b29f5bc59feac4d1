// Quality problem: an octagon with a Q.

import { circle, type Glyph, line, shape, sign } from '../glyph'

export const qualityProblem: Glyph = {
  width: 44,
  height: 44,
  words: 'below',
  draw: [
    shape('M42.33 30.42L30.42 42.33L13.58 42.33L1.67 30.42L1.67 13.58L13.58 1.67L30.42 1.67L42.33 13.58Z'),
    sign('Q', 22, 29.5, 20),
  ],
  small: [
    shape('M22.9 16.6L16.6 22.9H7.4L1.1 16.6V7.4L7.4 1.1H16.6L22.9 7.4Z'),
    circle(12, 11.6, 4.8),
    line('M13 13L17.4 17.4'),
  ],
}
