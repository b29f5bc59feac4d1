// How many items are asked for: what takt, load and the wait of a queue of items follow from.

import { useState } from 'react'
import { setDemand, setEntry } from '../edit/map-edits'
import { formatTime } from '../model/format'
import { AmountField, DurationField } from '../parts/EntryFields'
import { useAssessment, useEditor, useView } from '../session/editor'
import { Segmented } from '../widgets/Segmented'

export function SettingsDemand() {
  const { store, readOnly } = useEditor()
  const { demand, calendar, entry } = useView()
  const { analysis } = useAssessment()
  // What is typed first waits here until the other half makes a demand of it.
  const [half, setHalf] = useState<{ items: number | null; per: string | null }>({ items: null, per: null })
  const items = demand?.items ?? half.items
  const per = demand?.per ?? half.per
  const set = (next: { items: number | null; per: string | null }) => {
    setHalf(next)
    if (next.items !== null && next.per !== null) store.commit(setDemand({ items: next.items, per: next.per }))
    else if (demand) store.commit(setDemand(null))
  }
  const { taktTime } = analysis
  return (
    <div className="settings-grid">
      <AmountField
        hint={demand === null && half.items !== null ? 'Now say in which time' : 'Empty when nobody knows yet'}
        isReadOnly={readOnly}
        label="Items asked for"
        layout="stack"
        onCommit={value => set({ items: value, per })}
        placeholder="not known"
        value={items}
      />
      <DurationField
        calendar={calendar}
        hint={taktTime === null ? undefined : `One every ${formatTime(taktTime, calendar)} (takt time)`}
        isReadOnly={readOnly}
        label="in every"
        layout="stack"
        onCommit={value => set({ items, per: value })}
        placeholder="1w"
        use="time"
        value={per}
      />
      {analysis.starts.length > 1 ? (
        <Segmented
          isDisabled={readOnly}
          label={`${analysis.starts.length} steps begin the stream. An item`}
          onChange={value => store.commit(setEntry(value))}
          options={[
            { id: 'choice', label: 'enters by one of them' },
            { id: 'parallel', label: 'needs all of them' },
          ]}
          value={entry}
        />
      ) : null}
    </div>
  )
}
