// The keys of actions as buttons and menus show them: none that is switched off.

import { useMemo } from 'react'
import { useSession } from '../session/editor'
import type { Action } from './action'
import { ariaKeys, keysText } from './keymap'

export interface KeyHints {
  /** `Ctrl Z`; '' where there is none. */
  readonly text: (action: Action) => string
  /** As `aria-keyshortcuts` writes it; absent where there is none. */
  readonly aria: (action: Action) => string | undefined
}

export function useKeyHints(): KeyHints {
  const letters = useSession(session => session.letterKeys)
  return useMemo(
    () => ({
      text: action => keysText(action, letters),
      aria: action => ariaKeys(action, letters) || undefined,
    }),
    [letters],
  )
}
