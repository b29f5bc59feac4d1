// Where the browser can install the app, as a program with a window of its own, it says so: the offer is kept until it is asked for.

import type { SessionStore } from '../session/session'

interface InstallEvent extends Event {
  prompt(): Promise<unknown>
}

export function keepInstallOffer(session: SessionStore): void {
  window.addEventListener('beforeinstallprompt', event => {
    const offer = event as InstallEvent
    session.setState({
      install: () => {
        // An offer is good for one answer.
        session.setState({ install: null })
        void offer.prompt()
      },
    })
  })
  window.addEventListener('appinstalled', () => session.setState({ install: null }))
}
