// A symbol or a note: its text, and for a symbol which one it is.

import { setNote, setSymbol } from '../edit/notes'
import { own } from '../model/records'
import { symbolKinds } from '../model/symbol-kinds'
import type { Id } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { RemoveEntry } from './RemoveEntry'
import { Select } from './widgets/Select'
import { TextField } from './widgets/TextField'

export function InspectorSymbol({ id }: { readonly id: Id }) {
  const { store, readOnly } = useEditor()
  const symbol = own(useView().symbols, id)
  if (!symbol) return null
  const known = Object.entries(symbolKinds).map(([kind, { label }]) => ({ id: kind, label }))
  const options = known.some(kind => kind.id === symbol.kind)
    ? known
    : [...known, { id: symbol.kind, label: symbol.kind }]
  return (
    <>
      <h2>{options.find(option => option.id === symbol.kind)?.label ?? symbol.kind}</h2>
      <p className="inspector-sub">A symbol: drawn, not counted</p>
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
