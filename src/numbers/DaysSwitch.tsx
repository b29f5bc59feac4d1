// Reads the same map on 24-hour days, in this window alone: what others count as flow efficiency when nights count too.

import { useSession, useSessionStore, useView } from '../session/editor'
import { Switch } from '../widgets/Switch'

export function DaysSwitch() {
  const session = useSessionStore()
  const { id, calendar } = useView()
  const isWhole = useSession(state => state.wholeDays === id)
  if (calendar.hoursPerDay === 24) return null
  return (
    <Switch
      isSelected={isWhole}
      label="Read the map on 24-hour days"
      onChange={on => session.setState({ wholeDays: on ? id : null })}
    />
  )
}
