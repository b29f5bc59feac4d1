// Spoken information: a speech bubble.

import { type Glyph, shape } from '../glyph'

export const verbal: Glyph = {
  width: 96,
  height: 58,
  words: { x: 7, y: 4, width: 82, height: 36 },
  draw: [shape('M8 0H88C93 0 96 3 96 8V36C96 41 93 44 88 44H38L22 57V44H8C3 44 0 41 0 36V8C0 3 3 0 8 0Z')],
}
