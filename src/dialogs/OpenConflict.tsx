// A file whose map is already on this device: nothing is overwritten before somebody has chosen.

import { lazy, Suspense, useState } from 'react'
import { cited } from '../model/cited'
import { counted } from '../model/format'
import type { MapDocument } from '../model/types'
import { whenChanged } from '../parts/when-changed'
import { useSession, useSessionStore } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import './open-conflict.css'

// Drawing maps is half of the program, and comparing is asked for seldom.
const CompareCopies = lazy(() => import('./CompareCopies').then(({ CompareCopies }) => ({ default: CompareCopies })))

export function OpenConflict() {
  const session = useSessionStore()
  const conflict = useSession(state => state.conflict)
  // Another conflict is another question: it begins with the choice again.
  const [compared, setCompared] = useState<typeof conflict>(null)
  if (!conflict) return null
  if (conflict === compared) {
    return (
      <Suspense>
        <CompareCopies conflict={conflict} onBack={() => setCompared(null)} />
      </Suspense>
    )
  }
  const { incoming, incomingAt, existing, existingAt } = conflict
  const fileIsNewer = existing === null || incomingAt === null || incomingAt > existingAt
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={() => session.setState({ conflict: null })} variant="quiet">
            Cancel
          </Button>
          {existing ? <Button onPress={() => setCompared(conflict)}>Compare</Button> : null}
          <Button onPress={conflict.keepBoth}>Keep both</Button>
          <Button autoFocus onPress={conflict.continueWithNewer} variant="primary">
            Continue with the newer one
          </Button>
        </>
      }
      isOpen
      onClose={() => session.setState({ conflict: null })}
      role="alertdialog"
      title="This map is already on this device"
    >
      <p className="conflict-lead">
        Both copies of {cited(incoming.title || 'Untitled map')} differ. Nothing has been changed yet.
      </p>
      <div className="conflict-copies">
        <Copy doc={incoming} isNewer={fileIsNewer} name="The file" when={incomingAt} />
        <Copy doc={existing} isNewer={!fileIsNewer} name="On this device" when={existingAt} />
      </div>
    </ModalDialog>
  )
}

interface CopyProps {
  readonly name: string
  readonly doc: MapDocument | null
  readonly when: number | null
  readonly isNewer: boolean
}

function Copy({ name, doc, when, isNewer }: CopyProps) {
  return (
    <section className="conflict-copy">
      <h3>
        {name} {isNewer ? <span className="conflict-newer">newer</span> : null}
      </h3>
      <p>{doc ? doc.title || 'Untitled map' : 'Damaged: it cannot be read'}</p>
      {doc ? <p className="conflict-fact">{counted(Object.keys(doc.steps).length, 'step')}</p> : null}
      <p className="conflict-fact">{when === null ? 'It does not say when it was changed' : whenChanged(when)}</p>
    </section>
  )
}
