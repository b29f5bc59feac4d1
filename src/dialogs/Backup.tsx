// Backups of all maps: how they stand, one file to download, one that writes itself, the way back, and what the browser says of
// keeping things.

import { useEffect, useState } from 'react'
import type { MadeBackup } from '../actions/backup-contents'
import { pickFile, useOpenFile } from '../actions/open-file'
import { useBackups } from '../actions/use-backups'
import { useKeptByBrowser } from '../actions/use-kept-by-browser'
import { counted } from '../model/format'
import { backupRemark, backupSentence, backupWarning } from '../parts/backup-words'
import { downloadFile } from '../parts/download'
import { momentNow } from '../parts/local-clock'
import { installingSafari, stayingSentence, usageSentence } from '../parts/storage-words'
import { announce, announceError } from '../session/announce'
import { useSessionStore } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { Switch } from '../widgets/Switch'
import { BackupByItself } from './BackupByItself'
import './keeping.css'

export function Backup({ onClose }: { readonly onClose: () => void }) {
  const { backups } = useBackups()
  const session = useSessionStore()
  const openFile = useOpenFile()
  const [bin, setBin] = useState(true)
  const [states, setStates] = useState(false)
  const [busy, setBusy] = useState(false)
  // Another tab may have made one meanwhile.
  useEffect(() => {
    void backups.look().catch(() => {})
  }, [backups])
  const onFailed = (reason: unknown) =>
    announceError(session, `No backup was made. ${reason instanceof Error ? reason.message : String(reason)}`)
  const download = async () => {
    const made = await backups.make({ bin, states })
    if (!made) {
      announce(session, 'There is no map to back up yet.')
      return
    }
    const file = new Blob([new Uint8Array(made.bytes)], { type: 'application/zip' })
    downloadFile(`sluice-backup-${momentNow().slice(0, 10)}.zip`, file)
    await backups.downloaded(made)
    announce(session, downloadedWords(made))
  }
  return (
    <ModalDialog
      footer={
        <Button onPress={onClose} variant="plain">
          Done
        </Button>
      }
      isOpen
      onClose={onClose}
      title="Backup of all maps"
    >
      <HowItStands />
      <section className="keeping-section">
        <h3>Download a backup</h3>
        <p>One file with all maps, to keep in another place than this browser.</p>
        <Switch isSelected={bin} label="With the deleted maps in the bin" onChange={setBin} />
        <Switch isSelected={states} label="With the earlier states of each map" onChange={setStates} />
        <Button
          autoFocus
          isDisabled={busy}
          onPress={() => {
            setBusy(true)
            void download()
              .catch(onFailed)
              .finally(() => setBusy(false))
          }}
          variant="primary"
        >
          Download a backup
        </Button>
      </section>
      <section className="keeping-section">
        <h3>Automatic backup</h3>
        <BackupByItself onFailed={onFailed} />
      </section>
      <section className="keeping-section">
        <h3>Bring maps back from a backup</h3>
        <p>You see what is in it, and choose for each map, before anything is changed here.</p>
        <Button
          onPress={() =>
            pickFile(file => {
              onClose()
              void openFile(file)
            })
          }
        >
          Open a backup
        </Button>
      </section>
      <OnThisDevice />
    </ModalDialog>
  )
}

function HowItStands() {
  const { state } = useBackups()
  const warning = backupWarning(state, Date.now())
  const remark = backupRemark(state)
  return (
    <div className="keeping-stands" data-warns={warning === '' ? undefined : ''} role="status">
      <p className="keeping-when">{backupSentence(state, Date.now())}</p>
      {warning === '' ? null : <p className="keeping-warns">{warning}</p>}
      {remark === '' ? null : <p>{remark}</p>}
      {state.at === null ? (
        <p>
          Maps are kept in this browser, on this computer, and nowhere else. A backup brings them back when its data is
          cleared or the computer is lost.
        </p>
      ) : null}
    </div>
  )
}

function downloadedWords(made: MadeBackup): string {
  const { missing, statesLeftOut } = made
  const parts = [
    missing.length === 0
      ? 'All maps are in the backup that was downloaded.'
      : `The backup was downloaded. Not in it, because it cannot be read: ${counted(missing.length, 'map')}.`,
    backupRemark(made),
    statesLeftOut === 0 ? '' : `No room for ${counted(statesLeftOut, 'earlier state')}, the oldest.`,
  ]
  return parts.filter(part => part !== '').join(' ')
}

function OnThisDevice() {
  const kept = useKeptByBrowser()
  if (!kept) return null
  const staying = stayingSentence(kept)
  return (
    <section className="keeping-section">
      <h3>In this browser</h3>
      <p>
        {usageSentence(kept)} <span className={staying.warns ? 'keeping-warns' : undefined}>{staying.text}</span>
      </p>
      {kept.forgets ? <p>{installingSafari}</p> : null}
    </section>
  )
}
