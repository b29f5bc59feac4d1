// Information: a small sheet with what it says.

import { type Glyph, line, shape } from '../glyph'

export const information: Glyph = {
  width: 104,
  height: 46,
  words: { x: 6, y: 3, width: 92, height: 40 },
  draw: [shape('M0 0H104V46H0Z', { stroke: 'information' })],
  small: [
    shape('M0.7 5H23.3V19H0.7Z', { stroke: 'information' }),
    line('M4.5 10H19.5M4.5 14H14', { stroke: 'information' }),
  ],
}
