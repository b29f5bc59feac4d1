// The address of each screen, in the part after `#`, so that any static server will do and the browser's Back works.

import type { Screen } from './session'

/** `null` for the bare address, which opens what was open last. */
export function readRoute(hash: string): Screen | null {
  const path = hash.replace(/^#\/?/, '')
  if (path === '') return hash === '' || hash === '#' ? null : { at: 'home' }
  if (path === 'new') return { at: 'start' }
  const map = /^map\/([A-Za-z0-9_-]{1,64})$/.exec(path)
  return map?.[1] ? { at: 'map', id: map[1] } : { at: 'home' }
}

export function writeRoute(screen: Screen): string {
  switch (screen.at) {
    case 'home':
      return '#/'
    case 'start':
      return '#/new'
    case 'map':
      return `#/map/${screen.id}`
  }
}

/** Goes to a screen; `replace` leaves no way back to the one left. */
export function goTo(screen: Screen, replace = false): void {
  const hash = writeRoute(screen)
  if (replace) window.location.replace(hash)
  else window.location.hash = hash
}
