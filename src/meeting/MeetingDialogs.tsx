// The dialogs of a meeting, over the map and over its presentation.

import { useSession, useSessionStore } from '../session/editor'
import { AgendaDialog } from './AgendaDialog'
import { ParkingLot } from './ParkingLot'

export function MeetingDialogs() {
  const session = useSessionStore()
  const dialog = useSession(state => state.dialog)
  const close = () => session.setState({ dialog: null })
  if (dialog === 'agenda') return <AgendaDialog onClose={close} />
  return dialog === 'parking-lot' ? <ParkingLot onClose={close} /> : null
}
