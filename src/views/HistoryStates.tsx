// Earlier states of the open map, which keep themselves on this device: each can be looked at beside the map as it is now, and
// brought back as one change, after what is there now was kept.

import { useCallback, useState } from 'react'
import { type Kept, type KeptState, useKept, useLibrary } from '../actions/library'
import { becomesState } from '../edit/becomes-state'
import { cited } from '../model/cited'
import { counted } from '../model/format'
import type { MapDocument } from '../model/types'
import { MapComparison } from '../parts/MapComparison'
import { whenWas } from '../parts/when-changed'
import { announceChange } from '../session/announce'
import { useEditor, useView } from '../session/editor'
import { compare } from '../versions/compare'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'

/** So many stand in the list before somebody asks for all. */
const first = 8

export function HistoryStates() {
  const { store, session, readOnly } = useEditor()
  const { keeping } = useLibrary()
  const doc = useView()
  const { id } = store.doc
  const read = useCallback((kept: Kept) => kept.states(id), [id])
  const states = useKept(read)
  const [looked, setLooked] = useState<KeptState | null>(null)
  const [all, setAll] = useState(false)
  const bringBack = async (state: KeptState) => {
    setLooked(null)
    await keeping.keepState(store.doc, 'Bring back an earlier state')
    const change = store.commit(becomesState(state.doc))
    announceChange(
      session,
      store,
      change ? `The map is as it was ${whenWas(state.at)}.` : 'The map is so already. Nothing was changed.',
      change ? undefined : null,
    )
  }
  if (!states || states.length === 0) return null
  const shown = all ? states : states.slice(0, first)
  return (
    <section className="history-section">
      <h2>Earlier states on this device</h2>
      <p className="history-states-lead">
        They keep themselves while you work: all of the last hour, then one an hour, a day, a week. One map’s states
        take at most 16 MB; then the oldest goes.
      </p>
      <ul className="history-states">
        {shown.map((state, index) => (
          <li key={state.n}>
            <div>
              <strong>{sentence(whenWas(state.at))}</strong>
              {state.before === '' ? null : <span> before {cited(state.before)}</span>}
              <p>{changed(state.doc, index === 0 ? doc : (states[index - 1]?.doc ?? doc))}</p>
            </div>
            <Button
              aria-label={`Look at the state ${whenWas(state.at)}`}
              onPress={() => setLooked(state)}
              variant="quiet"
            >
              Look at it
            </Button>
            {readOnly ? null : (
              <Button aria-label={`Bring back the state ${whenWas(state.at)}`} onPress={() => void bringBack(state)}>
                Bring back
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < states.length ? (
        <Button onPress={() => setAll(true)} variant="quiet">
          Show all {states.length}
        </Button>
      ) : null}
      {looked ? (
        <ModalDialog
          footer={
            <>
              <Button onPress={() => setLooked(null)}>Close</Button>
              {readOnly ? null : (
                <Button onPress={() => void bringBack(looked)} variant="primary">
                  Bring back
                </Button>
              )}
            </>
          }
          isOpen
          onClose={() => setLooked(null)}
          size="full"
          title={`The map ${whenWas(looked.at)}`}
        >
          <p className="history-states-lead">
            An earlier state, to look at only. Nothing is changed until you bring it back; undo then takes that back.
          </p>
          <MapComparison
            after={{ label: 'Now', doc }}
            before={{ label: sentence(whenWas(looked.at)), doc: looked.doc }}
          />
        </ModalDialog>
      ) : null}
    </section>
  )
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** What was done to it until the next state, with the first names. */
function changed(state: MapDocument, next: MapDocument): string {
  const { rows } = compare(state, next)
  if (rows.length === 0) return 'Nothing on the map changed since'
  const names = [...new Set(rows.map(({ name }) => name).filter(Boolean))]
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  return `${counted(rows.length, 'change')} since: ${names.slice(0, 3).join(', ')}${more}`
}
