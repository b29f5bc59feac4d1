// On Home, how safe the maps are: the bin, when the last backup was made, and the way to both.

import { type Kept, useKept, useMaps } from '../actions/library'
import { useBackups } from '../actions/use-backups'
import { backupSentence, backupWarning } from '../parts/backup-words'
import { useSessionStore } from '../session/editor'
import { Button } from '../widgets/Button'

const inBin = async (keeping: Kept): Promise<number> => (await keeping.binned()).length

export function HomeKeeping() {
  const session = useSessionStore()
  const count = useKept(inBin) ?? 0
  const hasMaps = (useMaps() ?? []).length > 0
  const { state } = useBackups()
  const warning = backupWarning(state, Date.now())
  return (
    <>
      {hasMaps ? (
        <p className="home-kept">
          {backupSentence(state, Date.now())}
          {warning === '' ? null : <span className="home-kept-warns"> {warning}</span>}
        </p>
      ) : null}
      <Button onPress={() => session.setState({ dialog: 'backup' })} variant="quiet">
        Backup
      </Button>
      {count === 0 ? null : (
        <Button onPress={() => session.setState({ dialog: 'bin' })} variant="quiet">
          Bin ({count})
        </Button>
      )}
    </>
  )
}
