// Makes one edit of what the quick line understood: steps where they belong, their teams, what they send back, what blocks
// them and what could be tried. It all is one undo step.

import { newFlow } from '../model/defaults'
import { isolated } from '../model/isolated'
import { own } from '../model/records'
import type { DateText, Fraction, Id, MapDocument } from '../model/types'
import { addStepLabel, insertStep, type NewStep, type Placement } from './add-step'
import { addBlocker } from './blocker-edits'
import { openShare } from './connect'
import { type Adding, type Edit, type MapDraft, repeatableIds, together } from './edit'
import { addExperiment } from './experiment-edits'
import { legalFraction } from './legal'
import { type DraftLinks, draftLinks } from './links'
import type { SentBack } from './quick-back'
import type { QuickLines, Remarks, Stage } from './quick-lines'
import { setStepsTeam, teamNamed } from './team-edits'

/** What the edit is about beside what was typed. */
export interface QuickPoint {
  readonly placement: Placement
  /** The step and the blocker that remarks before any step are about; `null`: the whole stream. */
  readonly step: Id | null
  readonly blocker: Id | null
  /** The team of steps for which none was named. */
  readonly team: Id | null
  readonly today: DateText | null
}

export interface QuickEdit {
  readonly edit: Edit
  /** The steps added, in order of the text. */
  readonly steps: readonly Id[]
  readonly blockers: readonly Id[]
  readonly experiments: readonly Id[]
}

interface PlacedStage {
  readonly kind: Stage['kind']
  readonly ways: readonly { readonly id: Id; readonly fields: NewStep; readonly share: Fraction | null }[]
}

/** The edit of some lines; `null` where they say nothing that could be added. What is wrong with them is left out. */
export function quickEdit(doc: MapDocument, lines: QuickLines, point: QuickPoint, newId: () => Id): QuickEdit | null {
  const typed = lines.stages.flatMap(stage => stage.steps)
  const steps = typed.map(() => newId())
  const idOf = (to: SentBack['to']): Id => ('typed' in to ? (steps[to.typed] ?? '') : to.step)
  let next = 0
  const stages = lines.stages.map(
    (stage): PlacedStage => ({
      kind: stage.kind,
      ways: stage.steps.map(({ name, work, wait, completeAccurate, basis, team, share }) => ({
        id: steps[next++] ?? '',
        share,
        fields: {
          name,
          basis,
          ...(work === null ? {} : { work }),
          ...(wait === null ? {} : { wait }),
          ...(completeAccurate === null ? {} : { completeAccurate }),
          ...(team === null && point.team !== null ? { team: point.team } : {}),
        },
      })),
    }),
  )
  const ids = repeatableIds(newId)
  const edits: Edit[] = []
  if (steps.length > 0) {
    edits.push({ label: '', recipe: draft => insertStages(draft, stages, point.placement, ids()) })
  }
  edits.push(
    ...teamEdits(
      doc,
      typed.flatMap(({ team }, index) => (team ? [{ team, step: steps[index] ?? '' }] : [])),
      newId,
    ),
  )

  const blockers: Id[] = []
  const experiments: Id[] = []
  const remark = (of: Remarks, step: Id | null, blocker: Id | null) => {
    const add = (made: Adding, to: Id[]) => {
      edits.push(made)
      to.push(made.id)
      return made.id
    }
    for (const title of of.experiments) add(addExperiment(doc, blocker, title, newId), experiments)
    for (const { title, experiments: against } of of.blockers) {
      const id = add(addBlocker(doc, step, title, newId, point.today), blockers)
      for (const one of against) add(addExperiment(doc, id, one, newId), experiments)
    }
    if (step !== null) for (const back of of.sentBack) edits.push(sendBack(step, idOf(back.to), back.share, newId()))
  }
  remark(lines.head, point.step, point.blocker)
  for (const [index, step] of typed.entries()) remark(step, steps[index] ?? null, null)

  if (edits.length === 0) return null
  const label = labelOf(doc, lines, point, edits)
  return { edit: together(label, edits), steps, blockers, experiments }
}

/** A team of one name is made once, whoever names it. */
function teamEdits(
  doc: MapDocument,
  wanted: readonly { readonly team: string; readonly step: Id }[],
  newId: () => Id,
): Edit[] {
  const byName = new Map<string, { readonly name: string; readonly steps: Id[] }>()
  for (const { team, step } of wanted) {
    const key = teamNamed(doc.teams, team)?.id ?? team.replace(/\s+/g, ' ').toLowerCase()
    const known = byName.get(key)
    if (known) known.steps.push(step)
    else byName.set(key, { name: team, steps: [step] })
  }
  return [...byName.values()].map(({ name, steps }) => setStepsTeam(doc, steps, name, newId))
}

function labelOf(
  doc: MapDocument,
  { stages, head }: QuickLines,
  { placement, step }: QuickPoint,
  edits: readonly Edit[],
): string {
  const typed = stages.flatMap(stage => stage.steps)
  const [only] = typed
  if (only) return addStepLabel(doc, typed.length === 1 ? only.name : `${typed.length} steps`, placement)
  const [first] = edits
  if (edits.length === 1 && head.sentBack.length === 0 && first) return first.label
  const [back] = head.sentBack
  const name = isolated(own(doc.steps, step)?.name || 'step')
  if (back && edits.length === 1) return `Send work back from ${name} to ${isolated(back.name || 'step')}`
  return step === null ? 'Add blockers and experiments' : `Add to ${name}`
}

/** The first way of each stage is a chain; then each stage gets its other ways beside it. */
function insertStages(draft: MapDraft, stages: readonly PlacedStage[], placement: Placement, nextId: () => Id): void {
  const links = draftLinks(draft)
  let at = placement
  for (const { ways } of stages) {
    const [way] = ways
    if (!way) continue
    insertStep(draft, way.id, way.fields, at, nextId, links)
    at = { where: 'after', step: way.id }
  }
  for (const { kind, ways } of stages) {
    const [first, ...others] = ways
    if (!first || others.length === 0) continue
    for (const { id, fields } of others)
      insertStep(draft, id, fields, { where: 'beside', step: first.id }, nextId, links)
    divide(draft, kind, ways, links)
  }
}

/** What leads to several ways means all of them, or one with its share; unless it led elsewhere too, which stays as it is. */
function divide(draft: MapDraft, kind: Stage['kind'], ways: PlacedStage['ways'], links: DraftLinks): void {
  const [first] = ways
  if (!first) return
  const entries = links.ins(first.id)
  for (const { from } of entries) {
    const before = own(draft.steps, from)
    if (!before) continue
    if (links.outs(from).length === ways.length) before.split = kind === 'parallel' ? 'parallel' : 'choice'
    if (before.split !== 'choice') continue
    for (const { id, share } of ways) {
      for (const flow of links.ins(id)) if (flow.from === from && share !== null) links.redirect(flow.id, { share })
    }
  }
  if (entries.length > 0) return
  const starts = Object.keys(draft.steps).filter(id => links.ins(id).length === 0)
  if (starts.length === ways.length) draft.entry = kind === 'parallel' ? 'parallel' : 'choice'
  if (draft.entry !== 'choice') return
  for (const { id, share } of ways) {
    const step = own(draft.steps, id)
    if (step && share !== null) step.start = legalFraction(share)
  }
}

function sendBack(from: Id, to: Id, share: Fraction | null, id: Id): Edit {
  return {
    label: 'Send work back',
    recipe(draft) {
      if (from === to || !own(draft.steps, from) || !own(draft.steps, to)) return
      const known = Object.values(draft.flows).find(
        flow => flow.kind === 'rework' && flow.from === from && flow.to === to,
      )
      if (known) known.share = legalFraction(share) ?? known.share
      else
        draft.flows[id] = {
          ...newFlow(id, 'rework', from, to),
          share: legalFraction(share) ?? openShare(draft.flows, from),
        }
    },
  }
}
