// Says what happened: a toast with Undo for the eyes, a polite live region for the ears.

import { useSession, useSessionStore } from '../session/editor'
import { later } from '../widgets/later'

const Toast = later(() => import('./Toast').then(({ Toast }) => Toast))

export function Announcer() {
  const session = useSessionStore()
  const announcement = useSession(state => state.announcement)
  const heard = useSession(state => state.heard)
  return (
    <>
      {/* The same words said twice are two announcements: the key makes the reader see a new text. A dialog hides all
          else from screen readers but what is marked as an announcer. */}
      <div aria-live="polite" className="visually-hidden" data-live-announcer="true" role="status">
        {heard ? <span key={heard.serial}>{heard.text}</span> : null}
      </div>
      {announcement ? (
        <Toast
          announcement={announcement}
          key={announcement.serial}
          onClose={() => {
            if (session.getState().announcement === announcement) session.setState({ announcement: null })
          }}
        />
      ) : null}
    </>
  )
}
