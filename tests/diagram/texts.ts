// The texts of a drawing, line by line in reading order.

import type { Primitive } from '../../src/drawing/primitive'

export const textsOf = (shape: Primitive): readonly string[] =>
  shape.kind === 'group' ? shape.children.flatMap(textsOf) : shape.kind === 'text' ? shape.lines : []
