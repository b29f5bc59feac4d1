// Customer: a factory outside the stream, for whom it is done.

import { type Glyph, line, shape, solid } from '../glyph'

export const customer: Glyph = {
  width: 92,
  height: 62,
  words: { x: 4, y: 20, width: 84, height: 39 },
  draw: [shape('M0 60V18L31 2V18L61 2V18L92 2V60Z')],
  small: [shape('M8.6 21V9L13.5 3.5V9L18.4 3.5V9L23.3 3.5V21Z'), line('M0.4 15H4'), solid('M8.6 15L3.4 12V18Z')],
}
