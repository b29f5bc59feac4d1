// External warehouse: a house with a door and a saw-tooth roof.

import { type Glyph, line, shape } from '../glyph'

export const externalWarehouse: Glyph = {
  width: 92,
  height: 60,
  words: 'below',
  draw: [shape('M0 60V18L31 2V18L61 2V18L92 2V60Z'), line('M0 26H92M10 60V36H24V60')],
}
