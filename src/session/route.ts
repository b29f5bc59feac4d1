// The address of each screen, in the part after `#`, so that any static server will do and the browser's Back works.

import type { Guide, Screen } from './session'

export interface Route {
  readonly screen: Screen
  readonly guide: Guide
}

const guides: readonly string[] = ['scope', 'steps', 'ask', 'blocker', 'experiment'] satisfies Guide[]
const isGuide = (text: string | undefined): text is NonNullable<Guide> => text !== undefined && guides.includes(text)

/** `null` for the bare address, which opens what was open last. */
export function readRoute(hash: string): Route | null {
  const path = hash.replace(/^#\/?/, '')
  if (path === '') return hash === '' || hash === '#' ? null : { screen: { at: 'home' }, guide: null }
  if (path === 'new') return { screen: { at: 'start' }, guide: null }
  const [, id, guide] = /^map\/([A-Za-z0-9_-]{1,64})(?:\/([a-z]+))?$/.exec(path) ?? []
  if (id === undefined) return { screen: { at: 'home' }, guide: null }
  return { screen: { at: 'map', id }, guide: isGuide(guide) ? guide : null }
}

export function writeRoute(screen: Screen, guide: Guide = null): string {
  switch (screen.at) {
    case 'home':
      return '#/'
    case 'start':
      return '#/new'
    case 'map':
      return `#/map/${screen.id}${guide ? `/${guide}` : ''}`
  }
}

/** Goes to a screen; `replace` leaves no way back to the one left. */
export function goTo(
  screen: Screen,
  { guide = null, replace = false }: { guide?: Guide; replace?: boolean } = {},
): void {
  const hash = writeRoute(screen, guide)
  if (replace) window.location.replace(hash)
  else window.location.hash = hash
}
