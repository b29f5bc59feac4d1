// A fold: steps shown as one box that sums them. How a map is looked at on one device; it is in no map file.

import { stepName } from './names'
import type { Id, MapDocument } from './types'

export interface Fold {
  /** What a person called it; '' for its first and last step. */
  readonly name: string
  /** At least two, in flow order. */
  readonly steps: readonly Id[]
}

/** What stands for a fold among the steps that are drawn: no step can have this id. */
export const foldId = ({ steps: [first = ''] }: Fold): Id => `fold:${first}`

/** The folds of a map with the steps that are still there; one with fewer than two is none, and a step is in one fold. */
export function foldsOn(doc: MapDocument, folds: readonly Fold[]): readonly Fold[] {
  const taken = new Set<Id>()
  return folds.flatMap(fold => {
    const steps = fold.steps.filter(id => Object.hasOwn(doc.steps, id) && !taken.has(id))
    if (steps.length < 2) return []
    for (const id of steps) taken.add(id)
    return steps.length === fold.steps.length ? fold : { ...fold, steps }
  })
}

/** "Build and Test", or what a person called it. */
export function foldName(doc: MapDocument, { name, steps }: Fold): string {
  const given = name.trim()
  if (given !== '') return given
  return `${stepName(doc, steps[0] ?? '')} and ${stepName(doc, steps.at(-1) ?? '')}`
}

/** The folds with one more, `steps` in flow order: what it holds leaves the folds that it was in. */
export function withFold(folds: readonly Fold[], steps: readonly Id[], name = ''): readonly Fold[] {
  const inside = new Set(steps)
  const others = folds.flatMap(fold => {
    const rest = fold.steps.filter(id => !inside.has(id))
    return rest.length < 2 ? [] : { ...fold, steps: rest }
  })
  return [...others, { name, steps }]
}

/** The folds without those that hold one of `steps`. */
export const withoutFolds = (folds: readonly Fold[], steps: ReadonlySet<Id>): readonly Fold[] =>
  folds.filter(fold => !fold.steps.some(id => steps.has(id)))

/** Folds as a device kept them; what is none is passed over. */
export function readFolds(kept: unknown): readonly Fold[] {
  if (!Array.isArray(kept)) return []
  return kept.flatMap((one: unknown): Fold[] => {
    if (typeof one !== 'object' || one === null) return []
    const { name, steps } = one as { readonly name?: unknown; readonly steps?: unknown }
    if (typeof name !== 'string' || !Array.isArray(steps)) return []
    const ids = steps.filter((id): id is Id => typeof id === 'string')
    return ids.length < 2 ? [] : [{ name, steps: ids }]
  })
}
