// A symbol or a note: its text, and for a symbol which one it is.

import { useActions } from '../actions/use-actions'
import { setNote, setSymbol } from '../edit/notes'
import { own } from '../model/records'
import { isSymbolKind, symbolKinds } from '../model/symbol-kinds'
import type { Id } from '../model/types'
import { RemoveEntry } from '../parts/RemoveEntry'
import { useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { Select } from '../widgets/Select'
import { TextField } from '../widgets/TextField'

export function InspectorSymbol({ id }: { readonly id: Id }) {
  const { store, readOnly } = useEditor()
  const actions = useActions()
  const symbol = own(useView().symbols, id)
  if (!symbol) return null
  const known = Object.entries(symbolKinds).map(([kind, { label }]) => ({ id: kind, label }))
  const options = known.some(kind => kind.id === symbol.kind)
    ? known
    : [...known, { id: symbol.kind, label: symbol.kind }]
  return (
    <>
      <h2>{options.find(option => option.id === symbol.kind)?.label ?? symbol.kind}</h2>
      <p className="inspector-sub">
        {isSymbolKind(symbol.kind)
          ? `${symbolKinds[symbol.kind].says} Drawn, not counted.`
          : 'A symbol that this version does not know: drawn as a box, not counted.'}
      </p>
      <section className="inspector-fields">
        <TextField
          isReadOnly={readOnly}
          label="Text"
          layout="row"
          onCommit={text => store.commit(setSymbol(id, { text: text.trim() }))}
          value={symbol.text}
        />
        <Select
          isDisabled={readOnly}
          label="Kind"
          layout="row"
          onChange={kind => store.commit(setSymbol(id, { kind }))}
          options={options}
          value={symbol.kind}
        />
      </section>
      {readOnly ? null : (
        <div className="inspector-buttons">
          <Button isDisabled={!actions.isEnabled('connect')} onPress={() => actions.run('connect')}>
            Connect
          </Button>
          <Button onPress={() => actions.run('duplicate')}>Duplicate</Button>
        </div>
      )}
      <RemoveEntry label="Remove this symbol" refs={[`symbols/${id}`]} />
    </>
  )
}

export function InspectorNote({ id }: { readonly id: Id }) {
  const { store, readOnly } = useEditor()
  const note = own(useView().notes, id)
  if (!note) return null
  return (
    <>
      <h2>Note</h2>
      <section className="inspector-fields">
        <TextField
          isReadOnly={readOnly}
          label="Text"
          multiline
          onCommit={text => store.commit(setNote(id, { text: text.trim() }))}
          rows={5}
          value={note.text}
        />
      </section>
      <RemoveEntry label="Remove this note" refs={[`notes/${id}`]} />
    </>
  )
}
