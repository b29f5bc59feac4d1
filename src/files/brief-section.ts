// What the brief is made of: a lead, tables and points, plain enough for a screen, for Markdown and for paper.

export interface BriefTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One thing that leaders owe. */
export interface BriefSection {
  readonly id: 'fund' | 'protect' | 'feed' | 'clear'
  readonly title: string
  /** What it comes to, in one or two sentences. */
  readonly lead: string
  readonly tables: readonly BriefTable[]
  readonly points: readonly string[]
}
