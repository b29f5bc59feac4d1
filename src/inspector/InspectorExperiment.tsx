// An experiment: four fields first (what, for whom, by when, seen by which number), then what it promises, then what must be
// settled before it starts.

import { setExperiment } from '../edit/experiment-edits'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { DateField, DurationField } from '../parts/EntryFields'
import { statusText } from '../parts/litmus-words'
import { Predictions } from '../parts/Predictions'
import { RemoveEntry } from '../parts/RemoveEntry'
import { TravelLog } from '../parts/TravelLog'
import { useEditor, useView } from '../session/editor'
import { goTo } from '../session/route'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { Disclosure } from '../widgets/Disclosure'
import { TextField } from '../widgets/TextField'
import { BeforeItStarts } from './BeforeItStarts'
import { EffectRows } from './EntryCards'

export function InspectorExperiment({ id }: { readonly id: Id }) {
  const { store, session, readOnly } = useEditor()
  const doc = useView()
  const experiment = own(doc.experiments, id)
  if (!experiment) return null
  const blocker = own(doc.blockers, experiment.blocker)
  const set = (fields: Parameters<typeof setExperiment>[2]) => store.commit(setExperiment(store.doc, id, fields))
  return (
    <>
      <h2 className="inspector-name">
        <TextField
          hideLabel
          isReadOnly={readOnly}
          label="What we will ship"
          multiline
          onCommit={title => set({ title: title.trim() })}
          rows={2}
          value={experiment.title}
        />
      </h2>
      <p className="inspector-sub">
        Experiment on{' '}
        {blocker ? (
          <Button
            className="inspector-link"
            onPress={() => select(session, [`blockers/${blocker.id}`])}
            variant="quiet"
          >
            {blocker.title || 'an unnamed blocker'}
          </Button>
        ) : (
          'no blocker'
        )}
        {`. ${statusText(experiment)}.`}
      </p>
      <div className="inspector-buttons">
        <Button onPress={() => goTo({ at: 'map', id: doc.id }, { view: 'experiments' })}>Open in experiments</Button>
        {readOnly || experiment.status !== 'candidate' ? null : (
          <Button onPress={() => session.setState({ dialog: 'start' })}>Start it</Button>
        )}
        {readOnly || experiment.status !== 'running' ? null : (
          <Button onPress={() => session.setState({ dialog: 'review', reviews: [id] })}>What happened?</Button>
        )}
      </div>
      <section className="inspector-fields">
        <h3>The experiment</h3>
        <TextField
          isReadOnly={readOnly}
          label="For whom"
          layout="row"
          onCommit={audience => set({ audience: audience.trim() })}
          placeholder="ten people who agreed"
          value={experiment.audience}
        />
        <DurationField
          calendar={doc.calendar}
          hint="To build the smallest slice and watch it"
          isReadOnly={readOnly}
          label="Timebox"
          onCommit={timebox => set({ timebox })}
          placeholder="3d"
          use="time"
          value={experiment.timebox}
        />
        <DateField isReadOnly={readOnly} label="By when" onCommit={dueOn => set({ dueOn })} value={experiment.dueOn} />
        <TextField
          isReadOnly={readOnly}
          label="Seen by"
          layout="row"
          onCommit={measure => set({ measure: measure.trim() })}
          placeholder="the number that will show it"
          value={experiment.measure}
        />
      </section>
      {experiment.status === 'running' || experiment.travel !== null ? (
        <Disclosure defaultExpanded={experiment.travel !== null} title="Travel log">
          <TravelLog experiment={experiment} />
        </Disclosure>
      ) : null}
      <section>
        <h3>What it promises</h3>
        <div className="card card-experiment card-still">
          <EffectRows experiment={experiment} />
        </div>
        <Predictions experiment={experiment} />
      </section>
      <Disclosure
        defaultExpanded={experiment.because !== '' || experiment.assumption !== null}
        title="Before it starts"
      >
        <BeforeItStarts experiment={experiment} />
      </Disclosure>
      <RemoveEntry label="Remove this experiment" refs={[`experiments/${id}`]} />
    </>
  )
}
