// The largest maps of this device with what they take: each can be downloaded, and deleted past the bin, which would need room
// of its own. The one that is open stays.

import { type ListedMap, useLibrary } from '../actions/library'
import { bytesText } from '../actions/persistence'
import { cited } from '../model/cited'
import type { Id } from '../model/types'
import { downloadText } from '../parts/download'
import { downloadMap } from '../parts/download-map'
import { Button } from '../widgets/Button'
import type { Freeing } from './FreeingAsked'

/** So many are shown: who needs room looks for the large ones. */
const most = 8

interface FreeMapsProps {
  readonly maps: readonly ListedMap[]
  /** About so many bytes each takes, earlier states included. */
  readonly sizes: ReadonlyMap<Id, number>
  /** The map on the screen; `null` on Home. */
  readonly open: Id | null
  readonly onAsk: (freeing: Freeing) => void
}

export function FreeMaps({ maps, sizes, open, onAsk }: FreeMapsProps) {
  const library = useLibrary()
  const sizeOf = ({ id }: ListedMap) => sizes.get(id) ?? 0
  const largest = [...maps].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most)
  const download = async ({ id, doc }: ListedMap) => {
    if (doc) downloadMap(doc)
    else downloadText(`${id}.json`, (await library.rawText(id)) ?? '')
  }
  if (largest.length === 0) return null
  return (
    <section className="keeping-section">
      <h3>{maps.length > most ? `The ${most} largest maps` : 'Maps'}</h3>
      <ul className="keeping-list">
        {largest.map(map => {
          const title = map.title || 'Map without a title'
          return (
            <li key={map.id}>
              <div>
                <strong>{title}</strong>
                <p>
                  About {bytesText(sizeOf(map))}
                  {map.id === open ? ', open now' : ''}
                </p>
              </div>
              <Button aria-label={`Download ${cited(title)}`} onPress={() => void download(map)} variant="quiet">
                Download
              </Button>
              {map.id === open ? null : (
                <Button
                  aria-label={`Delete ${cited(title)} for good`}
                  onPress={() =>
                    onAsk({
                      title: `Delete ${cited(title)} for good?`,
                      text: 'It does not go to the bin, which needs room of its own. Its earlier states go with it.',
                      button: 'Delete for good',
                      size: sizeOf(map),
                      download: () => void download(map),
                      run: () => library.keeping.removeForGood(map.id),
                    })
                  }
                >
                  Delete
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
