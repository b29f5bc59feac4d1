// What keeps maps safe, over every screen: the bin, backups, and a backup that was handed in. Each is loaded when it is opened.

import { lazy, Suspense } from 'react'
import { useSession, useSessionStore } from '../session/editor'

const Bin = lazy(() => import('./Bin').then(({ Bin }) => ({ default: Bin })))

export function KeepingDialogs() {
  const session = useSessionStore()
  const dialog = useSession(state => state.dialog)
  const close = () => session.setState({ dialog: null })
  return <Suspense>{dialog === 'bin' ? <Bin onClose={close} /> : null}</Suspense>
}
