// The address of each screen, in the part after `#`, so that any static server will do and the browser's Back works.

import type { Guide, MapView, Screen } from './session'

export interface Route {
  readonly screen: Screen
  readonly view: MapView
  readonly guide: Guide
}

/** Where on the screen of a map: a view of it, or a guided screen over it. */
export interface Place {
  readonly view?: MapView
  readonly guide?: Guide
}

const guides: readonly string[] = ['scope', 'steps', 'ask', 'blocker', 'experiment', 'present'] satisfies Guide[]
const isGuide = (text: string | undefined): text is NonNullable<Guide> => text !== undefined && guides.includes(text)

const views: readonly string[] = ['map', 'table', 'direction', 'experiments', 'brief', 'history'] satisfies MapView[]
const isView = (text: string | undefined): text is MapView => text !== undefined && views.includes(text)

const plain = (screen: Screen): Route => ({ screen, view: 'map', guide: null })

/** `null` for the bare address, which opens what was open last. */
export function readRoute(hash: string): Route | null {
  const path = hash.replace(/^#\/?/, '')
  if (path === '') return hash === '' || hash === '#' ? null : plain({ at: 'home' })
  if (path === 'new') return plain({ at: 'start' })
  if (path === 'templates') return plain({ at: 'templates' })
  const [, id, place] = /^map\/([A-Za-z0-9_-]{1,64})(?:\/([a-z]+))?$/.exec(path) ?? []
  if (id === undefined) return plain({ at: 'home' })
  const screen: Screen = { at: 'map', id }
  return { screen, view: isView(place) ? place : 'map', guide: isGuide(place) ? place : null }
}

export function writeRoute(screen: Screen, { view = 'map', guide = null }: Place = {}): string {
  switch (screen.at) {
    case 'home':
      return '#/'
    case 'start':
      return '#/new'
    case 'templates':
      return '#/templates'
    case 'map': {
      const place = guide ?? (view === 'map' ? null : view)
      return `#/map/${screen.id}${place ? `/${place}` : ''}`
    }
  }
}

/** Goes to a screen; `replace` leaves no way back to the one left. */
export function goTo(screen: Screen, { replace = false, ...place }: Place & { readonly replace?: boolean } = {}): void {
  const hash = writeRoute(screen, place)
  if (replace) window.location.replace(hash)
  else window.location.hash = hash
}
