// Supplier: a factory outside the stream, at its beginning.

import { type Glyph, line, shape, solid } from '../glyph'

export const supplier: Glyph = {
  width: 92,
  height: 62,
  words: { x: 4, y: 20, width: 84, height: 39 },
  draw: [shape('M0 60V18L31 2V18L61 2V18L92 2V60Z')],
  small: [shape('M0.7 21V9L5.6 3.5V9L10.5 3.5V9L15.4 3.5V21Z'), line('M15.4 15H19'), solid('M23.6 15L18.4 12V18Z')],
}
