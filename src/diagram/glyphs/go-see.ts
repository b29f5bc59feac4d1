// Go and see: spectacles, somebody looks at the work itself.

import { circle, type Glyph, line } from '../glyph'

export const goSee: Glyph = {
  width: 72,
  height: 30,
  words: 'below',
  draw: [
    circle(18, 17, 12, 'none'),
    circle(54, 17, 12, 'none'),
    line('M30 15C33 10 39 10 42 15M6 15L2 6M66 15L70 6', { strokeWidth: 1.6 }),
  ],
}
