// What the browser says of keeping this page's data, asked again whenever something was written or the page is looked at again.

import { useEffect, useState } from 'react'
import { useLibrary } from './library'
import { type KeptHere, keptHere } from './persistence'

/** `null` until the browser has answered. */
export function useKeptByBrowser(): KeptHere | null {
  const library = useLibrary()
  const [kept, setKept] = useState<KeptHere | null>(null)
  useEffect(() => {
    let current = true
    const ask = () => {
      const isInstalled = window.matchMedia('(display-mode: standalone)').matches
      void keptHere(navigator.storage, navigator.userAgent, isInstalled).then(found => {
        if (current) setKept(found)
      })
    }
    ask()
    const stop = library.watch(ask)
    return () => {
      current = false
      stop()
    }
  }, [library])
  return kept
}
