// Cross-dock: lanes that cross from one side to the other.

import { type Glyph, line, shape } from '../glyph'

export const crossDock: Glyph = {
  width: 92,
  height: 60,
  words: 'below',
  draw: [shape('M0 0H92V60H0Z'), line('M0 15H92M6 24C46 24 46 52 86 52M6 38C46 38 46 38 86 38M6 52C46 52 46 24 86 24')],
  small: [shape('M0.7 4H23.3V20H0.7Z'), line('M3 8.5C12 8.5 12 16.5 21 16.5M3 16.5C12 16.5 12 8.5 21 8.5')],
}
