// What the command palette offers, as a value: an action of the table, an entry of the map, another map.

export interface Command {
  /** Stays the same from visit to visit: what was used last is remembered by it. */
  readonly id: string
  readonly name: string
  /** What it does, or of an entry its numbers. */
  readonly says: string
  readonly keys: string
  readonly section: 'To do' | 'Steps' | 'Teams' | 'Blockers' | 'Experiments' | 'Notes and symbols' | 'Other maps'
  /** Why it cannot be done now; `null`: it can. */
  readonly needs: string | null
  readonly run: () => void
}
