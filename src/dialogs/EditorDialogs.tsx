// The dialogs over an open map, one at a time.

import { useSession, useSessionStore } from '../session/editor'
import { Accessibility } from './Accessibility'
import { ConnectDialog } from './ConnectDialog'
import { HandOut } from './HandOut'
import { KeepVersion } from './KeepVersion'
import { Notation } from './Notation'
import { Review } from './Review'
import { Settings } from './Settings'
import { StartExperiment } from './StartExperiment'
import { StartersDialog } from './StartersDialog'
import { TallyDialog } from './TallyDialog'

export function EditorDialogs() {
  const session = useSessionStore()
  const dialog = useSession(state => state.dialog)
  const close = () => session.setState({ dialog: null })
  switch (dialog) {
    case 'settings':
      return <Settings onClose={close} />
    case 'hand-out':
      return <HandOut onClose={close} />
    case 'keep-version':
      return <KeepVersion onClose={close} />
    case 'notation':
      return <Notation onClose={close} />
    case 'accessibility':
      return <Accessibility onClose={close} />
    case 'connect':
      return <ConnectDialog onClose={close} />
    case 'starters':
      return <StartersDialog onClose={close} />
    case 'start':
      return <StartExperiment onClose={close} />
    case 'review':
      return <Review onClose={close} />
    case 'tally':
      return <TallyDialog onClose={close} />
    // Shown over the presentation too, by the meeting itself.
    case 'agenda':
    case 'parking-lot':
    // These lie over every screen: the app shows them.
    case 'words':
    case 'keys':
    case 'find':
    case 'bin':
    case 'backup':
    case 'space':
    case null:
      return null
  }
}
