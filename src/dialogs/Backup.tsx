// Backups of all maps: one file to download, a folder that keeps generations by itself where the browser allows it, the way
// back, and what the browser says of keeping things.

import { useState } from 'react'
import { useLibrary } from '../actions/library'
import { pickFile, useOpenFile } from '../actions/open-file'
import { folderPicker, useBackups } from '../actions/use-backups'
import { useKeptByBrowser } from '../actions/use-kept-by-browser'
import { cited } from '../model/cited'
import { counted } from '../model/format'
import { backupSentence, backupWarning } from '../parts/backup-words'
import { downloadFile } from '../parts/download'
import { momentNow } from '../parts/local-clock'
import { installingSafari, stayingSentence, usageSentence } from '../parts/storage-words'
import { announce, announceError } from '../session/announce'
import { useSessionStore } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { Switch } from '../widgets/Switch'
import './keeping.css'

export function Backup({ onClose }: { readonly onClose: () => void }) {
  const { backups, state } = useBackups()
  const session = useSessionStore()
  const library = useLibrary()
  const openFile = useOpenFile()
  const [bin, setBin] = useState(true)
  const [states, setStates] = useState(false)
  const pick = folderPicker()
  const said = (reason: unknown) => announceError(session, `No backup was made: ${String(reason)}`)
  const download = async () => {
    const bytes = await backups.bytes({ bin, states })
    downloadFile(
      `sluice-backup-${momentNow().slice(0, 10)}.zip`,
      new Blob([new Uint8Array(bytes)], { type: 'application/zip' }),
    )
    await backups.downloaded()
    const damaged = (await library.list()).filter(({ doc }) => !doc).length
    announce(
      session,
      damaged === 0
        ? 'All maps are in the backup that was downloaded.'
        : `The backup was downloaded. Not in it: ${counted(damaged, 'damaged map')}; download each from its card on Home.`,
    )
  }
  const choose = async () => {
    try {
      const folder = await pick?.({ id: 'sluice-backup', mode: 'readwrite' })
      if (folder) await backups.choose(folder)
    } catch (reason) {
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) said(reason)
    }
  }
  const warning = backupWarning(state, Date.now())
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
      <p className="keeping-lead" role="status">
        {backupSentence(state, Date.now())}
        {warning === '' ? null : <span className="keeping-warns"> {warning}</span>}
      </p>
      <section className="keeping-section">
        <h3>Into one file</h3>
        <Switch isSelected={bin} label="With the maps in the bin" onChange={setBin} />
        <Switch isSelected={states} label="With the earlier states of each map" onChange={setStates} />
        <Button autoFocus onPress={() => void download().catch(said)} variant="primary">
          Download a backup
        </Button>
        <p className="keeping-note">A zip archive with a map file for each map.</p>
      </section>
      <section className="keeping-section">
        <h3>By itself, into a folder</h3>
        {pick ? (
          <>
            <p>
              {state.folder === null
                ? 'Five minutes after the last change, and when you leave the page. The last ten backups stay, and one a day for 14 days. Other files in the folder are left alone.'
                : `Into ${cited(state.folder)}, five minutes after the last change and when you leave the page.`}
            </p>
            <div className="keeping-buttons">
              {state.kind === 'asks' ? (
                <Button onPress={() => void backups.allow().catch(said)}>Allow it again</Button>
              ) : null}
              <Button onPress={() => void choose()}>
                {state.folder === null ? 'Choose a folder' : 'Choose another folder'}
              </Button>
              {state.folder === null ? null : (
                <>
                  <Button onPress={() => void backups.backUp()}>Back up now</Button>
                  <Button onPress={() => void backups.forget()} variant="quiet">
                    Stop
                  </Button>
                </>
              )}
            </div>
          </>
        ) : (
          <p>This browser does not let a page write into a folder by itself. Download a backup now and then instead.</p>
        )}
      </section>
      <section className="keeping-section">
        <h3>Bring back</h3>
        <p>You see what is in the backup, and choose for each map, before anything is changed.</p>
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
