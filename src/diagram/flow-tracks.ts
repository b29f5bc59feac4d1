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

export function flowTracks(): FlowTracks {
  const level = new Map<number, Piece[]>()
  const upright = new Map<number, Piece[]>()
  const piece = (
    a: XY,
    b: XY,
    from: string,
    to: string,
  ): { readonly bands: Map<number, Piece[]>; readonly piece: Piece } =>
    a.y === b.y
      ? { bands: level, piece: { low: Math.min(a.x, b.x), high: Math.max(a.x, b.x), at: a.y, from, to } }
      : { bands: upright, piece: { low: Math.min(a.y, b.y), high: Math.max(a.y, b.y), at: a.x, from, to } }
  return {
    add(points, from, to) {
      points.forEach((a, index) => {
        const b = points[index + 1]
        if (!b) return
        const { bands, piece: own } = piece(a, b, from, to)
        const key = Math.floor(own.at / band)
        const list = bands.get(key)
        if (list) list.push(own)
        else bands.set(key, [own])
      })
    },
    isTaken(a, b, from, to) {
      const { bands, piece: own } = piece(a, b, from, to)
      const key = Math.floor(own.at / band)
      for (const band of [key - 1, key, key + 1]) {
        for (const other of bands.get(band) ?? []) {
          // Branches of one split and ways into one step run together by meaning.
          if (other.from === from || other.to === to) continue
          if (Math.abs(other.at - own.at) < near && other.low < own.high - 2 && own.low + 2 < other.high) return true
        }
      }
      return false
    },
  }
}
