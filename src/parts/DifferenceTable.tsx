// Every difference between two states of a map, in the order of the stream; each leads to its entry where there is one.

import { useState } from 'react'
import type { EntryRef } from '../model/entry'
import type { DifferenceKind, DifferenceRow } from '../versions/compare'
import { Button } from '../widgets/Button'

interface DifferenceTableProps {
  readonly rows: readonly DifferenceRow[]
  /** What the two states are called. */
  readonly heads: readonly [string, string]
  readonly onGo: ((ref: EntryRef) => void) | null
  readonly words: { readonly added: string; readonly removed: string } | undefined
  readonly more: { readonly head: string; readonly text: (row: DifferenceRow) => string } | undefined
}

const kinds: Readonly<Record<DifferenceKind, string>> = {
  added: 'Added',
  removed: 'Removed',
  renamed: 'Renamed',
  moved: 'Moved in time',
  cleared: 'Blocker cleared',
  answered: 'Ask answered',
  learned: 'Learned',
  changed: 'Changed',
}
/** So many at first: the first ones are those of the steps. */
const most = 25

export function DifferenceTable({ rows, heads, onGo, words, more }: DifferenceTableProps) {
  const [all, setAll] = useState(false)
  const wordOf = (kind: DifferenceKind) =>
    words && (kind === 'added' || kind === 'removed') ? words[kind] : kinds[kind]
  const shown = all ? rows : rows.slice(0, most)
  return (
    <div className="history-scroll">
      <table className="history-table">
        <caption className="visually-hidden">{`What differs: ${heads.join(' and ')}, ${rows.length} in all`}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Where</th>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
            {more ? <th scope="col">{more.head}</th> : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never change their order
            <tr key={index}>
              <td>
                <span className={`difference-kind difference-${row.kind}`}>{wordOf(row.kind)}</span>
              </td>
              <th scope="row">
                <span className="difference-sort">{row.sort}</span>{' '}
                {onGo && row.entry !== null && row.kind !== 'removed' ? (
                  <button className="difference-go" onClick={() => row.entry && onGo(row.entry)} type="button">
                    {row.name}
                  </button>
                ) : (
                  row.name
                )}
                {row.field === '' ? null : <span className="difference-field">{row.field}</span>}
              </th>
              <td>{textOf(row, 'before')}</td>
              <td>{textOf(row, 'after')}</td>
              {more ? <td>{more.text(row)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length ? (
        <Button className="difference-all" onPress={() => setAll(true)} variant="quiet">
          {`Show all ${rows.length}`}
        </Button>
      ) : null}
    </div>
  )
}

/** A whole entry is there or is not. */
function textOf({ kind, before, after }: DifferenceRow, side: 'before' | 'after'): string {
  const text = side === 'before' ? before : after
  if (text !== '') return text
  if (kind === 'added') return side === 'before' ? 'not there' : 'there'
  if (kind === 'removed') return side === 'before' ? 'there' : 'not there'
  return ''
}
