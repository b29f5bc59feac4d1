// Kanban post: where cards are collected.

import { type Glyph, line } from '../glyph'

export const kanbanPost: Glyph = {
  width: 44,
  height: 62,
  words: 'below',
  draw: [line('M3 2V20H41V2M22 20V60M10 60H34', { strokeWidth: 1.8 })],
}
