// The panel at the right: what is selected, with everything about it that can be set; with nothing selected, the map itself.

import { splitRef } from '../model/entry'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { useSession, useView } from '../session/editor'
import { InspectorBlocker } from './InspectorBlocker'
import { InspectorExperiment } from './InspectorExperiment'
import { InspectorFlow } from './InspectorFlow'
import { InspectorMap } from './InspectorMap'
import { InspectorStep } from './InspectorStep'
import { InspectorSteps } from './InspectorSteps'
import { InspectorNote, InspectorSymbol } from './InspectorSymbol'
import './inspector.css'

export function Inspector() {
  return (
    <div className="inspector">
      <Selected />
    </div>
  )
}

function Selected() {
  const doc = useView()
  const selection = useSession(session => session.selection)
  const found = [...selection]
    .map(splitRef)
    .filter(({ collection, id }) => own<unknown>(doc[collection], id) !== undefined)
  const [first] = found
  const stepIds = found.flatMap(({ collection, id }): Id[] => (collection === 'steps' ? [id] : []))
  if (stepIds.length > 1) return <InspectorSteps ids={stepIds} key={stepIds.join(' ')} />
  if (found.length > 1) return <Several count={found.length} />
  if (!first) return <InspectorMap />
  // The key: another entry gets fields of its own, nothing half-typed moves over.
  switch (first.collection) {
    case 'steps':
      return <InspectorStep id={first.id} key={first.id} />
    case 'flows':
      return <InspectorFlow id={first.id} key={first.id} />
    case 'blockers':
      return <InspectorBlocker id={first.id} key={first.id} />
    case 'experiments':
      return <InspectorExperiment id={first.id} key={first.id} />
    case 'symbols':
      return <InspectorSymbol id={first.id} key={first.id} />
    case 'notes':
      return <InspectorNote id={first.id} key={first.id} />
    default:
      return <InspectorMap />
  }
}

function Several({ count }: { readonly count: number }) {
  return (
    <>
      <h2>{count} selected</h2>
      <p className="inspector-sub">
        Drag to move them, Delete to remove them. Steps alone can be changed together here.
      </p>
    </>
  )
}
