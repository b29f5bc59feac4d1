// Batch kanban: cards that come together.

import { type Glyph, shape } from '../glyph'

export const batchKanban: Glyph = {
  width: 92,
  height: 60,
  words: 'below',
  draw: [shape('M0 0H58L72 12V42H0Z'), shape('M10 9H68L82 21V51H10Z'), shape('M20 18H78L92 30V60H20Z')],
}
