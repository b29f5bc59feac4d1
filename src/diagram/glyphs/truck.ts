// Truck: goods or releases on the road.

import { circle, type Glyph, line, shape } from '../glyph'

export const truck: Glyph = {
  width: 84,
  height: 52,
  words: 'below',
  draw: [
    shape('M0 4H50V42H0Z'),
    shape('M50 18H68L82 30V42H50Z'),
    line('M56 23H66L73 30H56Z'),
    circle(16, 43, 7, 'ink'),
    circle(64, 43, 7, 'ink'),
  ],
  small: [
    shape('M0.7 5H14V18H0.7Z'),
    shape('M14 9.5H19L23.3 14V18H14Z'),
    circle(5, 18.6, 2.4, 'ink'),
    circle(18.4, 18.6, 2.4, 'ink'),
  ],
}
