// Names of automatic backups, and which of them are let go: the last ten stay, of which no two are of one quarter of an hour, and
// before those the last one of each of fourteen days. Only names of this very form are ever touched.

/** `sluice-backup-2026-11-23-014500.zip` */
const ours = /^sluice-backup-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})\d{2}\.zip$/

const lastOnes = 10
const days = 14

/** @param local `2026-11-23T01:45:00`, on the wall clock */
export const generationName = (local: string): string =>
  `sluice-backup-${local.slice(0, 10)}-${local.slice(11, 19).replaceAll(':', '')}.zip`

/** Of the names in the order in which they were written, those to remove; never the last one. */
export function surplusGenerations(names: readonly string[]): readonly string[] {
  const quarters = new Set<string>()
  const daysBefore = new Set<string>()
  return names
    .filter(name => ours.test(name))
    .reverse()
    .filter(name => {
      const [, day = '', hour, minute] = ours.exec(name) ?? []
      const quarter = `${day} ${hour} ${Math.floor(Number(minute) / 15)}`
      if (quarters.has(quarter)) return true
      if (quarters.size < lastOnes) {
        quarters.add(quarter)
        return false
      }
      if (daysBefore.has(day) || daysBefore.size >= days) return true
      daysBefore.add(day)
      return false
    })
}
