// What a day and a week mean in this map, and how a plain "d" typed into a wait is read.

import { setCalendar } from '../edit/map-edits'
import { AmountField } from '../parts/EntryFields'
import { useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { Segmented } from '../widgets/Segmented'

export function SettingsCalendar() {
  const { store, readOnly } = useEditor()
  const { calendar } = useView()
  const set = (fields: Parameters<typeof setCalendar>[0]) => store.commit(setCalendar(fields))
  return (
    <div className="settings-grid">
      <AmountField
        isReadOnly={readOnly}
        label="Hours in a day"
        layout="stack"
        most={24}
        onCommit={hours => {
          if (hours !== null) set({ hoursPerDay: hours })
        }}
        value={calendar.hoursPerDay}
      />
      <AmountField
        isReadOnly={readOnly}
        label="Working days in a week"
        layout="stack"
        most={7}
        onCommit={days => {
          if (days !== null) set({ daysPerWeek: days })
        }}
        value={calendar.daysPerWeek}
      />
      <Segmented
        isDisabled={readOnly}
        label="When people here say “10 days” of waiting, they mean"
        onChange={typedDays => set({ typedDays })}
        options={[
          { id: 'working', label: 'working days' },
          { id: 'calendar', label: 'calendar days' },
        ]}
        value={calendar.typedDays}
      />
      {readOnly ? null : (
        <div className="settings-presets">
          <Button onPress={() => set({ hoursPerDay: 8, daysPerWeek: 5 })}>Office: 8 h, 5 days</Button>
          <Button onPress={() => set({ hoursPerDay: 24, daysPerWeek: 7 })}>Round the clock: 24 h, 7 days</Button>
        </div>
      )}
    </div>
  )
}
