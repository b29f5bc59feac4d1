// How far down what begins above a height reaches, asked for many heights of one map: there the ladder of the row above begins.

import type { Rect } from './rect-index'

/** For a height, the lowest edge of the rectangles that begin above it; minus infinity where none does. */
export function lowestEdges(rects: readonly Rect[]): (y: number) => number {
  const byTop = [...rects].sort((a, b) => a.y - b.y)
  let lowest = Number.NEGATIVE_INFINITY
  const lowestSoFar = byTop.map(rect => {
    lowest = Math.max(lowest, rect.y + rect.height)
    return lowest
  })
  return y => {
    let [low, high] = [0, byTop.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((byTop[middle]?.y ?? y) < y) low = middle + 1
      else high = middle
    }
    return lowestSoFar[low - 1] ?? Number.NEGATIVE_INFINITY
  }
}
