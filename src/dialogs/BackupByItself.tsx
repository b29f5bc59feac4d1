// The backup that writes itself: where it goes, how it stands, and how it is turned on and off. Where the browser has no such
// thing, what to do instead.

import type { BackupState } from '../actions/auto-backup'
import type { BackupPlace } from '../actions/backup-place'
import { placePickers, useBackups } from '../actions/use-backups'
import { cited } from '../model/cited'
import { Button } from '../widgets/Button'

const standing: Readonly<Record<BackupState['kind'], string>> = {
  fine: 'On',
  working: 'On',
  asks: 'Paused',
  denied: 'Stopped',
  failed: 'On, and tried again in five minutes',
}

interface BackupByItselfProps {
  /** Says why something could not be done. */
  readonly onFailed: (reason: unknown) => void
}

export function BackupByItself({ onFailed }: BackupByItselfProps) {
  const { backups, state } = useBackups()
  const pickers = placePickers()
  const { place, kind } = state
  const choose = async (pick: () => Promise<BackupPlace>) => {
    try {
      await backups.choose(await pick())
    } catch (reason) {
      // Nothing was picked.
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) onFailed(reason)
    }
  }
  if (!pickers) {
    return (
      <p>
        This browser lets no website write files by itself; Chrome and Edge on a computer do. Here, download a backup at
        the end of each meeting.
      </p>
    )
  }
  const picking = (
    <>
      <Button onPress={() => void choose(pickers.folder)}>Choose a folder</Button>
      <Button onPress={() => void choose(pickers.file)}>Choose one file</Button>
    </>
  )
  if (!place) {
    return (
      <>
        <p>
          While Sluice is open it writes all maps into a place that you choose: five minutes after your last change, at
          the latest every half hour, and when you leave the page.
        </p>
        <div className="keeping-buttons">{picking}</div>
        <p className="keeping-note">
          A folder keeps the last ten backups, and one a day for 14 days. Other files in it are left alone. One file
          holds the last backup only, and is replaced when the next one is whole. A place on a network drive, or one
          that is synchronised, outlives this computer.
        </p>
      </>
    )
  }
  return (
    <>
      <p>
        {standing[kind]}: into the {place.kind === 'directory' ? 'folder' : 'file'} {cited(place.name)}.{' '}
        {place.kind === 'directory'
          ? 'The last ten backups stay there, and one a day for 14 days.'
          : 'It holds the last backup only; a folder would keep earlier ones, too.'}
      </p>
      <div className="keeping-buttons">
        {kind === 'asks' ? (
          <Button onPress={() => void backups.allow().catch(onFailed)}>Allow it again</Button>
        ) : (
          <Button isDisabled={kind === 'working'} onPress={() => void backups.backUp()}>
            {kind === 'failed' ? 'Try again' : 'Back up now'}
          </Button>
        )}
        {picking}
        <Button onPress={() => void backups.forget().catch(onFailed)} variant="quiet">
          Turn off
        </Button>
      </div>
    </>
  )
}
