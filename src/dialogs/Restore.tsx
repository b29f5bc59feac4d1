// A backup that was handed in: what is in it beside what is here, and for each map what is to be done. Nothing before the button.

import { useMemo, useState } from 'react'
import { useLibrary, useMaps } from '../actions/library'
import { restoreBackup } from '../actions/restore-backup'
import { type ReadBackup, readBackup } from '../files/backup-file'
import { counted } from '../model/format'
import { whenWas } from '../parts/when-changed'
import { announce, announceError } from '../session/announce'
import { useSessionStore } from '../session/editor'
import { goTo } from '../session/route'
import type { HandedTable } from '../session/session'
import { type RestoreChoice, restorePlan } from '../versions/restore-plan'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { Select } from '../widgets/Select'
import './keeping.css'

const words: Readonly<Record<RestoreChoice, string>> = {
  take: 'Take it',
  merge: 'Merge both',
  replace: 'Replace the one here',
  both: 'Keep both',
  leave: 'Leave out',
}

interface RestoreProps {
  readonly handed: HandedTable
  readonly onClose: () => void
}

export function Restore({ handed, onClose }: RestoreProps) {
  const read = useMemo(() => readBackup(handed.bytes), [handed])
  return read.ok ? <Preview backup={read.value} handed={handed} onClose={onClose} /> : null
}

function Preview({ backup, handed, onClose }: RestoreProps & { readonly backup: ReadBackup }) {
  const library = useLibrary()
  const session = useSessionStore()
  const maps = useMaps()
  const [chosen, setChosen] = useState<ReadonlyMap<number, RestoreChoice>>(new Map())
  const [busy, setBusy] = useState(false)
  const offered = useMemo(() => backup.entries.filter(({ kind }) => kind !== 'state'), [backup])
  const rows = useMemo(() => restorePlan(offered, maps ?? []), [offered, maps])
  if (!maps) return null
  const choiceAt = (index: number): RestoreChoice => {
    const wanted = chosen.get(index)
    const usual = offered[index]?.kind === 'bin' ? 'leave' : rows[index]?.choices[0]
    return wanted ?? usual ?? 'leave'
  }
  const count = rows.filter((_, index) => choiceAt(index) !== 'leave').length
  const take = async () => {
    setBusy(true)
    const { done, failed } = await restoreBackup(
      library,
      session,
      backup,
      rows.map((row, index) => ({ row, choice: choiceAt(index) })),
    )
    onClose()
    goTo({ at: 'home' })
    if (failed.length > 0)
      announceError(session, `${counted(done, 'map')} restored. Not restored: ${failed.join('; ')}`)
    else announce(session, `${counted(done, 'map')} restored. What was here before is under History, or in the bin.`)
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
      title={`Restore from “${handed.name}”`}
    >
      <p className="keeping-lead">
        Made {whenWas(backup.madeAt)}. Nothing has been changed yet. Where a map here gives way or is merged, its state
        is kept under History; in a merge the newer copy counts where both changed the same.
      </p>
      <div className="keeping-scroll">
        <table className="keeping-table">
          <thead>
            <tr>
              <th scope="col">Map</th>
              <th scope="col">Here</th>
              <th scope="col">In the file</th>
              <th scope="col">What it is</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const { offered: map, present, status, choices } = row
              const title = map.doc.title || 'Map without a title'
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never move
                <tr key={index}>
                  <th scope="row">
                    {title}
                    {offered[index]?.kind === 'bin' ? ' (in its bin)' : ''}
                  </th>
                  <td>{present ? whenWas(present.updatedAt) : 'not here'}</td>
                  <td>{whenWas(map.at)}</td>
                  <td>{status}</td>
                  <td>
                    <Select
                      hideLabel
                      label={`What to do with “${title}”`}
                      onChange={id => {
                        const choice = choices.find(one => one === id)
                        if (choice) setChosen(new Map([...chosen, [index, choice]]))
                      }}
                      options={choices.map(id => ({ id, label: words[id] }))}
                      value={choiceAt(index)}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {backup.damaged.length > 0 ? (
        <section className="keeping-section">
          <h3>Cannot be read: {backup.damaged.length}</h3>
          <ul>
            {backup.damaged.map(({ file, message }) => (
              <li key={file}>
                {file}: {message}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </ModalDialog>
  )
}
