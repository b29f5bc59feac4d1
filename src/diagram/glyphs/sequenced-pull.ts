// Sequenced pull: a ball that says what to make next.

import { circle, type Glyph } from '../glyph'

export const sequencedPull: Glyph = {
  width: 44,
  height: 44,
  words: 'below',
  draw: [circle(22, 22, 21), circle(22, 22, 13, 'ink')],
}
