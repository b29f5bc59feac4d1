// The views of a map as links in the middle of the bar: each has its address, so that Back and a reload find it again.

import type { ActionId } from '../actions/action'
import { actionById } from '../actions/use-actions'
import { useKeyHints } from '../actions/use-key-hints'
import { useEditor, useSession } from '../session/editor'
import { writeRoute } from '../session/route'
import type { MapView } from '../session/session'

const views: readonly MapView[] = ['map', 'table', 'direction', 'experiments', 'brief', 'history']

export function ViewBar() {
  const { store } = useEditor()
  const keys = useKeyHints()
  const current = useSession(session => session.view)
  return (
    <nav aria-label="Views of this map" className="view-bar">
      {views.map(view => {
        const action = actionById(`view-${view}` satisfies ActionId)
        return (
          <a
            aria-current={view === current ? 'page' : undefined}
            aria-keyshortcuts={keys.aria(action)}
            className="view-link"
            href={writeRoute({ at: 'map', id: store.doc.id }, { view })}
            key={view}
          >
            {action.label}
          </a>
        )
      })}
    </nav>
  )
}
