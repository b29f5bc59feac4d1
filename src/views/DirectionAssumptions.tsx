// The assumptions that the direction rests on, in order, each with the experiments that test it, how they will show it, and
// what they showed.

import type { KeyboardEvent } from 'react'
import { addAssumption, moveAssumption, removeAssumption, setAssumption, setIntent } from '../edit/intent-edits'
import { type AssumptionState, assumptionStates } from '../experiments/assumption-states'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { AddLine } from '../parts/AddLine'
import { DurationField } from '../parts/EntryFields'
import { experimentTitle, statusText } from '../parts/litmus-words'
import { announceChange } from '../session/announce'
import { useEditor, useView } from '../session/editor'
import { goTo } from '../session/route'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { Switch } from '../widgets/Switch'
import { TextField } from '../widgets/TextField'
import './experiments-table.css'

const states: Readonly<Record<AssumptionState['state'], string>> = {
  untested: 'Untested',
  open: 'Open',
  supported: 'Supported',
  refuted: 'Refuted',
}

export function DirectionAssumptions() {
  const { store, newId, readOnly } = useEditor()
  const doc = useView()
  const assumptions = assumptionStates(doc)
  return (
    <section aria-label="Strategies and measures" className="direction-part">
      <h2>
        Strategies and measures <span>what must be true for it to work, and what tests it</span>
      </h2>
      {assumptions.length === 0 ? (
        <p className="view-note">
          Nothing is assumed yet. Write down what has to be true, the most daring first: an experiment tests one of
          these.
        </p>
      ) : null}
      <ol className="assumptions">
        {assumptions.map((assumption, index) => (
          <AssumptionRow assumption={assumption} count={assumptions.length} index={index} key={assumption.id} />
        ))}
      </ol>
      {readOnly ? null : (
        <div data-seek="assumptions">
          <AddLine
            label="Add an assumption"
            onAdd={text => store.commit(addAssumption(text, true, newId))}
            placeholder="Most changes carry so little risk that no board needs to see them, then Enter"
          />
        </div>
      )}
      <div className="direction-within">
        <DurationField
          calendar={doc.calendar}
          hint="An experiment that takes longer does not answer the litmus test; empty counts as 10d"
          isReadOnly={readOnly}
          label="Evidence within"
          onCommit={evidenceWithin => store.commit(setIntent({ evidenceWithin }))}
          placeholder="10d"
          use="time"
          value={doc.intent.evidenceWithin}
        />
      </div>
    </section>
  )
}

interface AssumptionRowProps {
  readonly assumption: AssumptionState
  readonly index: number
  readonly count: number
}

function AssumptionRow({ assumption, index, count }: AssumptionRowProps) {
  const { store, session, readOnly } = useEditor()
  const { id, text, core, state, experiments } = assumption
  const number = index + 1
  const move = (by: -1 | 1) => {
    const to = number + by
    if (to < 1 || to > count) return
    store.commit(moveAssumption(id, by))
    announceChange(session, store, `Assumption ${number} is now ${to} of ${count}.`)
  }
  const keyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={`assumption assumption-${state}`}>
      <div className="assumption-head">
        <span aria-hidden="true" className="assumption-number">
          {number}
        </span>
        <TextField
          className="assumption-text"
          hideLabel
          isReadOnly={readOnly}
          label={`Assumption ${number}`}
          multiline
          onCommit={typed => store.commit(setAssumption(id, { text: typed.replace(/\s+/g, ' ').trim() }))}
          onKeyDown={keyDown}
          rows={1}
          value={text}
        />
        <span className="assumption-state">{states[state]}</span>
      </div>
      <ul className="assumption-tests">
        {experiments.map(experiment => (
          <TestRow id={experiment} key={experiment} />
        ))}
        {experiments.length === 0 ? <li className="view-note">No experiment tests it yet.</li> : null}
      </ul>
      {readOnly ? null : (
        <div className="assumption-buttons">
          <Switch
            isSelected={core}
            label="Core"
            onChange={isCore => store.commit(setAssumption(id, { core: isCore }))}
          />
          <Button
            aria-label={`Move assumption ${number} up`}
            isDisabled={index === 0}
            onPress={() => move(-1)}
            variant="quiet"
          >
            Up
          </Button>
          <Button
            aria-label={`Move assumption ${number} down`}
            isDisabled={number === count}
            onPress={() => move(1)}
            variant="quiet"
          >
            Down
          </Button>
          <Button
            aria-label={`Remove assumption ${number}`}
            onPress={() => {
              store.commit(removeAssumption(id))
              announceChange(session, store, `Removed assumption ${number}.`)
            }}
            variant="quiet"
          >
            Remove
          </Button>
        </div>
      )}
    </li>
  )
}

/** An experiment on an assumption: its measure while it is open, what it showed once it is known. */
function TestRow({ id }: { readonly id: Id }) {
  const { session } = useEditor()
  const doc = useView()
  const experiment = own(doc.experiments, id)
  if (!experiment) return null
  const { measure, result } = experiment
  const showed = result?.story.trim() ? result.story.trim() : ''
  return (
    <li className="assumption-test">
      <button
        className="experiments-title"
        onClick={() => {
          select(session, [`experiments/${id}`])
          goTo({ at: 'map', id: doc.id }, { view: 'experiments' })
        }}
        type="button"
      >
        {experimentTitle(experiment)}
      </button>
      <span className="assumption-detail">
        {statusText(experiment)}
        {showed !== '' ? `: ${showed}` : measure.trim() === '' ? ' · names no measure yet' : ` · measure: ${measure}`}
      </span>
    </li>
  )
}
