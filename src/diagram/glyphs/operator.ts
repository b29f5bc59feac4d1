// Operator: a person at the work, head over shoulders.

import { circle, type Glyph, solid } from '../glyph'

export const operator: Glyph = {
  width: 40,
  height: 44,
  words: 'below',
  draw: [solid('M4 42C4 26 36 26 36 42Z'), circle(20, 13, 9)],
}
