// Deleted maps: when each goes for good, and the way back until then.

import { useState } from 'react'
import { type DeletedMap, type Kept, useKept, useLibrary } from '../actions/library'
import { cited } from '../model/cited'
import { counted } from '../model/format'
import { whenWas } from '../parts/when-changed'
import { announce, announceError } from '../session/announce'
import { useSessionStore } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import './keeping.css'

const binned = (keeping: Kept): Promise<readonly DeletedMap[]> => keeping.binned()
const day = 24 * 60 * 60 * 1000
const titleOf = ({ title }: DeletedMap): string => title || 'Map without a title'

export function Bin({ onClose }: { readonly onClose: () => void }) {
  const { keeping } = useLibrary()
  const session = useSessionStore()
  const maps = useKept(binned)
  const [asked, setAsked] = useState<readonly DeletedMap[] | null>(null)
  if (!maps) return null
  const failed = (reason: unknown) =>
    announceError(session, `Nothing was changed. ${reason instanceof Error ? reason.message : String(reason)}`)
  const bringBack = async (map: DeletedMap) => {
    const back = await keeping.bringBack(map.n)
    if (!back.ok) announceError(session, back.error.message)
    else if (back.value.isCopy)
      announce(
        session,
        `${cited(titleOf(map))} is back beside the map that is here now, as ${cited(`${titleOf(map)} (from the bin)`)}.`,
      )
    else announce(session, `${cited(titleOf(map))} is back.`)
  }
  if (asked) {
    const [first, ...others] = asked
    return (
      <ModalDialog
        footer={
          <>
            <Button autoFocus onPress={() => setAsked(null)}>
              Keep
            </Button>
            <Button
              onPress={() => {
                void keeping.deleteForGood(asked.map(({ n }) => n)).catch(failed)
                setAsked(null)
              }}
              variant="danger"
            >
              Delete for good
            </Button>
          </>
        }
        isOpen
        onClose={() => setAsked(null)}
        role="alertdialog"
        title={
          others.length === 0 && first
            ? `Delete ${cited(titleOf(first))} for good?`
            : `Delete ${asked.length} maps for good?`
        }
      >
        <p>This cannot be undone. A backup that has {others.length === 0 ? 'it' : 'them'} is the only way back.</p>
      </ModalDialog>
    )
  }
  return (
    <ModalDialog
      footer={
        <>
          {maps.length > 0 ? (
            <Button onPress={() => setAsked(maps)} variant="danger">
              Empty the bin
            </Button>
          ) : null}
          <Button autoFocus onPress={onClose} variant="primary">
            Done
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title="Bin"
    >
      <p className="keeping-lead">
        {maps.length === 0
          ? 'The bin is empty. Deleted maps stay here for 30 days.'
          : 'Deleted maps stay here for 30 days, with their undo and their earlier states.'}
      </p>
      <ul className="keeping-list">
        {maps.map(map => (
          <li key={map.n}>
            <div>
              <strong>{titleOf(map)}</strong>
              <p>
                Deleted {whenWas(map.deletedAt)}. {goesIn(map.until - Date.now())}
                {map.doc ? '' : ' It is damaged.'}
              </p>
            </div>
            <Button aria-label={`Restore ${cited(titleOf(map))}`} onPress={() => void bringBack(map)}>
              Restore
            </Button>
            <Button aria-label={`Delete ${cited(titleOf(map))} now`} onPress={() => setAsked([map])} variant="quiet">
              Delete now
            </Button>
          </li>
        ))}
      </ul>
    </ModalDialog>
  )
}

const goesIn = (left: number): string =>
  left <= day ? 'Goes for good within a day.' : `Goes for good in ${counted(Math.ceil(left / day), 'day')}.`
