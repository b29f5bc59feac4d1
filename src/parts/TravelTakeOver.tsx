// The one confirmation before a travel log replaces what the map says: every change with before and after.

import { useState } from 'react'
import { capitalised, counted } from '../diagram/words'
import { takeTravel } from '../edit/travel-edits'
import { stepName } from '../model/names'
import type { Experiment } from '../model/types'
import { announceChange } from '../session/announce'
import { useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { Switch } from '../widgets/Switch'
import { basisWords, type TravelChange } from './travel-changes'

interface TravelTakeOverProps {
  readonly experiment: Experiment
  readonly changes: readonly TravelChange[]
  readonly onClose: () => void
}

const keyOf = ({ step, field }: TravelChange): string => `${step} ${field}`

export function TravelTakeOver({ experiment, changes, onClose }: TravelTakeOverProps) {
  const { store, session } = useEditor()
  const doc = useView()
  // One item says less than what was measured of many: that stays, unless somebody switches it on.
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(changes.filter(({ basis }) => basis === 'measured').map(keyOf)),
  )
  const chosen = changes.filter(change => !left.has(keyOf(change)))
  const take = () => {
    store.commit(takeTravel(store.doc, experiment.id, chosen))
    announceChange(session, store, `${capitalised(counted(chosen.length, 'value is', 'values are'))} now measured.`)
    onClose()
  }
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={onClose}>Leave the map as it is</Button>
          <Button autoFocus isDisabled={chosen.length === 0} onPress={take} variant="primary">
            Take over {counted(chosen.length, 'value', 'values')}
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title="What the log measured"
    >
      <p>These replace what the map says, and are marked measured. Undo takes it back in one step.</p>
      <ul className="travel-changes">
        {changes.map(change => (
          <li key={keyOf(change)}>
            <Switch
              isSelected={!left.has(keyOf(change))}
              label={
                <>
                  {change.field === 'wait' ? 'Wait before' : 'Work at'} {stepName(doc, change.step)}:{' '}
                  {change.before ?? 'not known'}
                  <span className="travel-basis">{basisWords(change.basis)}</span> <span aria-hidden="true">→</span>
                  <span className="visually-hidden"> becomes </span> <strong>{change.after}</strong>{' '}
                </>
              }
              onChange={on => {
                const next = new Set(left)
                if (on) next.delete(keyOf(change))
                else next.add(keyOf(change))
                setLeft(next)
              }}
            />
          </li>
        ))}
      </ul>
    </ModalDialog>
  )
}
