// Asked once a map, when the first wait is typed in days: what people here mean by a day.

import { useState } from 'react'
import { parseAnswer } from '../edit/answer'
import { setCalendar } from '../edit/map-edits'
import type { Calendar, Id } from '../model/types'
import { useDoc, useEditor } from '../session/editor'
import { Segmented } from '../widgets/Segmented'
import { GuidePage } from './GuidePage'
import { StepPicture } from './StepPicture'

export interface DayMeaningProps {
  readonly overline: string
  readonly step: Id
  /** What was typed. */
  readonly text: string
  readonly onAnswer: () => void
  readonly onBack: () => void
}

export function DayMeaning({ overline, step, text, onAnswer, onBack }: DayMeaningProps) {
  const { store, session } = useEditor()
  const { calendar } = useDoc()
  const [typedDays, setTypedDays] = useState<Calendar['typedDays']>(calendar.typedDays)
  const echo = parseAnswer(text, { calendar: { ...calendar, typedDays } })
  return (
    <GuidePage
      onBack={onBack}
      onNext={() => {
        store.commit(setCalendar({ typedDays }))
        session.setState({ daysAsked: true })
        onAnswer()
      }}
      overline={overline}
      primary="Next"
      showNumbers
      side={<StepPicture step={step} />}
    >
      <h2>When people here say days of waiting, which days do they mean?</h2>
      <Segmented
        autoFocus
        hideLabel
        label="Days mean"
        onChange={setTypedDays}
        options={[
          { id: 'working', label: 'Working days' },
          { id: 'calendar', label: 'Calendar days, weekends too' },
        ]}
        value={typedDays}
      />
      <p aria-live="polite" className="guide-note">
        {echo.ok ? echo.value.echo : ''}
      </p>
      <p className="guide-note">Asked once. It can be changed in the map’s settings.</p>
    </GuidePage>
  )
}
