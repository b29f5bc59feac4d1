// The one call for whoever shows a map: its numbers, what its experiments promise, and the verdict of the litmus test.

import type { Analysis } from '../analysis/types'
import type { Records } from '../model/types'
import type { ExperimentEffect, Litmus } from './types'

export interface Assessment {
  readonly analysis: Analysis
  readonly effects: Records<ExperimentEffect>
  readonly litmus: Litmus
}
