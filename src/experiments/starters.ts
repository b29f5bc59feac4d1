// Starter experiments for a blocker: what others have tried against its kind, with this map's names and numbers filled in.

import { newExperiment } from '../model/defaults'
import { formatTime } from '../model/format'
import { stepName, teamName } from '../model/names'
import { nextOrder, own } from '../model/records'
import type { Blocker, BlockerKind, Bypass, Experiment, Id, MapDocument, Records } from '../model/types'
import { approvalStarters } from './approval-starters'
import type { Assessment } from './assess'
import { batchingStarters } from './batching-starters'
import { dependencyStarters } from './dependency-starters'
import { enteringStep, onlyAssumption, runningTeam } from './entering'
import { environmentStarters } from './environment-starters'
import { handoffStarters } from './handoff-starters'
import { otherStarters } from './other-starters'
import { policyStarters } from './policy-starters'
import { qualityStarters } from './quality-starters'
import { queueStarters } from './queue-starters'
import { meanOf, recipeChanges } from './recipe-changes'
import { skillStarters } from './skill-starters'
import type { Recipe, Starter, StarterText } from './starter'
import { toolingStarters } from './tooling-starters'

/** All of them by kind, as they were written. */
export const starterTexts: Readonly<Record<BlockerKind, readonly StarterText[]>> = {
  policy: policyStarters,
  approval: approvalStarters,
  handoff: handoffStarters,
  queue: queueStarters,
  environment: environmentStarters,
  skill: skillStarters,
  tooling: toolingStarters,
  quality: qualityStarters,
  batching: batchingStarters,
  dependency: dependencyStarters,
  other: otherStarters,
}

/** The starters of the blocker's kind, filled in. Where people do the step by hand, those that automate come first. */
export function startersFor(doc: MapDocument, blocker: Blocker): readonly Starter[] {
  const step = own(doc.steps, blocker.step)
  const starters = starterTexts[blocker.kind].map(text => filled(doc, step?.id ?? null, blocker.kind, text))
  if (!step || step.automated === true) return starters
  return [...starters].sort((a, b) => Number(b.automates) - Number(a.automates))
}

function filled(doc: MapDocument, step: Id | null, kind: BlockerKind, text: StarterText): Starter {
  const words: Readonly<Record<string, string>> = {
    step: step === null ? 'the longest wait' : stepName(doc, step),
    wait: waitText(doc, step === null ? null : (own(doc.steps, step)?.wait ?? null)) ?? 'today’s wait',
    target: waitText(doc, step === null ? null : predictedWait(doc, step, text.recipe)) ?? 'half of today’s wait',
  }
  const fill = (pattern: string): string =>
    pattern.replace(/\{(\w+)\}/g, (all, word: string) => own(words, word) ?? all)
  return {
    ...text,
    kind,
    title: fill(text.title),
    because: fill(text.because),
    audience: fill(text.audience),
    measure: fill(text.measure),
    refutedIf: fill(text.refutedIf),
    undo: fill(text.undo),
    ...(text.bypass !== undefined && { bypass: fill(text.bypass) }),
  }
}

function waitText(doc: MapDocument, wait: string | null): string | null {
  const seconds = meanOf(doc, wait)
  return seconds === null ? null : formatTime(seconds, doc.calendar)
}

function predictedWait(doc: MapDocument, step: Id, recipe: readonly Recipe[]): string | null {
  const change = recipeChanges(doc, step, recipe, () => '').find(({ field }) => field === 'wait')
  return typeof change?.to === 'string' ? change.to : null
}

/**
 * A candidate experiment from a starter, with sentence and changes filled in, everything to be edited. It enters at the first
 * step of the first team. A blocker of the whole stream is tried where the longest wait is.
 */
export function experimentFromStarter(
  doc: MapDocument,
  { analysis }: Assessment,
  blockerId: Id | null,
  starter: Starter,
  newId: () => Id,
): Experiment {
  const enters = enteringStep(doc, analysis)
  const step = own(doc.blockers, blockerId)?.step ?? analysis.longestDelay?.step ?? null
  const changes = step === null ? [] : recipeChanges(doc, step, starter.recipe, newId)
  return {
    ...newExperiment(newId(), blockerId, starter.title, nextOrder(doc.experiments)),
    assumption: onlyAssumption(doc),
    because: starter.because,
    audience: starter.audience,
    timebox: starter.timebox,
    shipsTo: 'production',
    enters,
    bypasses: bypassesOf(doc, step, starter),
    team: runningTeam(doc, enters),
    measure: starter.measure,
    refutedIf: starter.refutedIf,
    undo: starter.undo,
    changes: Object.fromEntries(changes.map(change => [change.id, change])),
  }
}

/** Asked of the team whose step it is. */
function bypassesOf(doc: MapDocument, step: Id | null, { bypass }: Starter): Records<Bypass> {
  if (bypass === undefined || step === null) return {}
  const team = own(doc.steps, step)?.team ?? null
  const by = team === null ? '' : teamName(doc, team)
  return { [step]: { reason: bypass, by, askedOn: null, agreedOn: null } }
}
