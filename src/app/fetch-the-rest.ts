// When the first screen stands, the rest of the program is fetched bit by bit while nothing else is to be done, so that what is
// opened next is there at once; and all of it is kept for working without a network.

import { useEffect, useState } from 'react'
import { useSession, useSessionStore } from '../session/editor'
import { fetchParts } from '../widgets/later'
import { keepOffline } from './offline'

let isAsked = false

/** Waits until the browser has nothing to do; where it does not say, a fifth of a second. */
const idle = () =>
  new Promise<void>(done => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => done(), { timeout: 2000 })
    else setTimeout(done, 200)
  })

/** True for good from when the first screen stands; `isReady`: it is known. A map does when its canvas answers, or `failed` to open. */
export function useIsDrawn(isReady: boolean, failed: boolean): boolean {
  const [isDrawn, setIsDrawn] = useState(false)
  const stands = useSession(
    ({ screen, view, guide, camera }) =>
      isReady && (failed || screen.at !== 'map' || view !== 'map' || guide !== null || camera !== null),
  )
  useEffect(() => {
    if (stands) setIsDrawn(true)
  }, [stands])
  return isDrawn
}

export function useFetchTheRest(isDrawn: boolean): void {
  const session = useSessionStore()
  useEffect(() => {
    if (!isDrawn || isAsked) return
    isAsked = true
    void fetchParts(idle).then(() => keepOffline(session))
  }, [isDrawn, session])
}
