// Errors at the borders are values: what was wrong, where, and what would be right.

/** One refusal: `place` is a path in the input (`steps/review/wait`, or '' for the whole), `message` says what was wrong and what would be right. */
export interface Refusal {
  readonly place: string
  readonly message: string
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = (place: string, message: string): Result<never> => ({ ok: false, error: { place, message } })
