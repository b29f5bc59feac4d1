// Milk run: a truck on a round.

import { circle, type Glyph, line, shape, solid } from '../glyph'

export const milkRun: Glyph = {
  width: 84,
  height: 72,
  words: 'below',
  draw: [
    line('M76 44C74 -8 8 -8 8 40'),
    solid('M8 49L3 38H13Z'),
    shape('M16 34H48V60H16Z'),
    shape('M48 42H59L68 50V60H48Z'),
    circle(27, 61, 5.5, 'ink'),
    circle(57, 61, 5.5, 'ink'),
  ],
}
