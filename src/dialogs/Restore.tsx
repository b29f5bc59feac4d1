// A backup that was handed in: what is in it beside what is here, and for each map what is to be done. Nothing before the button.

import { useMemo, useState } from 'react'
import { useLibrary, useMaps } from '../actions/library'
import { restoreBackup } from '../actions/restore-backup'
import type { ReadBackup } from '../model/backup'
import { cited } from '../model/cited'
import { counted } from '../model/format'
import { whenWas } from '../parts/when-changed'
import { announce, announceError } from '../session/announce'
import { useSessionStore } from '../session/editor'
import { goTo } from '../session/route'
import { type RestoreChoice, restorePlan } from '../versions/restore-plan'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { RestoreDeleted, RestoreUnread } from './RestoreBesides'
import { RestoreTable } from './RestoreTable'
import './keeping.css'

interface RestoreProps {
  readonly backup: ReadBackup
  /** Of the file. */
  readonly name: string
  readonly onClose: () => void
}

export function Restore({ backup, name, onClose }: RestoreProps) {
  const library = useLibrary()
  const session = useSessionStore()
  const maps = useMaps()
  const [chosen, setChosen] = useState<ReadonlyMap<number, RestoreChoice>>(new Map())
  const [withBin, setWithBin] = useState(false)
  const [busy, setBusy] = useState(false)
  const deleted = useMemo(() => backup.entries.filter(({ kind }) => kind === 'bin'), [backup])
  const rows = useMemo(() => {
    const offered = backup.entries.filter(({ kind }) => kind === 'map')
    return restorePlan(offered, maps ?? [])
  }, [backup, maps])
  if (!maps) return null
  const choices = rows.map((row, index) => chosen.get(index) ?? row.choices[0] ?? 'leave')
  const count = choices.filter(choice => choice !== 'leave').length + (withBin ? deleted.length : 0)
  const take = async () => {
    setBusy(true)
    const wish = { chosen: rows.map((row, index) => ({ row, choice: choices[index] ?? 'leave' })), withBin }
    const { done, binned, failed } = await restoreBackup(library, session, backup, wish)
    onClose()
    goTo({ at: 'home' })
    const taken = `${counted(done, 'map')} restored.${binned === 0 ? '' : ` ${counted(binned, 'map')} put into the bin.`}`
    if (failed.length > 0) announceError(session, `${taken} Not restored: ${failed.join('; ')}`)
    else announce(session, `${taken} What was here before is under History, or in the bin.`)
  }
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button isDisabled={count === 0 || busy} onPress={() => void take()} variant="primary">
            {count === 0 ? 'Nothing to restore' : `Restore ${counted(count, 'map')}`}
          </Button>
        </>
      }
      isOpen
      keepsOpen
      onClose={onClose}
      size="wide"
      title={`Restore from ${cited(name)}`}
    >
      <p className="keeping-lead">
        This backup was made {whenWas(backup.madeAt)}. Nothing has been changed yet. Before a map here is replaced or
        merged, its state is kept under History, and Undo takes it back.
      </p>
      {rows.length === 0 ? null : (
        <RestoreTable
          choices={choices}
          onChoose={(index, choice) => setChosen(new Map([...chosen, [index, choice]]))}
          rows={rows}
        />
      )}
      <RestoreDeleted deleted={deleted} isSelected={withBin} onChange={setWithBin} />
      <RestoreUnread unread={backup.damaged} />
    </ModalDialog>
  )
}
