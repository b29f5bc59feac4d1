// Which earlier states of a map are let go, so that the last hour is there as it was and last year still in weeks.

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export interface Dated {
  readonly n: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly size: number
}

/** So old a state may be (milliseconds) for one in each span to be kept; older ones follow the last row. */
const spans: readonly { readonly upTo: number; readonly oneIn: number }[] = [
  { upTo: hour, oneIn: 0 },
  { upTo: day, oneIn: hour },
  { upTo: 30 * day, oneIn: day },
  { upTo: Number.POSITIVE_INFINITY, oneIn: 7 * day },
]

/**
 * Numbers of the states to let go: all of the last hour stay, then the last of each hour for a day, of each day for a month, of
 * each week beyond. What is left beyond `most` goes from the oldest on; the newest always stays.
 */
export function surplus(states: readonly Dated[], now: number, most: number): readonly number[] {
  const newestFirst = [...states].sort((a, b) => b.at - a.at || b.n - a.n)
  const spanned = new Set<string>()
  let size = 0
  return newestFirst
    .filter(({ at, size: own }, index) => {
      const oneIn = spans.find(({ upTo }) => now - at <= upTo)?.oneIn ?? 0
      const span = `${oneIn} ${oneIn === 0 ? index : Math.floor(at / oneIn)}`
      if (spanned.has(span)) return true
      spanned.add(span)
      size += own
      return index > 0 && size > most
    })
    .map(({ n }) => n)
}
