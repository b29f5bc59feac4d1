// Whose undo is whose. Each open tab writes its edits into a lane of its own and can undo only that lane; a tab that opens
// later takes over the lane that was used last and has no tab any more, so that undo reaches back across a reload.

import { isSound } from './sound'
import type { HistoryRow, JournalRow } from './tables'

/** Claims a name for as long as this page lives; false when another page has it. */
export type Claim = (name: string) => Promise<boolean>

/** Claims by the browser's locks, which end with their page, however it ends. Without them every claim is granted. */
export function claimByLocks(locks: LockManager | undefined): Claim {
  if (!locks) return async () => true
  return name =>
    new Promise(resolve => {
      const held = new Promise<never>(() => {})
      locks
        .request(name, { ifAvailable: true }, lock => {
          resolve(lock !== null)
          return lock ? held : undefined
        })
        .catch(() => resolve(true))
    })
}

/** The lanes of a map, the last used first. A damaged row was nobody's. */
export function lanesByUse(kept: readonly HistoryRow[], rows: readonly JournalRow[]): string[] {
  const last = new Map<string, number>()
  for (const { lane, seq } of [...kept, ...rows.filter(isSound)]) {
    if (typeof lane === 'string') last.set(lane, Math.max(seq, last.get(lane) ?? 0))
  }
  return [...last].sort(([, a], [, b]) => b - a).map(([lane]) => lane)
}

/** Lanes that this page holds already, by map: opening a map again in the same tab goes on with the same undo. */
export interface LaneKeeper {
  /** The lane to write into: the one held, else the first of `lanes` that can be claimed, else `fresh`. */
  take(mapId: string, lanes: readonly string[], fresh: string): Promise<string>
}

export function createLaneKeeper(claim: Claim): LaneKeeper {
  const held = new Map<string, string>()
  return {
    async take(mapId, lanes, fresh) {
      const own = held.get(mapId)
      if (own !== undefined) return own
      for (const lane of lanes) {
        if (await claim(`sluice/${mapId}/${lane}`)) {
          held.set(mapId, lane)
          return lane
        }
      }
      await claim(`sluice/${mapId}/${fresh}`)
      held.set(mapId, fresh)
      return fresh
    },
  }
}
