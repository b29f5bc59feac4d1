// Control centre: a screen on a desk.

import { type Glyph, shape } from '../glyph'

export const controlCenter: Glyph = {
  width: 88,
  height: 58,
  words: { x: 17, y: 4, width: 54, height: 38 },
  draw: [shape('M13 0H75V46H13Z'), shape('M0 46H88V58H0Z')],
}
