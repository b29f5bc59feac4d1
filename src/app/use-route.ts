// Keeps the session's screen in step with the address, and finds the first screen of a visit.

import { useEffect, useState } from 'react'
import { useLibrary } from '../actions/library'
import { endAnnouncement } from '../session/announce'
import { useSessionStore } from '../session/editor'
import { goTo, readRoute } from '../session/route'
import type { Screen, SessionStore } from '../session/session'
import type { MapStorage } from '../storage/map-storage'
import { lastOpenMap, rememberOpenMap } from './last-open'

/** False until the first screen is known. */
export function useRoute(): boolean {
  const session = useSessionStore()
  const library = useLibrary()
  const [ready, setReady] = useState(false)

  useEffect(() => {
    let current = true
    const follow = () => {
      const route = readRoute(window.location.hash)
      if (!route) return void goToFirst(library)
      arrive(session, route.screen)
      session.setState({ ...route, dialog: null })
      if (current) setReady(true)
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => {
      current = false
      window.removeEventListener('hashchange', follow)
    }
  }, [session, library])

  return ready
}

const titles = { home: 'Sluice', start: 'New map – Sluice', templates: 'Templates – Sluice' }

// Home is a decision to leave the map; anything else of a map is remembered for the next visit.
function arrive(session: SessionStore, screen: Screen): void {
  if (screen.at === 'home') rememberOpenMap(null)
  if (screen.at === 'map') rememberOpenMap(screen.id)
  const now = session.getState().screen
  endAnnouncement(session, screen)
  const stays = now.at === 'map' && screen.at === 'map' && now.id === screen.id
  if (stays) return
  session.setState({
    selection: new Set(),
    marked: null,
    notKnown: new Set(),
    daysAsked: false,
    tomorrow: new Set(),
    guidedBlocker: null,
    slide: null,
    quickLine: { open: false, text: '' },
  })
  if (screen.at !== 'map') document.title = titles[screen.at]
}

/** The bare address opens the map that was open last, else Home, else (nothing here yet) the first question. */
async function goToFirst(library: MapStorage): Promise<void> {
  const maps = await library.list()
  const last = lastOpenMap()
  if (last !== null && maps.some(map => map.id === last)) goTo({ at: 'map', id: last }, { replace: true })
  else goTo(maps.length === 0 ? { at: 'start' } : { at: 'home' }, { replace: true })
}
