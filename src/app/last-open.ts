// Remembers which map was open, so that the bare address opens it again.

import type { Id } from '../model/types'

const key = 'sluice.open'

export function lastOpenMap(): Id | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    // A browser that blocks site data: nothing was remembered.
    return null
  }
}

export function rememberOpenMap(id: Id | null): void {
  try {
    if (id === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, id)
  } catch {
    // Remembering is a comfort, never a condition.
  }
}
