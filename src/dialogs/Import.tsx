// Where the dialog for a table of steps appears: over an open map, which it can take the steps into, or over any other screen.
// It is loaded when the first table comes.

import { lazy, Suspense } from 'react'
import { useSession } from '../session/editor'

const ImportDialog = lazy(() => import('./ImportDialog').then(({ ImportDialog }) => ({ default: ImportDialog })))

export function Import() {
  const table = useSession(state => state.table)
  return table ? (
    <Suspense>
      <ImportDialog />
    </Suspense>
  ) : null
}

/** Where no map is open to take the steps into. */
export function ImportElsewhere() {
  const isOverMap = useSession(state => state.screen.at === 'map' && state.guide === null)
  return isOverMap ? null : <Import />
}
