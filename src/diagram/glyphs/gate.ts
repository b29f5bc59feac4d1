// Approval gate: a diamond, somebody has to say yes.

import { type Glyph, line, shape } from '../glyph'

export const gate: Glyph = {
  width: 76,
  height: 76,
  words: 'below',
  draw: [shape('M38 1L75 38L38 75L1 38Z'), line('M26 38L35 47L51 29', { strokeWidth: 2 })],
}
