// A line at the foot of the window while a meeting runs: its clock, and how much is parked. It takes its own room, so that it
// lies over nothing.

import { useActions } from '../actions/use-actions'
import { parkingLot } from '../edit/parking-lot'
import { useDoc } from '../session/editor'
import { Button } from '../widgets/Button'
import { MeetingClock } from './MeetingClock'
import { useMeeting } from './use-meeting'
import './meeting.css'

export function MeetingBar() {
  const actions = useActions()
  const { meeting, change } = useMeeting()
  const open = parkingLot(useDoc()).filter(({ isDone }) => !isDone).length
  if (!meeting.isShown) return null
  return (
    <footer className="meeting-bar">
      <MeetingClock />
      <Button
        isDisabled={!actions.isEnabled('park')}
        onPress={() => actions.run('park')}
        variant="quiet"
      >{`Parking lot, ${open} open`}</Button>
      <Button onPress={() => actions.run('agenda')} variant="quiet">
        Parts
      </Button>
      <Button aria-label="Hide the clock" onPress={() => change(now => ({ ...now, isShown: false }))} variant="quiet">
        Hide
      </Button>
    </footer>
  )
}
