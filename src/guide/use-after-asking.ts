// Where the guide goes when the numbers are in: to the cause of the longest wait, once; else back to the map.

import { useCallback } from 'react'
import { announce } from '../session/announce'
import { assessmentOf, useEditor } from '../session/editor'
import { useGuide } from './GuidePage'
import { longestWaitStep } from './longest-wait'

export function useAfterAsking(): () => void {
  const { store, session } = useEditor()
  const { id } = store.doc
  const go = useGuide()
  return useCallback(() => {
    const { doc } = store
    if (doc.id !== id) return
    const step = longestWaitStep(doc, assessmentOf(doc))
    const hasBlocker = Object.values(doc.blockers).some(blocker => blocker.step === step && blocker.status === 'open')
    if (step !== null && !hasBlocker) go('blocker', true)
    else {
      announce(session, 'That was the last question.')
      go(null, true)
    }
  }, [store, session, id, go])
}
