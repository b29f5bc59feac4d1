// A new experiment: what others have tried against this kind of blocker, filled in with this map's numbers; or words of one's own.

import { useState } from 'react'
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components'
import { addExperiment, insertExperiment } from '../edit/experiment-edits'
import { enteringStep, onlyAssumption, runningTeam } from '../experiments/entering'
import { cited } from '../model/cited'
import { inOrder, own } from '../model/records'
import { announceChange } from '../session/announce'
import { useDoc, useEditor, useReading, useSession } from '../session/editor'
import { goTo } from '../session/route'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { Select } from '../widgets/Select'
import { TextField } from '../widgets/TextField'
import { matching, type Offer, offersFor } from './starter-offers'
import './starters.css'

export function StartersDialog({ onClose }: { readonly onClose: () => void }) {
  const { store, session, newId } = useEditor()
  const doc = useDoc()
  const { assessment } = useReading()
  const asked = useSession(state => state.guidedBlocker)
  const blockers = inOrder(doc.blockers).filter(({ status }) => status === 'open')
  const [chosen, setChosen] = useState(() => own(doc.blockers, asked)?.id ?? blockers[0]?.id ?? '')
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const blocker = own(doc.blockers, chosen) ?? null
  const offers = offersFor(doc, assessment, blocker)
  const shown = matching(offers, text)
  const offer = shown.find(({ id }) => id === picked) ?? shown[0] ?? null

  const arrive = (id: string, title: string) => {
    onClose()
    select(session, [`experiments/${id}`])
    session.setState({ seek: { view: 'experiments', place: 'experiment-because' } })
    goTo({ at: 'map', id: doc.id }, { view: 'experiments' })
    announceChange(session, store, `Added: ${title}.`)
  }
  const take = (taken: Offer) => {
    const edit = insertExperiment(taken.make(newId))
    store.commit(edit)
    arrive(edit.id, taken.title)
  }
  const writeOwn = () => {
    const enters = enteringStep(store.doc, assessment.analysis)
    const edit = addExperiment(store.doc, blocker?.id ?? null, text, newId, {
      shipsTo: 'production',
      enters,
      team: runningTeam(store.doc, enters),
      assumption: onlyAssumption(store.doc),
    })
    store.commit(edit)
    arrive(edit.id, text.trim())
  }
  return (
    <ModalDialog
      footer={
        <>
          {text.trim() === '' ? null : <Button onPress={writeOwn}>{`Use my own words: ${cited(text.trim())}`}</Button>}
          <Button isDisabled={offer === null} onPress={() => offer && take(offer)} variant="primary">
            Put it on the map
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      size="wide"
      title="What could be tried?"
    >
      <div className="starters-head">
        <Select
          label="Against"
          onChange={id => {
            setChosen(id)
            setPicked(null)
          }}
          options={[
            ...blockers.map(({ id, title }) => ({ id, label: title || 'an unnamed blocker' })),
            { id: '', label: 'No blocker: measure the path itself' },
          ]}
          value={chosen}
        />
        <TextField
          autoFocus
          hint="Search, or write your own"
          label="In a few words"
          onChange={setText}
          onKeyDown={event => {
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              document.querySelector<HTMLElement>('.starters [role="option"]')?.focus()
            }
            if (event.key !== 'Enter') return
            if (offer) take(offer)
            else if (text.trim() !== '') writeOwn()
          }}
          value={text}
        />
      </div>
      {shown.length === 0 ? (
        <p className="view-note">Nobody has written this one down yet. Use your own words.</p>
      ) : (
        <ListBox
          aria-label="Starter experiments"
          className="starters"
          disallowEmptySelection
          items={shown}
          onAction={id => {
            const taken = shown.find(entry => entry.id === id)
            if (taken) take(taken)
          }}
          onSelectionChange={(keys: Selection) => {
            if (keys !== 'all') setPicked(String([...keys][0]))
          }}
          selectedKeys={offer ? [offer.id] : []}
          selectionBehavior="replace"
          selectionMode="single"
        >
          {entry => (
            <ListBoxItem className="starter" id={entry.id} textValue={entry.title}>
              <span className="starter-title">
                {entry.title}
                {entry.mark === '' ? null : <span className="starter-mark">{entry.mark}</span>}
              </span>
              <span className="starter-because">{entry.because}</span>
              <span className="starter-predicts">{entry.predicts}</span>
              <span className="starter-source">{entry.source}</span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </ModalDialog>
  )
}
