// What keeps maps safe, over every screen: the bin, backups, a backup that was handed in, and room where there is none left. Each is loaded when it is opened.

import { lazy, Suspense } from 'react'
import { useBackups } from '../actions/use-backups'
import { useSession, useSessionStore } from '../session/editor'

const Backup = lazy(() => import('./Backup').then(({ Backup }) => ({ default: Backup })))
const Bin = lazy(() => import('./Bin').then(({ Bin }) => ({ default: Bin })))
const FreeSpace = lazy(() => import('./FreeSpace').then(({ FreeSpace }) => ({ default: FreeSpace })))
const Restore = lazy(() => import('./Restore').then(({ Restore }) => ({ default: Restore })))

export function KeepingDialogs() {
  // Backups go on by themselves whatever is shown.
  useBackups()
  const session = useSessionStore()
  const dialog = useSession(state => state.dialog)
  const handed = useSession(state => state.backup)
  const close = () => session.setState({ dialog: null })
  return (
    <Suspense>
      {dialog === 'bin' ? <Bin onClose={close} /> : null}
      {dialog === 'space' ? <FreeSpace onClose={close} /> : null}
      {dialog === 'backup' ? <Backup onClose={close} /> : null}
      {handed ? (
        <Restore backup={handed.contents} name={handed.name} onClose={() => session.setState({ backup: null })} />
      ) : null}
    </Suspense>
  )
}
