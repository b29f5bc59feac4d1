// Hand-off: the work goes from one pair of hands to another.

import { circle, type Glyph, line, solid } from '../glyph'

export const handoff: Glyph = {
  width: 72,
  height: 40,
  words: 'below',
  draw: [circle(10, 20, 9), circle(62, 20, 9), line('M19 20H43', { strokeWidth: 1.8 }), solid('M52 20L42 14.5V25.5Z')],
}
