// Several steps at once: what is set here is set on all of them, in one undo step.

import { setStepFields } from '../edit/step-fields'
import { own } from '../model/records'
import type { Id, Step } from '../model/types'
import { DurationField, ShareField } from '../parts/EntryFields'
import { RemoveEntry } from '../parts/RemoveEntry'
import { useEditor, useView } from '../session/editor'
import { Segmented } from '../widgets/Segmented'
import { InspectorFold } from './InspectorFold'
import { InspectorTeam } from './InspectorTeam'

type Times = 'wait' | 'work' | 'completeAccurate'

export function InspectorSteps({ ids }: { readonly ids: readonly Id[] }) {
  const { store, readOnly } = useEditor()
  const doc = useView()
  const steps = ids.flatMap(id => own(doc.steps, id) ?? [])
  const set = (fields: Parameters<typeof setStepFields>[2]) => store.commit(setStepFields(store.doc, ids, fields))
  const basis = (field: Times, guess: boolean) => (guess ? { basis: { [field]: 'guessed' as const } } : {})
  const machines = common(steps, step => step.automated === true)
  return (
    <>
      <h2>{steps.length} steps</h2>
      <p className="inspector-sub">What is set here is set on all of them</p>
      <section className="inspector-fields">
        <h3>Time</h3>
        {(['wait', 'work'] as const).map(field => {
          const same = common(steps, step => step[field])
          return (
            <DurationField
              calendar={doc.calendar}
              isReadOnly={readOnly}
              key={field}
              label={field === 'wait' ? 'Wait before' : 'Work'}
              onCommit={(text, guess) => set({ [field]: text, ...basis(field, guess) })}
              placeholder={same === undefined ? 'different' : 'not known'}
              use={field}
              value={same ?? null}
            />
          )
        })}
        <ShareField
          isReadOnly={readOnly}
          label="%C&A"
          onCommit={completeAccurate => set({ completeAccurate })}
          placeholder={common(steps, step => step.completeAccurate) === undefined ? 'different' : 'not known'}
          value={common(steps, step => step.completeAccurate) ?? null}
        />
      </section>
      <InspectorTeam steps={steps} />
      <InspectorFold ids={ids} />
      <section>
        <h3>Marks</h3>
        <Segmented
          isDisabled={readOnly}
          label="Done by"
          onChange={chosen => set({ automated: chosen === 'machine' ? true : null })}
          options={[
            { id: 'people', label: 'people' },
            { id: 'machine', label: 'a machine' },
          ]}
          value={machines === undefined ? null : machines ? 'machine' : 'people'}
        />
      </section>
      <RemoveEntry label={`Remove these ${steps.length} steps`} refs={steps.map(step => `steps/${step.id}` as const)} />
    </>
  )
}

/** What all have in common; `undefined` where they differ. */
function common<T>(steps: readonly Step[], read: (step: Step) => T): T | undefined {
  const [first, ...rest] = steps.map(read)
  return rest.every(value => value === first) ? first : undefined
}
