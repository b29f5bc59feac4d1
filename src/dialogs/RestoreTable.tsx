// The maps of a backup, each beside the one that is here: which is newer, and what is to be done with it.

import { useState } from 'react'
import { cited } from '../model/cited'
import { counted } from '../model/format'
import { whenWas } from '../parts/when-changed'
import type { RestoreChoice, RestoreRow, RestoreStatus } from '../versions/restore-plan'
import { Button } from '../widgets/Button'
import { Select } from '../widgets/Select'

const words: Readonly<Record<RestoreChoice, string>> = {
  take: 'Take it',
  merge: 'Merge both',
  replace: 'Replace the one here',
  both: 'Keep both',
  leave: 'Leave out',
}

const whatItIs: Readonly<Record<RestoreStatus, string>> = {
  'only in the file': 'Only in the backup',
  'the same': 'The same',
  'newer in the file': 'Newer in the backup',
  'newer here': 'Newer here',
  'damaged here': 'Damaged here',
}

/** So many rows at a time: each is a choice, and hundreds of them make a page slow. */
const atATime = 50

interface RestoreTableProps {
  readonly rows: readonly RestoreRow[]
  readonly choices: readonly RestoreChoice[]
  readonly onChoose: (index: number, choice: RestoreChoice) => void
}

export function RestoreTable({ rows, choices, onChoose }: RestoreTableProps) {
  const [shown, setShown] = useState(atATime)
  const hidden = rows.length - shown
  const canMerge = rows.some(row => row.choices.includes('merge'))
  return (
    <>
      <div className="keeping-scroll">
        <table className="keeping-table">
          <thead>
            <tr>
              <th scope="col">Map</th>
              <th scope="col">Changed here</th>
              <th scope="col">In the backup</th>
              <th scope="col">What it is</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, index) => {
              const { offered, present, status } = row
              const title = offered.doc.title || 'Map without a title'
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never move
                <tr key={index}>
                  <th scope="row">{title}</th>
                  <td>{present ? whenWas(present.updatedAt) : 'not here'}</td>
                  <td>{whenWas(offered.at)}</td>
                  <td>{whatItIs[status]}</td>
                  <td>
                    <Select
                      hideLabel
                      label={`What to do with ${cited(title)}`}
                      onChange={id => {
                        const choice = row.choices.find(one => one === id)
                        if (choice) onChoose(index, choice)
                      }}
                      options={row.choices.map(id => ({ id, label: words[id] }))}
                      value={choices[index] ?? 'leave'}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {hidden > 0 ? (
        <div className="keeping-buttons">
          <Button onPress={() => setShown(shown + atATime)}>Show {Math.min(atATime, hidden)} more</Button>
          <p className="keeping-note">{counted(hidden, 'map')} below are restored as suggested.</p>
        </div>
      ) : null}
      {canMerge ? (
        <p className="keeping-note">
          Merge both: what only one of them has stays; where both changed the same, the newer one counts.
        </p>
      ) : null}
    </>
  )
}
