// What a starter experiment is: an idea from the field's literature, written down so that it fits any step.

import type { BlockerKind, DurationText, Fraction } from '../model/types'

/**
 * A predicted change relative to the step of the blocker, in the step's own numbers. It predicts only what makes the number
 * better, and nothing where the number is not known.
 */
export type Recipe =
  /** That part of the wait or work stays. */
  | { readonly field: 'wait' | 'work'; readonly times: number }
  /** The gate opens at that interval. */
  | { readonly field: 'wait'; readonly every: DurationText }
  /** At most that. */
  | { readonly field: 'wait'; readonly most: DurationText }
  /** That share of the items passes the step. */
  | { readonly field: 'skip'; readonly to: Fraction }
  /** Of what needs correction today, that part still does. */
  | { readonly field: 'completeAccurate'; readonly errors: Fraction }
  /** Of what is sent back today, that part still is. */
  | { readonly field: 'share'; readonly times: Fraction }
  | { readonly field: 'people'; readonly more: number }

/**
 * The words of a starter. `{step}` stands for the step's name, `{wait}` for its wait and `{target}` for the wait predicted.
 * `because`, `audience`, `measure` and `refutedIf` continue the sentence of the experiment.
 */
export interface StarterText {
  /** Unique among the starters of its kind. */
  readonly id: string
  readonly title: string
  readonly because: string
  readonly audience: string
  /** To build the smallest slice and to watch it. */
  readonly timebox: DurationText
  readonly measure: string
  readonly refutedIf: string
  readonly undo: string
  /** Where the idea comes from. */
  readonly source: string
  /** A machine takes over what people do by hand. */
  readonly automates: boolean
  readonly recipe: readonly Recipe[]
  /** Why its own change may pass the step; absent, it takes the step like everything else. */
  readonly bypass?: string
}

/** A starter with the step's name and numbers filled in. */
export interface Starter extends StarterText {
  readonly kind: BlockerKind
}
