// Telephone: a handset.

import { type Glyph, solid } from '../glyph'

export const telephone: Glyph = {
  width: 52,
  height: 50,
  words: 'below',
  draw: [
    solid(
      'M4 8C8 0 16 2 17 6L20 16C20 19 15 20 16 23C19 30 23 34 29 37C32 38 33 33 36 33L46 36C50 37 50 45 43 48C24 54 -2 26 4 8Z',
    ),
  ],
}
