// Information: a small sheet with what it says.

import { type Glyph, shape } from '../glyph'

export const information: Glyph = {
  width: 104,
  height: 46,
  words: { x: 6, y: 3, width: 92, height: 40 },
  draw: [shape('M0 0H104V46H0Z', { stroke: 'information' })],
}
