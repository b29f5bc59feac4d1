// Names of automatic backups, and which of them are let go: the last ten stay, and before those the last one of each of
// fourteen days. Only names of this very form are ever touched.

/** `sluice-backup-2026-11-23-014500.zip` */
const ours = /^sluice-backup-(\d{4}-\d{2}-\d{2})-\d{6}\.zip$/

const lastOnes = 10
const days = 14

/** @param local `2026-11-23T01:45:00`, on the wall clock */
export const generationName = (local: string): string =>
  `sluice-backup-${local.slice(0, 10)}-${local.slice(11, 19).replaceAll(':', '')}.zip`

/** Of the names in a folder, those to remove. */
export function surplusGenerations(names: readonly string[]): readonly string[] {
  const newestFirst = names.filter(name => ours.test(name)).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))
  const seen = new Set<string>()
  return newestFirst.slice(lastOnes).filter(name => {
    const day = ours.exec(name)?.[1] ?? ''
    if (seen.has(day) || seen.size >= days) return true
    seen.add(day)
    return false
  })
}
