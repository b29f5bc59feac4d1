// What is shown when the browser lets the app keep nothing: what is wrong and what would help.

import '../widgets/button.css'
import '../widgets/message.css'

export function NoStorage({ reason }: { readonly reason: string }) {
  return (
    <main className="message">
      <h1>This browser lets Sluice keep nothing</h1>
      <p>
        Maps are kept in this browser’s own storage, and it cannot be opened. A private window, a setting that blocks
        site data, or a full disk are the usual reasons. Your maps, if there are any, are still where they were.
      </p>
      <p className="message-reason">{reason}</p>
      <button onClick={() => window.location.reload()} className="button button-primary" type="button">
        Try again
      </button>
    </main>
  )
}
