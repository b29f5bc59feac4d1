// Quality problem: an octagon with a Q.

import { type Glyph, shape, sign } from '../glyph'

export const qualityProblem: Glyph = {
  width: 44,
  height: 44,
  words: 'below',
  draw: [
    shape('M42.33 30.42L30.42 42.33L13.58 42.33L1.67 30.42L1.67 13.58L13.58 1.67L30.42 1.67L42.33 13.58Z'),
    sign('Q', 22, 29.5, 20),
  ],
}
