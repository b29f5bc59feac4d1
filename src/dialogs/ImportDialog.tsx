// A table of steps before it is taken: which column is what, what would happen, which cells cannot be read. One undo step in
// an open map, or a new map; nothing before the button.

import { useContext, useMemo, useState } from 'react'
import { useLibrary } from '../actions/library'
import { createFromTable } from '../actions/open-table'
import { cited } from '../model/cited'
import { emptyMap } from '../model/defaults'
import { counted } from '../model/format'
import { announceChange } from '../session/announce'
import { EditorContext, useSession, useSessionStore } from '../session/editor'
import { select } from '../session/selection'
import type { HandedTable } from '../session/session'
import type { Column } from '../spreadsheet/guess-columns'
import { fixKey, planFault, planImport } from '../spreadsheet/import-plan'
import { importSteps } from '../spreadsheet/import-steps'
import type { OpenedTable } from '../spreadsheet/open-table'
import { countedIds } from '../spreadsheet/table-map'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { Segmented } from '../widgets/Segmented'
import { ImportColumns } from './ImportColumns'
import { ImportFaults } from './ImportFaults'
import { importButton, importSentences } from './import-words'
import './import.css'

/** The dialog while a table was handed in. It works on the map around it; where there is none, it makes one. */
export function ImportDialog() {
  const handed = useSession(state => state.table)
  return handed ? <ImportTable handed={handed} table={handed.opened} /> : null
}

const nothing = emptyMap('map', '')

function ImportTable({ handed, table }: { readonly handed: HandedTable; readonly table: OpenedTable }) {
  const session = useSessionStore()
  const library = useLibrary()
  const editor = useContext(EditorContext)
  const here = editor && !editor.readOnly ? editor : null
  const [into, setInto] = useState<'here' | 'new'>(here ? 'here' : 'new')
  const [columns, setColumns] = useState<readonly Column[]>(table.guess.columns)
  const [fixes, setFixes] = useState<ReadonlyMap<string, string>>(new Map())
  const [leaveEmpty, setLeaveEmpty] = useState(false)
  const doc = into === 'here' && here ? here.store.doc : nothing
  const newId = into === 'here' && here ? here.newId : null
  const { plan, draw } = useMemo(() => {
    const draw = newId ?? countedIds()
    return { draw, plan: planImport(doc, { cells: table.cells, guess: { ...table.guess, columns }, fixes }, draw) }
  }, [doc, newId, table, columns, fixes])
  const fault = planFault(plan, doc)
  const canTake = fault === null && (plan.bad.length === 0 || leaveEmpty)
  const close = () => session.setState({ table: null })

  const take = () => {
    if (!canTake) return
    close()
    const edit = importSteps(plan, draw, here?.today() ?? null)
    if (into === 'here' && here) {
      void library.keeping.keepState(here.store.doc, edit.label)
      const change = here.store.commit(edit)
      if (!change) announceChange(session, here.store, 'The table says what the map says already.', null)
      else {
        select(
          session,
          plan.rows.filter(({ isNew }) => isNew).map(({ id }) => `steps/${id}` as const),
        )
        announceChange(session, here.store, `Took in ${counted(plan.rows.length, 'step')} from ${cited(handed.name)}.`)
      }
    } else {
      const title = handed.name.replace(/\.[^.]*$/, '')
      const said = `Took in ${counted(plan.rows.length, 'step')} as a new map. It is now kept on this device.`
      void createFromTable(library, session, title, () => edit, said)
    }
  }

  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button isDisabled={!canTake} onPress={take} variant="primary">
            {importButton(plan)}
          </Button>
        </>
      }
      isOpen
      keepsOpen
      onClose={close}
      size="full"
      title={`Take in the steps of ${cited(handed.name)}`}
    >
      <div className="import">
        {here ? (
          <Segmented
            label="Into"
            layout="row"
            onChange={setInto}
            options={[
              { id: 'here', label: 'This map' },
              { id: 'new', label: 'A new map' },
            ]}
            value={into}
          />
        ) : null}
        <ImportColumns bad={plan.bad} columns={columns} onChange={setColumns} table={table} />
        <p aria-live="polite" className="import-says">
          {fault ?? importSentences(plan, into === 'new').join(' ')}
        </p>
        <ImportFaults
          bad={plan.bad}
          leaveEmpty={leaveEmpty}
          onFix={(cell, text) => setFixes(new Map([...fixes, [fixKey(cell.row, cell.at), text]]))}
          onLeaveEmpty={setLeaveEmpty}
        />
      </div>
    </ModalDialog>
  )
}
