// What a backup holds besides maps to take: deleted ones, which go back into the bin where that is wished, and those that cannot
// be read, with what is wrong and what there is of them.

import type { ReadEntry, Unread } from '../model/backup'
import { downloadText } from '../parts/download'
import { whenWas } from '../parts/when-changed'
import { Button } from '../widgets/Button'
import { Switch } from '../widgets/Switch'

/** So many are listed; the others are counted. */
const mostListed = 20

interface RestoreDeletedProps {
  readonly deleted: readonly ReadEntry[]
  readonly isSelected: boolean
  readonly onChange: (on: boolean) => void
}

export function RestoreDeleted({ deleted, isSelected, onChange }: RestoreDeletedProps) {
  if (deleted.length === 0) return null
  return (
    <section className="keeping-section">
      <h3>Deleted maps: {deleted.length}</h3>
      <p>They were in the bin when the backup was made.</p>
      <ul className="keeping-names">
        {deleted.slice(0, mostListed).map(({ file, doc, at }) => (
          <li key={file}>
            {doc.title || 'Map without a title'}, deleted {whenWas(at)}
          </li>
        ))}
        <More count={deleted.length} />
      </ul>
      <Switch isSelected={isSelected} label="Put them into the bin here, for 30 days from now" onChange={onChange} />
    </section>
  )
}

export function RestoreUnread({ unread }: { readonly unread: readonly Unread[] }) {
  if (unread.length === 0) return null
  return (
    <section className="keeping-section">
      <h3>Cannot be read: {unread.length}</h3>
      <ul className="keeping-list">
        {unread.slice(0, mostListed).map(({ file, title, message, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a damaged list may name a file twice; its rows never move
          <li key={index}>
            <div>
              {title || file}
              <p>
                {text === null
                  ? message
                  : 'It was damaged already when the backup was made. What there was of it is in the backup.'}
              </p>
            </div>
            {text === null ? null : (
              <Button onPress={() => downloadText('damaged-map.json', text)}>Download what there is</Button>
            )}
          </li>
        ))}
        <More count={unread.length} />
      </ul>
    </section>
  )
}

const More = ({ count }: { readonly count: number }) =>
  count > mostListed ? <li>And {count - mostListed} more</li> : null
