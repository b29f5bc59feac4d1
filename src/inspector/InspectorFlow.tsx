// A flow: what kind it is, how many items take it, what stands on it.

import { symbolName } from '../diagram/symbol-drawing'
import { reverseFlow, setFlowFields } from '../edit/flow-edits'
import { own } from '../model/records'
import type { Flow, Id, MapDocument } from '../model/types'
import { ShareField } from '../parts/EntryFields'
import { flowKinds, mediums, optionOf, transfers } from '../parts/kinds'
import { RemoveEntry } from '../parts/RemoveEntry'
import { useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { Select } from '../widgets/Select'
import { TextField } from '../widgets/TextField'
import { WaysOut } from './WaysOut'

export function InspectorFlow({ id }: { readonly id: Id }) {
  const { store, readOnly } = useEditor()
  const doc = useView()
  const flow = own(doc.flows, id)
  if (!flow) return null
  const name = (end: Id) => own(doc.steps, end)?.name || symbolText(doc, end)
  const betweenSteps = own(doc.steps, flow.from) !== undefined && own(doc.steps, flow.to) !== undefined
  const isOneOfSeveral =
    flow.kind === 'work' &&
    own(doc.steps, flow.from)?.split === 'choice' &&
    Object.values(doc.flows).some(other => other.kind === 'work' && other.from === flow.from && other.id !== id)
  const set = (fields: Parameters<typeof setFlowFields>[2]) => store.commit(setFlowFields(store.doc, [id], fields))
  return (
    <>
      <h2>
        {name(flow.from)} → {name(flow.to)}
      </h2>
      <p className="inspector-sub">{meaning(flow)}</p>
      <section className="inspector-fields">
        <h3>Flow</h3>
        <Select
          isDisabled={readOnly}
          label="Kind"
          layout="row"
          onChange={chosen => {
            const kind = optionOf(flowKinds, chosen)
            if (kind) set({ kind })
          }}
          options={
            betweenSteps ? flowKinds : flowKinds.filter(kind => kind.id === 'information' || kind.id === 'shipment')
          }
          value={flow.kind}
        />
        {betweenSteps ? null : (
          <p className="inspector-note">Only information and shipments begin or end at a symbol.</p>
        )}
        {flow.kind === 'work' ? <WaysOut after step={flow.from} /> : null}
        {flow.kind === 'rework' || isOneOfSeveral ? (
          <ShareField
            hint={flow.kind === 'rework' ? 'Share of items sent back' : 'Empty: an equal part of what is left'}
            isReadOnly={readOnly}
            label="Share"
            onCommit={share => set({ share })}
            placeholder={flow.kind === 'work' ? 'equal part' : ''}
            value={flow.share}
          />
        ) : null}
        {flow.kind === 'work' ? (
          <Select
            isDisabled={readOnly}
            hint={flow.transfer ? transferHints[flow.transfer] : undefined}
            label="Transfer"
            layout="row"
            onChange={chosen => {
              const transfer = optionOf(transfers, chosen) ?? 'none'
              set({ transfer: transfer === 'none' ? null : transfer })
            }}
            options={transfers}
            value={flow.transfer ?? 'none'}
          />
        ) : null}
        {flow.kind === 'information' ? (
          <Select
            isDisabled={readOnly}
            label="Medium"
            layout="row"
            onChange={chosen => {
              const medium = optionOf(mediums, chosen) ?? 'none'
              set({ medium: medium === 'none' ? null : medium })
            }}
            options={mediums}
            value={flow.medium ?? 'none'}
          />
        ) : null}
        <TextField
          isReadOnly={readOnly}
          label="Label"
          layout="row"
          onCommit={label => set({ label: label.trim() })}
          value={flow.label}
        />
      </section>
      {readOnly ? null : (
        <div className="inspector-buttons">
          <Button onPress={() => store.commit(reverseFlow(store.doc, id))}>Turn round</Button>
          {flow.via === null ? null : <Button onPress={() => set({ via: null })}>Reset the way</Button>}
        </div>
      )}
      <RemoveEntry label="Remove this flow" refs={[`flows/${id}`]} />
    </>
  )
}

const transferHints: Readonly<Record<NonNullable<Flow['transfer']>, string>> = {
  push: 'Handed on whether the next step is ready or not',
  pull: 'Taken by the next step when it is ready',
  fifo: 'A queue with an upper limit: first in, first out',
  supermarket: 'Taken from a small stock that is refilled',
}

/** A symbol by its own words, else by what it is. */
function symbolText(doc: MapDocument, id: Id): string {
  const symbol = own(doc.symbols, id)
  return symbol ? symbol.text.trim() || symbolName(symbol.kind) : 'unnamed'
}

function meaning(flow: Flow): string {
  switch (flow.kind) {
    case 'work':
      return 'The item moves on'
    case 'rework':
      return 'The item is sent back to be done again'
    case 'information':
      return 'Information: drawn, not counted'
    case 'shipment':
      return 'A shipment: drawn, not counted'
  }
}
