// Further rows of a step's data box, such as changeover or batch size: added, changed, put in order, removed.

import { addData, moveData, readDataLine, removeData, setData } from '../edit/data-edits'
import { inOrder } from '../model/records'
import type { Step } from '../model/types'
import { AddLine } from '../parts/AddLine'
import { useEditor } from '../session/editor'
import { Button } from '../widgets/Button'
import { TextField } from '../widgets/TextField'
import './inspector-data.css'

export function InspectorData({ step }: { readonly step: Step }) {
  const { store, newId, readOnly } = useEditor()
  const rows = inOrder(step.data)
  if (readOnly && rows.length === 0) return null
  const add = (line: string) => {
    const { label, text } = readDataLine(line)
    store.commit(addData(step.id, label, text, newId))
  }
  return (
    <section>
      <h3>Further rows of its box</h3>
      {rows.map(({ id, label, text }, index) => {
        const name = label.trim() || `row ${index + 1}`
        return (
          <fieldset aria-label={name} className="data-row" key={id}>
            <TextField
              hideLabel
              isReadOnly={readOnly}
              label={`What ${name} is called`}
              onCommit={typed => store.commit(setData(store.doc, step.id, id, { label: typed.trim() }))}
              placeholder="Name"
              value={label}
            />
            <TextField
              hideLabel
              isReadOnly={readOnly}
              label={name}
              onCommit={typed => store.commit(setData(store.doc, step.id, id, { text: typed.trim() }))}
              placeholder="Value"
              value={text}
            />
            {readOnly ? null : (
              <div className="data-row-buttons">
                <Arrow by={-1} isDisabled={index === 0} name={name} row={id} step={step.id} />
                <Arrow by={1} isDisabled={index === rows.length - 1} name={name} row={id} step={step.id} />
                <Button
                  aria-label={`Remove ${name}`}
                  className="data-row-button"
                  onPress={() => store.commit(removeData(store.doc, step.id, id))}
                  variant="quiet"
                >
                  <svg aria-hidden="true" height="10" viewBox="0 0 14 14" width="10">
                    <path d="M2 2l10 10M12 2L2 12" fill="none" stroke="currentColor" strokeWidth="1.8" />
                  </svg>
                </Button>
              </div>
            )}
          </fieldset>
        )
      })}
      {readOnly ? null : <AddLine label="Add a row" onAdd={add} placeholder="Changeover: 10 min, then Enter" />}
    </section>
  )
}

interface ArrowProps {
  readonly step: string
  readonly row: string
  readonly name: string
  readonly by: -1 | 1
  readonly isDisabled: boolean
}

function Arrow({ step, row, name, by, isDisabled }: ArrowProps) {
  const { store } = useEditor()
  return (
    <Button
      aria-label={`Move ${name} ${by < 0 ? 'up' : 'down'}`}
      className="data-row-button"
      isDisabled={isDisabled}
      onPress={() => store.commit(moveData(store.doc, step, row, by))}
      variant="quiet"
    >
      <svg aria-hidden="true" height="8" viewBox="0 0 10 6" width="12">
        <path d={by < 0 ? 'M1 5l4-4 4 4' : 'M1 1l4 4 4-4'} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </Button>
  )
}
