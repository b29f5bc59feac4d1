// Backlog: sheets that wait, with the triangle of inventory.

import { type Glyph, line, shape } from '../glyph'

export const backlog: Glyph = {
  width: 72,
  height: 60,
  words: 'below',
  draw: [
    shape('M14 0H72V40H14Z'),
    shape('M7 7H65V47H7Z'),
    shape('M0 14H58V54H0Z'),
    shape('M29 20L45 48H13Z', { fill: 'waitPale', stroke: 'waitText' }),
    line('M29 32V43M26 32H32M26 43H32', { stroke: 'waitText' }),
  ],
  small: [
    line('M6.5 3.5V0.8H23.2V17.5H20.7M4 6V3.5H20.7V20H18'),
    shape('M0.8 6H18V23.2H0.8Z'),
    shape('M9.4 9.5L15.2 20H3.6Z', { fill: 'waitPale', stroke: 'waitText' }),
  ],
}
