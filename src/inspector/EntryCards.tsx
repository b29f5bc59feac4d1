// A blocker and an experiment as cards in the inspector: what one must know of it; a press opens it.

import { Button as AriaButton } from 'react-aria-components'
import { capitalised, counted } from '../diagram/words'
import { formatTime } from '../model/format'
import { own } from '../model/records'
import type { Blocker, Experiment } from '../model/types'
import { blockerSentence } from '../parts/blocker-sentence'
import { useAssessment, useEditor, useView } from '../session/editor'
import { selectAndReveal } from '../session/selection'
import './cards.css'

export function BlockerCard({ blocker }: { readonly blocker: Blocker }) {
  const { session, today } = useEditor()
  return (
    <AriaButton
      className={`card card-blocker${blocker.status === 'cleared' ? ' card-cleared' : ''}`}
      onPress={() => selectAndReveal(session, `blockers/${blocker.id}`)}
    >
      <span className="card-title">{blocker.title || 'Unnamed blocker'}</span>
      <span className="card-text">{blockerSentence(blocker, today())}</span>
    </AriaButton>
  )
}

export function ExperimentCard({ experiment }: { readonly experiment: Experiment }) {
  const { session } = useEditor()
  return (
    <AriaButton
      className="card card-experiment"
      onPress={() => selectAndReveal(session, `experiments/${experiment.id}`)}
    >
      <span className="card-status">
        {experiment.status === 'candidate'
          ? 'Candidate experiment'
          : experiment.status === 'running'
            ? 'Experiment, running'
            : 'Experiment, learned'}
      </span>
      <span className="card-title">{experiment.title || 'Unnamed experiment'}</span>
      {experiment.because ? <span className="card-text">{sentence(experiment.because)}</span> : null}
      <EffectRows experiment={experiment} />
    </AriaButton>
  )
}

/** How soon it brings evidence, and what it promises. */
export function EffectRows({ experiment }: { readonly experiment: Experiment }) {
  const { calendar } = useView()
  const { analysis, effects } = useAssessment()
  const effect = own(effects, experiment.id)
  if (!effect) return null
  const { timeToEvidence, timeToEvidenceAgreed, permissions, leadTime, saved } = effect
  const base = saved === null || leadTime === null ? analysis.leadTime : leadTime + saved
  const time = (seconds: number | null) => (seconds === null ? 'not known yet' : formatTime(seconds, calendar))
  const changesLeadTime = saved !== null && Math.abs(saved) > 1e-6
  return (
    <span className="effect">
      <span className="effect-row">
        <span>
          {permissions > 0 ? `Evidence, with ${counted(permissions, 'permission', 'permissions')}` : 'Evidence'}
        </span>
        <strong>{time(timeToEvidence)}</strong>
      </span>
      {permissions > 0 ? (
        <span className="effect-row">
          <span>Evidence without</span>
          <strong>{time(timeToEvidenceAgreed)}</strong>
        </span>
      ) : null}
      {leadTime !== null && base !== null ? (
        <span className="effect-row">
          <span>Predicted lead time</span>
          <strong>
            {changesLeadTime ? `${formatTime(base, calendar)} → ${formatTime(leadTime, calendar)}` : 'no change'}
          </strong>
        </span>
      ) : null}
    </span>
  )
}

function sentence(text: string): string {
  const first = capitalised(text)
  return /[.!?…]$/.test(first) ? first : `${first}.`
}
