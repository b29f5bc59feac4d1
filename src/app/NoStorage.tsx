// What is shown when the browser lets the app keep nothing: what is wrong, what would help, and that one can work all the same.

import '../widgets/button.css'
import '../widgets/message.css'

interface NoStorageProps {
  readonly reason: string
  /** Maps live in this page from now on. */
  readonly onGoOn: () => void
}

export function NoStorage({ reason, onGoOn }: NoStorageProps) {
  return (
    <main className="message">
      <h1>This browser lets Sluice keep nothing</h1>
      <p>
        Maps are kept in this browser’s own storage, and it cannot be opened. A private window, a setting that blocks
        site data, or a full disk are the usual reasons. Your maps, if there are any, are still where they were.
      </p>
      <p>You can work without it: download your map before you close the page.</p>
      <p className="message-reason">{reason}</p>
      <div className="message-actions">
        <Reload />
        <button className="button button-plain" onClick={onGoOn} type="button">
          Work without keeping
        </button>
      </div>
    </main>
  )
}

/** The database neither opens nor fails: a disk that stalls, or another page that holds it. */
export function NoAnswer({ onGoOn }: Pick<NoStorageProps, 'onGoOn'>) {
  return (
    <main aria-live="polite" className="message">
      <h1>This browser’s storage does not answer</h1>
      <p>
        Your maps are still where they were. This page goes on by itself as soon as the storage answers. If it does not,
        load the page again; if that does not help, close the browser and open it again.
      </p>
      <p>You can work meanwhile: download your map before you close the page.</p>
      <div className="message-actions">
        <Reload />
        <button className="button button-plain" onClick={onGoOn} type="button">
          Work without keeping
        </button>
      </div>
    </main>
  )
}

/** Another tab has an older Sluice open: the database opens as soon as that tab is closed. */
export function HeldElsewhere() {
  return (
    <main aria-live="polite" className="message">
      <h1>An older Sluice is open in another tab</h1>
      <p>Close or reload that tab. This page then goes on by itself. What you did there is kept.</p>
      <div className="message-actions">
        <Reload />
      </div>
    </main>
  )
}

const Reload = () => (
  <button className="button button-primary" onClick={() => window.location.reload()} type="button">
    Try again
  </button>
)
