// Inventory: what lies and waits, a triangle with an I.

import { type Glyph, line, shape } from '../glyph'

export const inventory: Glyph = {
  width: 56,
  height: 50,
  words: 'below',
  draw: [
    shape('M28 1L55 49H1Z', { fill: 'waitPale', stroke: 'waitText' }),
    line('M28 24V42M23.5 24H32.5M23.5 42H32.5', { stroke: 'waitText', strokeWidth: 1.8 }),
  ],
}
