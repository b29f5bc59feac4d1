// What is drawn over the map without being a node, in pieces that keep their identity: while one box is dragged, the rest of
// the ladder is not drawn again.

import type { Scene } from '../diagram/scene'
import type { Primitive } from '../drawing/primitive'
import { sameValue } from './same-value'

/** The parts of a group that is no entry of the map, such as the ladder; anything else in one piece. */
function parts(shape: Primitive): readonly Primitive[] {
  const isPlain = shape.kind === 'group' && shape.x === 0 && shape.y === 0 && !shape.entry?.includes('/')
  return isPlain ? shape.children : [shape]
}

/** The first team's outline and the ladder; what is the same as in `previous`, at its place, is the same object. */
export function layersOf(
  scene: Pick<Scene, 'outline' | 'ladder'>,
  previous: readonly Primitive[],
): readonly Primitive[] {
  const all = [...(scene.outline ? [scene.outline] : []), ...parts(scene.ladder)]
  const kept = all.map((shape, index) => {
    const before = previous[index]
    return before && sameValue(before, shape) ? before : shape
  })
  return kept.length === previous.length && kept.every((shape, index) => shape === previous[index]) ? previous : kept
}
