// One amount of time as it was typed: a number and its unit.

/** Second, minute, hour, working day, week, month, calendar day. */
export type Unit = 's' | 'min' | 'h' | 'd' | 'w' | 'mo' | 'cd'

export interface Amount {
  /** Decimal text as typed, with a point and without needless leading zeros: `1.50`. */
  readonly number: string
  /** `null` for a bare 0. */
  readonly unit: Unit | null
}
