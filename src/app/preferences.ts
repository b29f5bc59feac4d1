// How a person wants the app on this device, whatever the map: theme, letter keys, overview, what was used last.

import type { Session, SessionStore } from '../session/session'

const key = 'sluice.preferences'

type Preferences = Pick<Session, 'theme' | 'letterKeys' | 'overview' | 'recent'>

/** What was kept, as far as it can be read. */
export function readPreferences(text: string | null): Partial<Preferences> {
  let kept: unknown = null
  try {
    kept = JSON.parse(text ?? 'null')
  } catch {
    // Another program's text, or half of ours: the usual settings.
  }
  if (typeof kept !== 'object' || kept === null) return {}
  const { theme, letterKeys, overview, recent } = kept as Readonly<Record<string, unknown>>
  return {
    ...(theme === 'light' || theme === 'dark' || theme === 'system' ? { theme } : {}),
    ...(typeof letterKeys === 'boolean' ? { letterKeys } : {}),
    ...(typeof overview === 'boolean' ? { overview } : {}),
    ...(Array.isArray(recent) ? { recent: recent.filter(id => typeof id === 'string').slice(0, 30) } : {}),
  }
}

const preferencesOf = ({ theme, letterKeys, overview, recent }: Session): Preferences => ({
  theme,
  letterKeys,
  overview,
  recent,
})

/** Takes over what was kept, and keeps what changes. */
export function keepPreferences(session: SessionStore): void {
  try {
    session.setState(readPreferences(window.localStorage.getItem(key)))
  } catch {
    // A browser that blocks site data: nothing was kept.
  }
  let last = JSON.stringify(preferencesOf(session.getState()))
  session.subscribe(now => {
    const text = JSON.stringify(preferencesOf(now))
    if (text === last) return
    last = text
    try {
      window.localStorage.setItem(key, text)
    } catch {
      // Keeping is a comfort, never a condition.
    }
  })
}
