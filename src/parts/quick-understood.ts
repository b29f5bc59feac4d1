// What the quick line understood, in words: the colours in the line and the ghost on the canvas never stand alone.

import type { QuickLines, Remarks, Stage, TypedStep } from '../edit/quick-lines'
import { teamNamed } from '../edit/team-edits'
import { formatShare } from '../model/format'
import type { MapDocument } from '../model/types'

export interface Chip {
  readonly kind: 'share' | 'work' | 'wait' | 'quality' | 'team' | 'back' | 'blocker' | 'experiment'
  readonly label: string
  readonly text: string
}

type Teams = Pick<MapDocument, 'teams'>

/** What is said of one step, as labelled values. */
export function understood(step: TypedStep, doc: Teams): readonly Chip[] {
  const guess = (field: 'wait' | 'work' | 'completeAccurate') => (step.basis[field] === 'guessed' ? ', a guess' : '')
  const chips: Chip[] = []
  if (step.share !== null) chips.push({ kind: 'share', label: 'Share', text: formatShare(step.share) })
  if (step.work !== null) chips.push({ kind: 'work', label: 'Work', text: step.work + guess('work') })
  if (step.wait !== null) chips.push({ kind: 'wait', label: 'Wait before it', text: step.wait + guess('wait') })
  if (step.completeAccurate !== null) {
    const text = formatShare(step.completeAccurate) + guess('completeAccurate')
    chips.push({ kind: 'quality', label: 'Right first time', text })
  }
  if (step.team !== null) {
    chips.push({ kind: 'team', label: teamNamed(doc.teams, step.team) ? 'Team' : 'New team', text: step.team })
  }
  return [...chips, ...remarkChips(step)]
}

/** What is said of the selected step, or of one that was typed. */
export function remarkChips({ sentBack, blockers, experiments }: Remarks): readonly Chip[] {
  const tried = (title: string): Chip => ({ kind: 'experiment', label: 'Experiment', text: title })
  return [
    ...sentBack.map(({ name, share }): Chip => {
      return { kind: 'back', label: 'Sent back to', text: share === null ? name : `${name}, ${formatShare(share)}` }
    }),
    ...experiments.map(tried),
    ...blockers.flatMap((blocker): Chip[] => [
      { kind: 'blocker', label: 'Blocker', text: blocker.title },
      ...blocker.experiments.map(tried),
    ]),
  ]
}

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`

function stageWords({ kind, steps }: Stage): string {
  if (kind === 'parallel')
    return `${listed(
      steps.map(step => step.name),
      'and',
    )} at the same time`
  const ways = steps.map(({ name, share }) => (share === null ? name : `${name} (${formatShare(share)})`))
  return kind === 'choice' ? `either ${listed(ways, 'or')}` : (ways[0] ?? '')
}

/** How the steps follow each other: "Intake, then Legal and Security at the same time, then Decide". '' for none. */
export const flowWords = ({ stages }: Pick<QuickLines, 'stages'>): string => stages.map(stageWords).join(', then ')

const chipWords = ({ label, text }: Chip): string => `${label.charAt(0).toLowerCase()}${label.slice(1)} ${text}`

/** All of it, to be heard: the flow, then what is said of each step. */
export function allWords(lines: QuickLines, doc: Teams): string {
  const flow = flowWords(lines)
  const steps = lines.stages.flatMap(stage => stage.steps)
  const details = steps.flatMap(step => {
    const chips = understood(step, doc).filter(chip => chip.kind !== 'share')
    return chips.length === 0 ? [] : `${step.name}: ${chips.map(chipWords).join(', ')}.`
  })
  const [only, ...others] = steps
  const isSaid = only !== undefined && others.length === 0 && details.length > 0
  const head = remarkChips(lines.head).map(chip => `${chip.label} ${chip.text}.`)
  return [...head, ...(flow === '' || isSaid ? [] : [`${flow}.`]), ...details].join(' ')
}
