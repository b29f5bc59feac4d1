// A date that is mostly today's: one press writes it.

import { Button } from '../widgets/Button'
import { DateField } from './EntryFields'
import './asks.css'

interface AskedFieldProps {
  readonly label: string
  readonly value: string | null
  readonly today: string
  readonly isReadOnly: boolean
  readonly onCommit: (date: string | null) => void
}

export function AskedField({ label, value, today, isReadOnly, onCommit }: AskedFieldProps) {
  return (
    <div className="asked">
      <DateField isReadOnly={isReadOnly} label={label} onCommit={onCommit} placeholder="not yet" value={value} />
      {isReadOnly || value !== null ? null : (
        <Button aria-label={`${label}: today`} onPress={() => onCommit(today)} variant="quiet">
          Today
        </Button>
      )}
    </div>
  )
}
