// Drawing a flow by keyboard: from which step, to which, and what it means, with the sentence that says what will be done.

import { useEffect, useMemo, useRef, useState } from 'react'
import { symbolName } from '../diagram/symbol-drawing'
import { linksOf } from '../edit/links'
import { workOrder } from '../edit/work-order'
import { type EntryRef, splitRef } from '../model/entry'
import type { Id, MapDocument } from '../model/types'
import { readShare } from '../parts/typed-number'
import { useDoc, useEditor, useSession } from '../session/editor'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { Segmented } from '../widgets/Segmented'
import { Select } from '../widgets/Select'
import { TextField } from '../widgets/TextField'
import { connection, isBetweenSteps, type Meaning, usualWhat, type What } from './connect-choice'
import './connect-dialog.css'

const whats: readonly { readonly id: What; readonly label: string }[] = [
  { id: 'work', label: 'Work' },
  { id: 'information', label: 'Information' },
  { id: 'shipment', label: 'Shipment' },
]

function endsOf(doc: MapDocument): readonly { readonly id: Id; readonly label: string }[] {
  const steps = workOrder(doc).map(id => ({ id, label: doc.steps[id]?.name.trim() || 'A step without a name' }))
  const symbols = Object.values(doc.symbols).map(({ id, kind, text }) => {
    const name = symbolName(kind)
    return { id, label: text.trim() === '' ? name : `${text.trim()} (${name.toLowerCase()})` }
  })
  return [...steps, ...symbols]
}

/** The first two that are selected; where the flow goes is left open when only one is. */
function firstEnds(selection: ReadonlySet<EntryRef>, ends: readonly { readonly id: Id }[]): readonly [Id, Id] {
  const known = new Set(ends.map(end => end.id))
  const selected = [...selection].flatMap(ref => {
    const { collection, id } = splitRef(ref)
    return (collection === 'steps' || collection === 'symbols') && known.has(id) ? [id] : []
  })
  return [selected[0] ?? ends[0]?.id ?? '', selected[1] ?? '']
}

export function ConnectDialog({ onClose }: { readonly onClose: () => void }) {
  const { store, session, newId } = useEditor()
  const doc = useDoc()
  const selection = useSession(state => state.selection)
  const ends = useMemo(() => endsOf(doc), [doc])
  const [[from, to], setEnds] = useState(() => firstEnds(selection, ends))
  const [chosenWhat, setWhat] = useState<What | null>(null)
  const [chosen, setChosen] = useState<Meaning | null>(null)
  const [typedShare, setTypedShare] = useState('')

  const canBeWork = isBetweenSteps(doc, from, to === '' ? from : to)
  const usual = usualWhat(doc, from, to === '' ? from : to)
  const what = chosenWhat === null || (chosenWhat === 'work' && !canBeWork) ? usual : chosenWhat
  const isCounted = what === 'work' && to !== ''
  const links = useMemo(() => linksOf(doc), [doc])
  const meaning = chosen ?? (links.reaches(to, from) ? 'back' : 'onward')
  const share = readShare(typedShare)
  const asked = share.ok ? share.value : null
  const edit = useMemo(
    () => connection(doc, [from, to], what, meaning, asked, newId),
    [doc, from, to, what, meaning, asked, newId],
  )
  const form = useRef<HTMLFormElement>(null)
  // From is usually right already: the keys begin where the flow goes.
  useEffect(() => form.current?.querySelectorAll<HTMLElement>('.select-button')[1]?.focus(), [])
  const canConnect = edit.ok && (!isCounted || meaning !== 'back' || share.ok)

  const connectThem = () => {
    if (!edit.ok || !canConnect) return
    onClose()
    if (store.commit(edit.value)) select(session, [`flows/${edit.value.id}`])
    session.getState().camera?.focus()
  }
  const change = (next: readonly [Id, Id]) => {
    setEnds(next)
    setChosen(null)
  }

  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button isDisabled={!canConnect} onPress={connectThem} variant="primary">
            Connect
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title="Connect"
    >
      <form
        className="connect-form"
        ref={form}
        onSubmit={event => {
          event.preventDefault()
          connectThem()
        }}
      >
        <Select label="From" layout="row" onChange={id => change([id, to])} options={ends} value={from} />
        <Select label="To" layout="row" onChange={id => change([from, id])} options={ends} value={to} />
        <Segmented
          label="What flows"
          layout="row"
          onChange={setWhat}
          options={whats.filter(({ id }) => id !== 'work' || canBeWork)}
          value={what}
        />
        {canBeWork ? null : (
          <p className="connect-note">
            Only information and shipments begin or end at a symbol. Work flows between steps.
          </p>
        )}
        {isCounted ? (
          <Segmented
            label="How"
            layout="row"
            onChange={setChosen}
            options={[
              { id: 'onward', label: links.outs(from).length > 0 ? 'One of several ways' : 'Work onward' },
              ...(links.outs(from).length > 0 ? [{ id: 'parallel' as const, label: 'In parallel' }] : []),
              { id: 'back', label: 'Sent back' },
            ]}
            value={meaning}
          />
        ) : null}
        {isCounted && meaning === 'back' ? (
          <TextField
            error={share.ok ? null : share.error.message}
            hint="How much of the work comes back. 10 % when left empty."
            label="Share"
            layout="row"
            onChange={setTypedShare}
            placeholder="10 %"
            value={typedShare}
          />
        ) : null}
        <p aria-live="polite" className={edit.ok || to === '' ? 'connect-says' : 'connect-says field-error'}>
          {to === '' ? 'Choose where it goes.' : edit.ok ? `${edit.value.label}.` : edit.error.message}
        </p>
        <button className="visually-hidden" tabIndex={-1} type="submit">
          Connect
        </button>
      </form>
    </ModalDialog>
  )
}
