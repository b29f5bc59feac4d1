// A step of the way: its name, team, wait and work as large as the wall allows, what holds it back and what is tried, beside the
// map. Where its wait is the longest of all, that wait has a slide of its own before it.

import { stepFace } from '../diagram/step-face'
import { basisWords } from '../diagram/time-text'
import { branchWords } from '../explain/branch-words'
import type { StepSlide } from '../explain/slides'
import { formatShare } from '../model/format'
import { own } from '../model/records'
import { unbroken } from '../parts/unbroken'
import { useReading } from '../session/editor'
import { SlideBlockers } from './SlideBlockers'
import { SlideMap } from './SlideMap'
import { longestWait } from './slide-words'

export function SlideStep({ slide }: { readonly slide: StepSlide }) {
  const { doc, assessment } = useReading()
  const step = own(doc.steps, slide.step)
  if (!step) return null
  const face = stepFace(doc, assessment, slide.step)
  return (
    <div className="slide slide-step">
      <div className="slide-text">
        {slide.kind === 'longest' ? <Longest slide={slide} /> : <Facts slide={slide} />}
        {slide.kind === 'step'
          ? branchWords(doc, assessment, slide.step).map(words => (
              <p className="slide-note" key={words}>
                {words}
              </p>
            ))
          : null}
        <SlideBlockers blockers={face.blockers} more={face.moreBlockers} />
      </div>
      <SlideMap step={slide.step} />
    </div>
  )
}

function Longest({ slide }: { readonly slide: StepSlide }) {
  const { doc, assessment } = useReading()
  const [wait, share] = longestWait(doc, assessment, slide)
  return (
    <>
      <h1 className="slide-label">The longest wait of all</h1>
      <p className="slide-figure slide-longest">{wait}</p>
      <p className="slide-lead">{share}</p>
    </>
  )
}

function Facts({ slide }: { readonly slide: StepSlide }) {
  const { doc, assessment } = useReading()
  const face = stepFace(doc, assessment, slide.step)
  const step = own(doc.steps, slide.step)
  const work = face.rows.find(({ label }) => label === 'Work')
  const { completeAccurate = null } = step ?? {}
  return (
    <>
      <h1 className="slide-name">{face.name}</h1>
      {face.footer === '' ? null : <p className="slide-lead">{face.footer}</p>}
      <dl className="slide-times">
        <Time
          kind="wait"
          label="Wait"
          note={`${face.wait?.range ?? ''}${basisWords(face.waitBasis ?? undefined)}`}
          text={face.wait?.text ?? 'none'}
        />
        <Time kind="work" label="Work" note={basisWords(step?.basis.work)} text={work?.text ?? face.work} />
        {completeAccurate === null ? null : (
          <Time kind="plain" label="Right first time" note="" text={formatShare(completeAccurate)} />
        )}
      </dl>
    </>
  )
}

interface TimeProps {
  readonly kind: 'wait' | 'work' | 'plain'
  readonly label: string
  readonly text: string
  readonly note: string
}

function Time({ kind, label, text, note }: TimeProps) {
  const isUnknown = text === '?'
  const shown = note.replace(/^, /, '')
  return (
    <div className={`slide-time slide-time-${kind}`}>
      <dt className="slide-label">{label}</dt>
      <dd>
        <span className="slide-figure">{isUnknown ? '?' : unbroken(text)}</span>
        <span className="slide-note">{isUnknown ? 'not known yet' : shown}</span>
      </dd>
    </div>
  )
}
