// Wait, work and %C&A of a step, each with what it means on average and how it is known.

import { type StepFields, setStepFields } from '../edit/step-fields'
import { estimateText } from '../model/estimate'
import { formatTime } from '../model/format'
import type { Basis, Calendar, DurationText, Step } from '../model/types'
import { SentBackOffer } from '../parts/Doubts'
import { DurationField, ShareField } from '../parts/EntryFields'
import { useAssessment, useEditor, useView } from '../session/editor'
import { Menu } from '../widgets/Menu'

type Known = 'wait' | 'work' | 'completeAccurate'

const bases = [
  { id: 'measured', label: 'measured' },
  { id: 'estimated', label: 'estimated' },
  { id: 'guessed', label: 'guessed' },
] as const

export function InspectorTimes({ step }: { readonly step: Step }) {
  const { store, readOnly } = useEditor()
  const { calendar } = useView()
  const { analysis } = useAssessment()
  const set = (fields: StepFields) => store.commit(setStepFields(store.doc, [step.id], fields))
  const guessed = (field: Known, guess: boolean) => (guess ? { basis: { [field]: 'guessed' as const } } : {})
  const wait = Object.hasOwn(analysis.steps, step.id) ? (analysis.steps[step.id]?.wait ?? null) : null
  return (
    <section className="inspector-fields">
      <h3>Time</h3>
      <DurationField
        calendar={calendar}
        hint={<Hint field="wait" meaning={waitMeaning(step.wait, wait, calendar)} set={set} step={step} />}
        isReadOnly={readOnly}
        label="Wait before"
        onCommit={(text, guess) => set({ wait: text, ...guessed('wait', guess) })}
        placeholder="not known"
        use="wait"
        value={step.wait}
      />
      <DurationField
        calendar={calendar}
        hint={<Hint field="work" meaning={meaning(step.work, calendar)} set={set} step={step} />}
        isReadOnly={readOnly}
        label="Work"
        onCommit={(text, guess) => set({ work: text, ...guessed('work', guess) })}
        placeholder="not known"
        use="work"
        value={step.work}
      />
      <ShareField
        hint={
          step.completeAccurate === null ? (
            'Share that the next step can use as it comes'
          ) : (
            <Hint field="completeAccurate" meaning={null} set={set} step={step} />
          )
        }
        isReadOnly={readOnly}
        label="%C&A"
        onCommit={completeAccurate => set({ completeAccurate })}
        placeholder="not known"
        value={step.completeAccurate}
      />
      <SentBackOffer step={step.id} />
    </section>
  )
}

interface HintProps {
  readonly step: Step
  readonly field: Known
  /** What the value means on average, when it does not say so itself. */
  readonly meaning: string | null
  readonly set: (fields: StepFields) => void
}

function Hint({ step, field, meaning, set }: HintProps) {
  const { readOnly } = useEditor()
  if (step[field] === null) return null
  const basis: Basis = step.basis[field] ?? 'estimated'
  return (
    <span className="inspector-hint">
      {meaning ? <span>{meaning},</span> : null}
      {readOnly ? (
        basis
      ) : (
        <Menu
          items={bases}
          label={`How this is known: ${basis}`}
          onAction={id => {
            const chosen = bases.find(option => option.id === id)
            if (chosen) set({ basis: { [field]: chosen.id } })
          }}
          trigger={<span className="inspector-basis">{basis}</span>}
          variant="quiet"
        />
      )}
    </span>
  )
}

function waitMeaning(text: DurationText | null, seconds: number | null, calendar: Calendar): string | null {
  if (text?.endsWith('items')) {
    return seconds === null ? 'time not known without demand' : `${formatTime(seconds, calendar)} at today’s demand`
  }
  return meaning(text, calendar)
}

/** The mean of a range or a gate; `null` for one number, which says itself what it is. */
function meaning(text: DurationText | null, calendar: Calendar): string | null {
  if (text === null) return null
  const estimate = estimateText(text, calendar)
  if ('items' in estimate || estimate.low === estimate.high) return null
  return `${formatTime(estimate.mean, calendar)} on average`
}
