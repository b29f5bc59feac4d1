// Production kanban: a card that asks for work, one corner cut.

import { type Glyph, shape } from '../glyph'

export const productionKanban: Glyph = {
  width: 104,
  height: 50,
  words: { x: 6, y: 8, width: 92, height: 38 },
  draw: [shape('M0 0H88L104 14V50H0Z')],
}
