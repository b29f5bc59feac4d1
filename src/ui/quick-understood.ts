// What the quick line understood, as labelled values under it: the colours in the line never stand alone.

import type { QuickLine } from '../edit/quick-line'
import { teamNamed } from '../edit/team-edits'
import { formatShare } from '../model/format'
import type { MapDocument } from '../model/types'

export interface Chip {
  readonly kind: 'work' | 'wait' | 'quality' | 'team' | 'blocker' | 'experiment'
  readonly label: string
  readonly text: string
}

export function understood({ step, blocker, experiment }: QuickLine, doc: Pick<MapDocument, 'teams'>): readonly Chip[] {
  if (blocker !== null) return [{ kind: 'blocker', label: 'Blocker', text: blocker }]
  if (experiment !== null) return [{ kind: 'experiment', label: 'Experiment', text: experiment }]
  if (step === null) return []
  const guess = (field: 'wait' | 'work' | 'completeAccurate') => (step.basis[field] === 'guessed' ? ', a guess' : '')
  const chips: Chip[] = []
  if (step.work !== null) chips.push({ kind: 'work', label: 'Work', text: step.work + guess('work') })
  if (step.wait !== null) chips.push({ kind: 'wait', label: 'Wait before it', text: step.wait + guess('wait') })
  if (step.completeAccurate !== null) {
    chips.push({
      kind: 'quality',
      label: 'Right first time',
      text: formatShare(step.completeAccurate) + guess('completeAccurate'),
    })
  }
  if (step.team !== null) {
    chips.push({ kind: 'team', label: teamNamed(doc.teams, step.team) ? 'Team' : 'New team', text: step.team })
  }
  return chips
}
