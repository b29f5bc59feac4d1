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
  small: [
    line('M22 13.5C22.5 5.5 17.5 1.5 12 1.5C6 1.5 2 6 2 11.5'),
    solid('M2 17L0 11H4.4Z'),
    shape('M5.5 9.5H13V18H5.5Z'),
    shape('M13 12.5H16.5L19 15V18H13Z'),
    circle(8.3, 18.8, 1.6, 'ink'),
    circle(15.8, 18.8, 1.6, 'ink'),
  ],
}
