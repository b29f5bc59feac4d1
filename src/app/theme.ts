// Dresses the page in the theme of the drawing: each role of drawing/theme.ts becomes a CSS variable of the same name.
// Follows the system's light, dark and contrast settings, and the session where a theme was chosen.

import { type Theme, type ThemeName, themes } from '../drawing/theme'
import type { SessionStore } from '../session/session'

export function followTheme(session: SessionStore): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const contrast = window.matchMedia('(prefers-contrast: more)')
  const follow = () => {
    const { theme, look } = session.getState()
    const next = theme === 'system' ? systemTheme(dark.matches, contrast.matches) : theme
    if (next !== look) session.setState({ look: next })
    wear(themes[next])
  }
  const size = () => {
    document.documentElement.dataset.room = session.getState().roomSize ? 'large' : 'normal'
  }
  follow()
  size()
  dark.addEventListener('change', follow)
  contrast.addEventListener('change', follow)
  session.subscribe((now, before) => {
    if (now.theme !== before.theme) follow()
    if (now.roomSize !== before.roomSize) size()
  })
}

function systemTheme(dark: boolean, contrast: boolean): ThemeName {
  // High contrast on dark is dark: black letters would lie on the black page that forced colours make of it.
  if (dark) return 'dark'
  return contrast ? 'contrast' : 'light'
}

function wear(theme: Theme): void {
  const { style } = document.documentElement
  for (const [role, colour] of Object.entries(theme.colours)) style.setProperty(`--${role}`, colour)
  style.colorScheme = theme.name === 'dark' ? 'dark' : 'light'
}
