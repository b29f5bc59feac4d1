// Release window: a clock, it opens at set times.

import { circle, type Glyph, line } from '../glyph'

export const releaseWindow: Glyph = {
  width: 52,
  height: 52,
  words: 'below',
  draw: [circle(26, 26, 25), line('M26 9V26L37 33', { strokeWidth: 1.8 }), line('M26 3V6M26 46V49M3 26H6M46 26H49')],
}
