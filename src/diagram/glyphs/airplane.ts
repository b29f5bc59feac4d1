// Airplane, seen from above.

import { type Glyph, solid } from '../glyph'

export const airplane: Glyph = {
  width: 68,
  height: 60,
  words: 'below',
  draw: [solid('M31 6C31 0 37 0 37 6V20L66 36V43L37 35V48L45 54V59L34 56L23 59V54L31 48V35L2 43V36L31 20Z')],
}
