// Supplier: a factory outside the stream, at its beginning.

import { type Glyph, shape } from '../glyph'

export const supplier: Glyph = {
  width: 92,
  height: 62,
  words: { x: 5, y: 22, width: 82, height: 36 },
  draw: [shape('M0 60V18L31 2V18L61 2V18L92 2V60Z')],
}
