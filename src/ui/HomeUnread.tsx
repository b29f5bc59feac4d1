// On Home, instead of silence when the maps on this device cannot be read: why, that they are where they were, and what one can do.

import { Button } from '../widgets/Button'
import './home-keeping.css'

interface HomeUnreadProps {
  readonly reason: string
  readonly onAgain: () => void
}

export function HomeUnread({ reason, onAgain }: HomeUnreadProps) {
  return (
    <div className="home-unread" role="alert">
      <p>
        <strong>Your maps cannot be shown now.</strong> {reason}
      </p>
      <p>You can open a file or an example meanwhile: it is shown here, and kept as soon as that works again.</p>
      <div className="home-unread-ways">
        <Button onPress={onAgain}>Try again</Button>
        <Button onPress={() => window.location.reload()}>Load the page again</Button>
      </div>
    </div>
  )
}
