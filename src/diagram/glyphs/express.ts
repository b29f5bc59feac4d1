// Express delivery: a truck with lightning.

import { circle, type Glyph, line, shape, solid } from '../glyph'

export const express: Glyph = {
  width: 84,
  height: 52,
  words: 'below',
  draw: [
    shape('M0 4H50V42H0Z'),
    shape('M50 18H68L82 30V42H50Z'),
    line('M56 23H66L73 30H56Z'),
    circle(16, 43, 7, 'ink'),
    circle(64, 43, 7, 'ink'),
    solid('M28 8L16 25H24L20 38L34 20H26Z'),
  ],
  small: [
    shape('M0.7 5H14V18H0.7Z'),
    shape('M14 9.5H19L23.3 14V18H14Z'),
    circle(5, 18.6, 2.4, 'ink'),
    circle(18.4, 18.6, 2.4, 'ink'),
    solid('M8.2 6L4.4 11.7H7L5.4 15.6L10.6 9.9H7.9Z'),
  ],
}
