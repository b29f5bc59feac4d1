// Signal kanban: a triangle that says when to begin a batch.

import { type Glyph, shape } from '../glyph'

export const signalKanban: Glyph = {
  width: 56,
  height: 50,
  words: 'below',
  draw: [shape('M1 1H55L28 49Z')],
}
