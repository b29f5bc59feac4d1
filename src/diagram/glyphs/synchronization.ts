// Synchronisation: two ways keep step.

import { type Glyph, line } from '../glyph'

export const synchronization: Glyph = {
  width: 56,
  height: 44,
  words: 'below',
  draw: [line('M4 6L20 22L4 38M52 6L36 22L52 38', { strokeWidth: 1.8 }), line('M28 0V44', { strokeWidth: 2.6 })],
}
