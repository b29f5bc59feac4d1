// What was really observed, against what the map says.

import { setIntent } from '../edit/intent-edits'
import { realityCheck } from '../explain/reality-check'
import type { Observed } from '../model/types'
import { DateField, DurationField } from '../parts/EntryFields'
import { useEditor, useReading } from '../session/editor'
import { TextField } from '../widgets/TextField'

const nothing: Observed = { leadTime: null, source: '', on: null }

export function DirectionObserved() {
  const { store, readOnly } = useEditor()
  const { doc, assessment } = useReading()
  const observed = doc.intent.observed ?? nothing
  const set = (fields: Partial<Observed>) => {
    const next = { ...observed, ...fields }
    const isEmpty = next.leadTime === null && next.source === '' && next.on === null
    store.commit(setIntent({ observed: isEmpty ? null : next }))
  }
  const seen = realityCheck(doc, assessment.analysis)
  return (
    <section aria-label="What was really observed" className="direction-part">
      <h2>What was really observed</h2>
      {seen === null ? (
        <p className="view-note">How long did the last ones really take? A tracker or a look back knows.</p>
      ) : (
        <p className="direction-seen">{seen}</p>
      )}
      <div className="direction-fields">
        <DurationField
          calendar={doc.calendar}
          isReadOnly={readOnly}
          label="It took"
          onCommit={leadTime => set({ leadTime })}
          placeholder="4mo"
          use="time"
          value={observed.leadTime}
        />
        <TextField
          isReadOnly={readOnly}
          label="Seen in"
          layout="row"
          onCommit={source => set({ source: source.trim() })}
          placeholder="last 20 changes in the tracker"
          value={observed.source}
        />
        <DateField isReadOnly={readOnly} label="On" onCommit={on => set({ on })} value={observed.on} />
      </div>
    </section>
  )
}
