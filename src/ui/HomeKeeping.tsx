// On Home, how safe the maps are: the bin, when the last backup was made, how much of the browser's storage is taken and
// whether it stays there, and the way to all of it.

import { type Kept, useKept, useMaps } from '../actions/library'
import { useBackups } from '../actions/use-backups'
import { useKeptByBrowser } from '../actions/use-kept-by-browser'
import { backupSentence, backupWarning } from '../parts/backup-words'
import { stayingSentence, usageSentence } from '../parts/storage-words'
import { useSessionStore } from '../session/editor'
import { Button } from '../widgets/Button'
import './home-keeping.css'

const inBin = async (keeping: Kept): Promise<number> => (await keeping.binned()).length

export function HomeKeeping() {
  const session = useSessionStore()
  const count = useKept(inBin) ?? 0
  const hasMaps = (useMaps() ?? []).length > 0
  const { backups, state } = useBackups()
  const warning = backupWarning(state, Date.now())
  return (
    <>
      {hasMaps ? (
        <p className="home-kept">
          {backupSentence(state, Date.now())}
          {warning === '' ? null : <span className="home-kept-warns"> {warning}</span>}
        </p>
      ) : null}
      {state.kind === 'asks' ? (
        <Button onPress={() => void backups.allow().catch(() => session.setState({ dialog: 'backup' }))}>
          Allow backups again
        </Button>
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

/** One line below the maps: how much they take here, and whether the browser keeps them. Nothing where there is nothing to lose. */
export function HomeStorage() {
  const session = useSessionStore()
  const kept = useKeptByBrowser()
  const hasMaps = (useMaps() ?? []).length > 0
  if (!kept || !hasMaps) return null
  const { text, warns } = stayingSentence(kept)
  return (
    <div className="home-storage">
      <p>
        {usageSentence(kept)} <span className={warns ? 'home-kept-warns' : undefined}>{text}</span>
      </p>
      <Button onPress={() => session.setState({ dialog: 'backup' })} variant="quiet">
        {warns ? 'What to do' : 'Keep them safe'}
      </Button>
    </div>
  )
}
