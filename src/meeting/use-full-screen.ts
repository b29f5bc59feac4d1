// Full screen while something is shown to a room, where the browser allows it; without it the page fills its window all the same.

import { useCallback, useEffect, useRef, useState } from 'react'

/** What Chromium offers so that Esc closes a dialog in full screen, and does not end full screen first. */
interface KeyboardLock {
  readonly lock?: (keys: readonly string[]) => Promise<void>
  readonly unlock?: () => void
}

const keyboard = (): KeyboardLock | undefined => (navigator as { readonly keyboard?: KeyboardLock }).keyboard

export interface FullScreen {
  readonly isOn: boolean
  /** `false`: this browser does not allow it. */
  readonly isAllowed: boolean
  readonly toggle: () => void
}

/** Asks for full screen at once. `onLeft` is told when the browser ended it (Esc), not when `toggle` did. */
export function useFullScreen(onLeft: () => void): FullScreen {
  const [isOn, setOn] = useState(() => document.fullscreenElement !== null)
  const isOurs = useRef(false)
  const latest = useRef(onLeft)
  latest.current = onLeft

  const enter = useCallback(() => {
    isOurs.current = true
    // Refused where no key or press came before it, as after a reload: the page is shown in its window then.
    document.documentElement
      .requestFullscreen?.()
      .then(() => keyboard()?.lock?.(['Escape']))
      .catch(() => {
        isOurs.current = document.fullscreenElement !== null
      })
  }, [])
  const leave = useCallback(() => {
    isOurs.current = false
    keyboard()?.unlock?.()
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {})
  }, [])

  useEffect(() => {
    const follow = () => {
      const now = document.fullscreenElement !== null
      setOn(now)
      if (now || !isOurs.current) return
      isOurs.current = false
      latest.current()
    }
    document.addEventListener('fullscreenchange', follow)
    if (document.fullscreenElement === null) enter()
    return () => {
      document.removeEventListener('fullscreenchange', follow)
      // What was full screen before stays so.
      if (isOurs.current) leave()
    }
  }, [enter, leave])

  const toggle = useCallback(() => {
    if (document.fullscreenElement) leave()
    else enter()
  }, [enter, leave])
  return { isOn, isAllowed: document.fullscreenEnabled, toggle }
}
