// The closed lists of the map file in words for people: what stands in pickers and sentences.

import type { BlockerKind, ClearedBy, Experiment, FlowKind, StepField } from '../model/types'

type Options<T extends string> = readonly { readonly id: T; readonly label: string }[]

export const blockerKinds: Options<BlockerKind> = [
  { id: 'policy', label: 'Policy' },
  { id: 'approval', label: 'Approval' },
  { id: 'handoff', label: 'Hand-off' },
  { id: 'queue', label: 'Queue' },
  { id: 'environment', label: 'Environment' },
  { id: 'skill', label: 'Skill' },
  { id: 'tooling', label: 'Tooling' },
  { id: 'quality', label: 'Quality' },
  { id: 'batching', label: 'Batching' },
  { id: 'dependency', label: 'Dependency' },
  { id: 'other', label: 'Other' },
]

export const clearedBys: Options<ClearedBy> = [
  { id: 'team', label: 'The team itself' },
  { id: 'program', label: 'The programme' },
  { id: 'executive', label: 'An executive' },
  { id: 'external', label: 'Somebody outside' },
]

export const flowKinds: Options<FlowKind> = [
  { id: 'work', label: 'Work moves on' },
  { id: 'rework', label: 'Sent back' },
  { id: 'information', label: 'Information' },
  { id: 'shipment', label: 'Shipment' },
]

export const transfers: Options<'none' | 'push' | 'pull' | 'fifo' | 'supermarket'> = [
  { id: 'none', label: 'Not said' },
  { id: 'push', label: 'Push' },
  { id: 'pull', label: 'Pull' },
  { id: 'fifo', label: 'FIFO lane' },
  { id: 'supermarket', label: 'Supermarket' },
]

export const mediums: Options<'none' | 'manual' | 'electronic'> = [
  { id: 'none', label: 'Not said' },
  { id: 'manual', label: 'By hand' },
  { id: 'electronic', label: 'Electronic' },
]

export const shipsTos: Options<'none' | NonNullable<Experiment['shipsTo']>> = [
  { id: 'none', label: 'Not said' },
  { id: 'production', label: 'Production' },
  { id: 'staging', label: 'Staging only' },
  { id: 'paper', label: 'Paper only' },
]

export const stepFields: Options<StepField> = [
  { id: 'wait', label: 'wait before' },
  { id: 'work', label: 'work at' },
  { id: 'completeAccurate', label: '%C&A of' },
  { id: 'skip', label: 'share that skips' },
  { id: 'people', label: 'people at' },
]

/** The label of an id in one of these lists. */
export function labelOf<T extends string>(options: Options<T>, id: T): string {
  return options.find(option => option.id === id)?.label ?? id
}

/** The option with that id: what a picker hands back is any text. */
export function optionOf<T extends string>(options: Options<T>, id: string): T | null {
  return options.find(option => option.id === id)?.id ?? null
}
