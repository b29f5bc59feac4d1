// The lines that routed flows already run along, so that flows with nothing in common keep apart.

import type { XY } from '../drawing/path-data'

export interface FlowTracks {
  add(points: readonly XY[], from: string, to: string): void
  /** Whether a flow between other ends already runs along the line from `a` to `b`. */
  isTaken(a: XY, b: XY, from: string, to: string): boolean
}

interface Piece {
  readonly low: number
  readonly high: number
  readonly at: number
  readonly from: string
  readonly to: string
}

const near = 5
const band = 8
const stretch = 512

/** The name of a place that a piece passes, by its line and by where along it; one name may stand for two places. */
const placeName = (line: number, part: number): number => line * 8191 + part

const firstPart = (piece: Piece): number => Math.floor(piece.low / stretch)
const lastPart = (piece: Piece): number => Math.floor(piece.high / stretch)

export function flowTracks(): FlowTracks {
  const level = new Map<number, Piece[]>()
  const upright = new Map<number, Piece[]>()
  const pieceOf = (a: XY, b: XY, from: string, to: string): readonly [Map<number, Piece[]>, Piece] =>
    a.y === b.y
      ? [level, { low: Math.min(a.x, b.x), high: Math.max(a.x, b.x), at: a.y, from, to }]
      : [upright, { low: Math.min(a.y, b.y), high: Math.max(a.y, b.y), at: a.x, from, to }]
  return {
    add(points, from, to) {
      points.forEach((a, index) => {
        const b = points[index + 1]
        if (!b) return
        const [known, piece] = pieceOf(a, b, from, to)
        for (let part = firstPart(piece); part <= lastPart(piece); part += 1) {
          const key = placeName(Math.floor(piece.at / band), part)
          const list = known.get(key)
          if (list) list.push(piece)
          else known.set(key, [piece])
        }
      })
    },
    isTaken(a, b, from, to) {
      const [known, piece] = pieceOf(a, b, from, to)
      const line = Math.floor(piece.at / band)
      for (let beside = line - 1; beside <= line + 1; beside += 1) {
        for (let part = firstPart(piece); part <= lastPart(piece); part += 1) {
          for (const other of known.get(placeName(beside, part)) ?? []) {
            // Branches of one split and ways into one step run together by meaning.
            if (other.from === from || other.to === to) continue
            const isNear = Math.abs(other.at - piece.at) < near
            if (isNear && other.low < piece.high - 2 && piece.low + 2 < other.high) return true
          }
        }
      }
      return false
    },
  }
}
