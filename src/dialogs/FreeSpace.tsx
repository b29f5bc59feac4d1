// Where room is made when the browser's storage is full: the bin to empty, earlier states to remove, the largest maps to take
// along as files and delete. All of it goes for good, so each is asked about first; what waits to be saved is saved then.

import { useState } from 'react'
import { type Kept, useKept, useLibrary, useMaps } from '../actions/library'
import { bytesText } from '../actions/persistence'
import { useKeptByBrowser } from '../actions/use-kept-by-browser'
import { cited } from '../model/cited'
import { counted } from '../model/format'
import { usageSentence } from '../parts/storage-words'
import { announceError } from '../session/announce'
import { useSession, useSessionStore } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { type Freeing, FreeingAsked } from './FreeingAsked'
import { FreeMaps } from './FreeMaps'
import './keeping.css'

const spaceOf = (keeping: Kept) => keeping.space()

export function FreeSpace({ onClose }: { readonly onClose: () => void }) {
  const { keeping } = useLibrary()
  const session = useSessionStore()
  const screen = useSession(state => state.screen)
  const kept = useKeptByBrowser()
  const space = useKept(spaceOf)
  const maps = useMaps() ?? []
  const [asked, setAsked] = useState<Freeing | null>(null)
  const [freed, setFreed] = useState(0)
  const open = screen.at === 'map' ? screen.id : null
  if (asked) {
    const free = () => {
      setAsked(null)
      asked.run().then(
        () => setFreed(before => before + asked.size),
        (reason: unknown) => announceError(session, `Nothing was deleted: ${String(reason)}`),
      )
    }
    return <FreeingAsked asked={asked} onCancel={() => setAsked(null)} onFree={free} />
  }
  const inBin = [...(space?.bin ?? [])]
  const binSize = inBin.reduce((sum, [, size]) => sum + size, 0)
  const withStates = [...(space?.maps ?? [])]
    .filter(({ stateCount }) => stateCount > 0)
    .sort((a, b) => b.states - a.states)
  const titleOf = (id: string) => maps.find(map => map.id === id)?.title || 'Map without a title'
  return (
    <ModalDialog
      footer={
        <Button autoFocus onPress={onClose} variant="primary">
          Done
        </Button>
      }
      isOpen
      onClose={onClose}
      title="Free space"
    >
      <p className="keeping-lead" role="status">
        {freed > 0 ? `About ${bytesText(freed)} freed. ` : ''}
        {kept ? usageSentence(kept) : ''} What is deleted here is gone for good; what waits to be saved is saved then.
      </p>
      <section className="keeping-section">
        <h3>Bin</h3>
        <p>
          {inBin.length === 0
            ? 'The bin is empty.'
            : `${counted(inBin.length, 'deleted map')}, about ${bytesText(binSize)}.`}
        </p>
        {inBin.length === 0 ? null : (
          <Button
            onPress={() =>
              setAsked({
                title: 'Empty the bin?',
                text: `${counted(inBin.length, 'deleted map')} can then not be brought back.`,
                button: 'Empty the bin',
                size: binSize,
                download: null,
                run: () => keeping.deleteForGood(inBin.map(([n]) => n)),
              })
            }
          >
            Empty the bin
          </Button>
        )}
      </section>
      <section className="keeping-section">
        <h3>Earlier states</h3>
        {withStates.length === 0 ? (
          <p>There are none.</p>
        ) : (
          <ul className="keeping-list">
            {withStates.map(({ id, states, stateCount }) => (
              <li key={id}>
                <div>
                  <strong>{titleOf(id)}</strong>
                  <p>
                    {counted(stateCount, 'earlier state')}, about {bytesText(states)}
                  </p>
                </div>
                <Button
                  aria-label={`Remove the earlier states of ${cited(titleOf(id))}`}
                  onPress={() =>
                    setAsked({
                      title: `Remove the earlier states of ${cited(titleOf(id))}?`,
                      text: 'The map stays as it is now, with its undo and the versions that you kept.',
                      button: 'Remove them',
                      size: states,
                      download: null,
                      run: () => keeping.forgetStates(id),
                    })
                  }
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <FreeMaps
        maps={maps}
        onAsk={setAsked}
        open={open}
        sizes={new Map(space?.maps.map(one => [one.id, one.map + one.states]))}
      />
    </ModalDialog>
  )
}
