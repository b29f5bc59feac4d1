// When the first screen stands, the rest of the program is fetched bit by bit while nothing else is to be done, so that what is
// opened next is there at once; and all of it is kept for working without a network.

import { useEffect } from 'react'
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

/** `isReady`: the first screen is known. A map is drawn when its canvas answers. */
export function useFetchTheRest(isReady: boolean): void {
  const session = useSessionStore()
  const isDrawn = useSession(
    ({ screen, guide, camera }) => isReady && (screen.at !== 'map' || guide !== null || camera !== null),
  )
  useEffect(() => {
    if (!isDrawn || isAsked) return
    isAsked = true
    void fetchParts(idle).then(() => keepOffline(session))
  }, [isDrawn, session])
}
