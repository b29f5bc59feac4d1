// Follows one item at random: alone through a region, with every branch of a section it comes to, until it leaves.

import type { Chance } from './chance'
import type { Split, Streets, Turn } from './streets'

/** Where an item walks: from `head` until it comes to `end`, leaves the map, or is sent back to where it is not `home`. */
export interface Region {
  readonly head: number
  readonly end: number
  readonly home: Uint8Array
  /** 1 for steps of earlier branches: a forward flow into one counts as having passed. */
  readonly cut: Uint8Array
}

/** What is counted on the way, by place. */
export interface Tally {
  readonly visits: Float64Array
  /** How often the item went on into the section of a split. */
  readonly runs: Float64Array
}

export const passed = -1
/** An item that goes on for so long never gets out. */
const longest = 20_000

export class Stuck extends Error {}

export interface Follower {
  readonly whole: Region
  /** The branches of a split, each without regard to the others; `null` for one without steps. */
  branches(split: Split): (Region | null)[]
  /** Walks through the region. Where it was sent to, or `passed`. */
  follow(region: Region, tally: Tally | null): number
  /** One pass forward: whether no step's output needed correction. */
  isRight(region: Region): boolean
}

export function createFollower(streets: Streets, chance: Chance): Follower {
  const { entry, out, rework, onward, splits, accuracy } = streets
  const nothing = new Uint8Array(out + 1)
  const everywhere = new Uint8Array(out + 1).fill(1)

  const turn = (turns: readonly Turn[], total: number): Turn | undefined => {
    if (turns.length === 1) return turns[0]
    let left = chance.next() * total
    for (const one of turns) {
      left -= one.chance
      if (left < 0) return one
    }
    return turns.at(-1)
  }
  const sum = (turns: readonly Turn[]): number => turns.reduce((all, one) => all + one.chance, 0)
  const sentBack = rework.map(sum)
  const forwards = onward.map(turns => turns.filter(({ ahead }) => ahead))
  const onwardSums = onward.map(sum)
  const forwardSums = forwards.map(sum)

  /** Each branch with the steps that earlier branches reach cut away; one whose head is cut has nothing to say. */
  const known = new Map<Split, Map<Uint8Array, Region[]>>()
  const cutBranches = (split: Split, outer: Uint8Array): Region[] => {
    const byCut = known.get(split) ?? new Map<Uint8Array, Region[]>()
    known.set(split, byCut)
    const made = byCut.get(outer)
    if (made) return made
    const regions: Region[] = []
    const cut = Uint8Array.from(outer)
    for (const [branch, head] of split.heads.entries()) {
      if (head !== split.meet && !cut[head])
        regions.push({ head, end: split.meet, home: split.home, cut: Uint8Array.from(cut) })
      split.reach[branch]?.forEach((mark, place) => {
        if (mark) cut[place] = 1
      })
    }
    byCut.set(outer, regions)
    return regions
  }
  /** Passes when every branch does. Else a branch that went back, each in proportion to its share, says where to. */
  const runThrough = (split: Split, outer: Uint8Array): number => {
    const regions = cutBranches(split, outer)
    if (regions.every(region => follow(region, null) === passed)) return passed
    for (;;) {
      const region = regions[chance.below(regions.length)]
      const sent = region ? follow(region, null) : passed
      if (sent !== passed) return sent
    }
  }
  const follow = ({ head, end, home, cut }: Region, tally: Tally | null): number => {
    let place = head
    for (let count = 0; count < longest; count++) {
      if (tally) tally.visits[place] = (tally.visits[place] ?? 0) + 1
      const back = sentBack[place] ?? 0
      let to: number
      let ahead = false
      if (back > 0 && chance.next() < back) to = turn(rework[place] ?? [], back)?.to ?? out
      else {
        const split = splits[place]
        if (split) {
          if (tally) tally.runs[place] = (tally.runs[place] ?? 0) + 1
          to = runThrough(split, cut)
          ahead = to === passed
          if (ahead) to = split.meet
        } else {
          const next = turn(onward[place] ?? [], onwardSums[place] ?? 0)
          if (!next) return passed
          to = next.to
          ahead = next.ahead
        }
      }
      if (to === end || to === out || (ahead && cut[to])) return passed
      if (!home[to]) return to
      place = to
    }
    throw new Stuck()
  }
  const isRight = ({ head, end, cut }: Region): boolean => {
    for (let place = head; place !== end && place !== out && !cut[place]; ) {
      if (chance.next() >= (accuracy[place] ?? 1)) return false
      const split = splits[place]
      if (split) {
        if (!cutBranches(split, cut).every(isRight)) return false
        place = split.meet
      } else place = turn(forwards[place] ?? [], forwardSums[place] ?? 0)?.to ?? out
    }
    return true
  }

  return {
    whole: { head: entry, end: out, home: everywhere, cut: nothing },
    branches: split =>
      split.heads.map(head => (head === split.meet ? null : { head, end: split.meet, home: split.home, cut: nothing })),
    follow,
    isRight,
  }
}
