// A step: its times and how they are known, who does it, what stands in its way and what is tried against it.

import { setStepFields } from '../edit/step-fields'
import { problemSentence } from '../explain/problem-notes'
import { own } from '../model/records'
import type { Id, Step } from '../model/types'
import { AmountField, ShareField } from '../parts/EntryFields'
import { RemoveEntry } from '../parts/RemoveEntry'
import { useAssessment, useEditor, useView } from '../session/editor'
import { Disclosure } from '../widgets/Disclosure'
import { Select } from '../widgets/Select'
import { Switch } from '../widgets/Switch'
import { TextField } from '../widgets/TextField'
import { InspectorBlockers } from './InspectorBlockers'
import { InspectorData } from './InspectorData'
import { InspectorTeam } from './InspectorTeam'
import { InspectorTimes } from './InspectorTimes'
import { WaysOut } from './WaysOut'

const values = [
  { id: 'unknown', label: 'Not said' },
  { id: 'adds', label: 'Yes, it adds value' },
  { id: 'necessary', label: 'No, but it must be' },
  { id: 'waste', label: 'No, waste' },
]

export function InspectorStep({ id }: { readonly id: Id }) {
  const { store, readOnly } = useEditor()
  const doc = useView()
  const { analysis } = useAssessment()
  const step = own(doc.steps, id)
  if (!step) return null
  const set = (fields: Parameters<typeof setStepFields>[2]) => store.commit(setStepFields(store.doc, [id], fields))
  const place = analysis.flowOrder.indexOf(id)
  const numbers = own(analysis.steps, id)

  return (
    <>
      <h2 className="inspector-name">
        <TextField
          hideLabel
          isReadOnly={readOnly}
          label="Name of the step"
          onCommit={name => set({ name: name.trim() })}
          placeholder="Name this step"
          value={step.name}
        />
      </h2>
      <p className="inspector-sub">
        {place < 0
          ? 'No start leads here: it takes no part in the numbers'
          : `Step ${place + 1} of ${analysis.flowOrder.length}${numbers?.onCriticalPath ? ', on the critical path' : ''}`}
        {numbers?.visits && Math.abs(numbers.visits - 1) > 0.005
          ? `. Done ${Number(numbers.visits.toFixed(2))} times for each item`
          : ''}
      </p>
      <StepProblems id={id} />
      <InspectorTimes step={step} />
      <InspectorTeam steps={[step]} />
      <section>
        <h3>Marks</h3>
        <div className="inspector-switches">
          <Switch
            isDisabled={readOnly}
            isSelected={step.production}
            label="Puts it into users’ hands"
            onChange={production => set({ production })}
          />
          <Switch
            isDisabled={readOnly}
            isSelected={step.automated === true}
            label="Done by a machine"
            onChange={automated => set({ automated: automated || null })}
          />
        </div>
        <WaysOut step={id} />
      </section>
      <InspectorBlockers step={id} />
      <More set={set} step={step} />
      <InspectorData step={step} />
      <RemoveEntry label="Remove this step" refs={[`steps/${id}`]} />
    </>
  )
}

/** What is wrong here; what is not known yet shows in its field. */
function StepProblems({ id }: { readonly id: Id }) {
  const doc = useView()
  const { analysis } = useAssessment()
  const said = analysis.problems.filter(
    ({ code, entry }) => entry === `steps/${id}` && code !== 'unknown-wait' && code !== 'unknown-work',
  )
  if (said.length === 0) return null
  return (
    <div className="step-problems">
      {said.map(problem => (
        <p key={problem.code}>{problemSentence(doc, problem)}</p>
      ))}
    </div>
  )
}

interface MoreProps {
  readonly step: Step
  readonly set: (fields: Parameters<typeof setStepFields>[2]) => void
}

function More({ step, set }: MoreProps) {
  const { readOnly } = useEditor()
  return (
    <Disclosure title="More about this step">
      <div className="inspector-fields">
        <Select
          isDisabled={readOnly}
          label="Would the customer pay for it?"
          onChange={id => set({ value: id === 'adds' || id === 'necessary' || id === 'waste' ? id : null })}
          options={values}
          value={step.value ?? 'unknown'}
        />
        <ShareField
          hint="Share of items that pass without it being done"
          isReadOnly={readOnly}
          label="Skipped"
          onCommit={skip => set({ skip })}
          value={step.skip}
        />
        <ShareField
          hint="Share of the time that it can run at all"
          isReadOnly={readOnly}
          label="Uptime"
          onCommit={uptime => set({ uptime })}
          value={step.uptime}
        />
        <ShareField
          hint="Share of items that enter the stream here"
          isReadOnly={readOnly}
          label="Start"
          onCommit={start => set({ start })}
          value={step.start}
        />
        {step.team === null ? (
          <AmountField
            hint="Who serve this step"
            isReadOnly={readOnly}
            label="People"
            onCommit={people => set({ people })}
            value={step.people}
          />
        ) : null}
        <TextField
          isReadOnly={readOnly}
          label="Note"
          multiline
          onCommit={note => set({ note })}
          rows={2}
          value={step.note}
        />
      </div>
    </Disclosure>
  )
}
