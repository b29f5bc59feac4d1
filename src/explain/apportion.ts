// Rounds the parts of a sum so that what is shown adds up to the sum that is shown, by the largest remainders.

/**
 * Whole counts near `parts` that add up to `total`, a whole number. Parts are 0 or more and sum to `total` but for rounding;
 * equal remainders go to the part that stands first.
 */
export function apportion(parts: readonly number[], total: number): number[] {
  const counts = parts.map(part => Math.floor(part))
  const missing = total - counts.reduce((sum, count) => sum + count, 0)
  const remainder = (place: number): number => (parts[place] ?? 0) - Math.floor(parts[place] ?? 0)
  const places = parts.map((_, place) => place)
  const [one, order] =
    missing >= 0
      ? [1, places.sort((a, b) => remainder(b) - remainder(a) || a - b)]
      : [-1, places.sort((a, b) => remainder(a) - remainder(b) || a - b)]
  let open = Math.abs(missing)
  while (open > 0) {
    const before = open
    for (const place of order) {
      if (open === 0) break
      const count = counts[place] ?? 0
      if (one < 0 && count === 0) continue
      counts[place] = count + one
      open--
    }
    if (open === before) break
  }
  return counts
}
