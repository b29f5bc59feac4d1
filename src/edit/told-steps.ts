// Steps told as lines, one a line: what each says of its step is read as in the quick line. A line that holds anything but
// steps one after the other (branches, blockers, a time that is none) is kept whole, as a name.

import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import type { MapDraft } from './edit'
import { parseQuickLines, type TypedStep } from './quick-lines'
import { markLength } from './quick-pieces'
import type { QuickContext } from './quick-step'
import { assignStep } from './step-fields'
import { setStepsTeam, teamNamed } from './team-edits'

/** A step as a line tells it; what the line does not say is `null`. */
export type ToldStep = Pick<TypedStep, 'name' | 'wait' | 'work' | 'completeAccurate' | 'team' | 'basis'>

/** What a line says besides names could not be read: it is a name as it stands. */
export interface LineSlip {
  readonly line: string
  readonly message: string
}

export interface ToldSteps {
  /** In order of the lines; steps with an arrow between them in order of the work. */
  readonly lines: readonly (readonly ToldStep[])[]
  readonly slips: readonly LineSlip[]
}

const fields = ['wait', 'work', 'completeAccurate'] as const

/** A step that is only named. */
export const named = (name: string): ToldStep => ({
  name,
  wait: null,
  work: null,
  completeAccurate: null,
  team: null,
  basis: {},
})

/** Reads lines of steps; list marks ("1.", "-", "•") and empty lines are left out. */
export function toldSteps(text: string, doc: QuickContext): ToldSteps {
  const lines: (readonly ToldStep[])[] = []
  const slips: LineSlip[] = []
  for (const whole of text.split(/\r\n|[\n\r]/)) {
    const line = whole.slice(markLength(whole)).trim()
    if (line === '') continue
    const read = parseQuickLines(line, { teams: doc.teams, calendar: doc.calendar, steps: {} }, null)
    const steps = read.stages.flatMap(stage => stage.steps)
    const slip = read.slips.find(({ isUnfinished }) => !isUnfinished)
    if (steps.length > 0 && read.slips.length === 0 && isPlain(read.stages, read.head)) lines.push(steps)
    else {
      lines.push([named(line)])
      // Signs are letters here: only a number that was meant as one is spoken of.
      if (slip && steps.length === 1 && isPlain(read.stages, read.head)) slips.push({ line, message: slip.message })
    }
  }
  return { lines, slips }
}

/** The line that is read as this name and nothing else: in quotes where it would say more. */
export function lineOf(name: string, doc: QuickContext): string {
  const [only, ...others] = toldSteps(name, doc).lines.flat()
  const isPlainName = others.length === 0 && only?.name === name && fields.every(field => only[field] === null)
  if (isPlainName && only.team === null) return name
  return name.includes('"') ? `«${name}»` : `"${name}"`
}

type Read = ReturnType<typeof parseQuickLines>

/** Steps one after the other, nothing sent back, no blockers, no experiments. */
function isPlain(stages: Read['stages'], head: Read['head']): boolean {
  const isBare = (of: Read['head']) => of.sentBack.length + of.blockers.length + of.experiments.length === 0
  return isBare(head) && stages.every(({ kind, steps }) => kind === 'one' && steps.every(isBare))
}

/**
 * Gives a step of a draft what its line says. What the line said `before` and says no longer is taken away again, unless
 * it was changed elsewhere.
 */
export function tell(step: MapDraft['steps'][string], told: ToldStep, before: ToldStep | undefined): void {
  for (const field of fields) {
    const value = told[field]
    if (value !== null) assignStep(step, { [field]: value, basis: { [field]: told.basis[field] ?? null } })
    else if (before && before[field] !== null && step[field] === before[field]) assignStep(step, { [field]: null })
  }
}

/** Gives steps of a draft to the teams that their lines name; a team of one name is made once. */
export function tellTeams(
  draft: MapDraft,
  doc: MapDocument,
  told: readonly { readonly id: Id; readonly told: ToldStep; readonly before: ToldStep | undefined }[],
  newId: () => Id,
): void {
  for (const { id, told: now, before } of told) {
    if (now.team !== null) setStepsTeam(doc, [id], now.team, newId).recipe(draft)
    else if (before?.team != null && isTeamOf(draft, id, before.team)) {
      setStepsTeam(doc, [id], '', newId).recipe(draft)
    }
  }
}

function isTeamOf(draft: MapDraft, id: Id, name: string): boolean {
  return own(draft.teams, own(draft.steps, id)?.team ?? null) === teamNamed(draft.teams, name)
}
