// The foot of a presentation: two large buttons with the place between them, the clock, the parking lot, and the way out.

import { actionById, useActions } from '../actions/use-actions'
import { useKeyHints } from '../actions/use-key-hints'
import { Button } from '../widgets/Button'
import { MeetingClock } from './MeetingClock'
import type { SlideMove } from './slide-keys'
import type { FullScreen } from './use-full-screen'
import { useMeeting } from './use-meeting'

interface PresentBarProps {
  readonly place: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly move: (move: SlideMove) => void
  readonly fullScreen: FullScreen
}

export function PresentBar({ place, isFirst, isLast, move, fullScreen }: PresentBarProps) {
  const actions = useActions()
  const keys = useKeyHints()
  const { meeting } = useMeeting()
  return (
    <footer className="present-bar">
      <Button className="present-go" isDisabled={isFirst} onPress={() => move('back')}>
        <span aria-hidden="true">‹ </span>Back
      </Button>
      <p className="present-place">{place}</p>
      <Button className="present-go" onPress={() => move(isLast ? 'leave' : 'next')} variant="primary">
        {isLast ? (
          'End'
        ) : (
          <>
            Next<span aria-hidden="true"> ›</span>
          </>
        )}
      </Button>
      <div className="present-more">
        {meeting.isShown ? <MeetingClock /> : null}
        {actions.isEnabled('park') ? (
          <Button keys={keys.text(actionById('park'))} onPress={() => actions.run('park')} variant="quiet">
            Park a line
          </Button>
        ) : null}
        <Button onPress={() => actions.run('agenda')} variant="quiet">
          Clock
        </Button>
        {fullScreen.isAllowed ? (
          <Button onPress={fullScreen.toggle} variant="quiet">
            {fullScreen.isOn ? 'In the window' : 'Full screen'}
          </Button>
        ) : null}
        <Button keys="Esc" onPress={() => move('leave')} variant="quiet">
          Leave
        </Button>
      </div>
    </footer>
  )
}
