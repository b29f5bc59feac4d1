// Two states of a map compared: the headline numbers before and after, both pictures with what changed marked, and a table
// of every difference.

import { useMemo } from 'react'
import { type DifferenceWords, overTime } from '../diagram/difference-marks'
import { numberDeltas } from '../explain/number-deltas'
import type { EntryRef } from '../model/entry'
import type { MapDocument } from '../model/types'
import { useReader } from '../session/editor'
import { compare, type DifferenceRow } from '../versions/compare'
import { ComparePictures } from './ComparePictures'
import { DifferenceTable } from './DifferenceTable'
import { unbroken } from './unbroken'
import './map-comparison.css'

export interface ComparedState {
  readonly label: string
  readonly doc: MapDocument
}

interface MapComparisonProps {
  readonly before: ComparedState
  readonly after: ComparedState
  /** Goes to an entry on the map; `null` where it cannot be gone to. */
  readonly onGo?: ((ref: EntryRef) => void) | null
  /** What stands for "added" and "removed" where the two states do not follow each other. */
  readonly words?: { readonly marks: DifferenceWords; readonly added: string; readonly removed: string } | undefined
  /** A further column of the table. */
  readonly more?: { readonly head: string; readonly text: (row: DifferenceRow) => string } | undefined
}

const ways = { better: 'better', worse: 'worse', same: 'the same', unknown: '' } as const

export function MapComparison({ before, after, onGo = null, words, more }: MapComparisonProps) {
  const read = useReader()
  const { rows, marks } = useMemo(() => compare(before.doc, after.doc), [before.doc, after.doc])
  const states = [read(before.doc), read(after.doc)] as const
  // Of two copies neither is the later one: none of their numbers is better.
  const isCourse = words === undefined
  if (rows.length === 0) return <p>Nothing that is on the map differs between the two.</p>
  return (
    <div className="map-comparison">
      <dl className="deltas">
        {numberDeltas(...states).map(({ label, before: was, after: is, by, way }) => (
          <div className="delta" key={label}>
            <dt>{label}</dt>
            <dd>
              {way === 'same' ? (
                unbroken(is)
              ) : (
                <>
                  <span className="delta-before">{unbroken(was)}</span>
                  <span aria-hidden="true">{isCourse ? ' → ' : ' / '}</span>
                  <span className="visually-hidden">{isCourse ? ' becomes ' : ' and '}</span>
                  {unbroken(is)}
                </>
              )}
              <span className={isCourse ? `delta-way delta-${way}` : 'delta-way'}>
                {isCourse
                  ? [by, ways[way]].filter(Boolean).join(', ')
                  : by === ''
                    ? ''
                    : `${by} ${after.label.toLowerCase()}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <ComparePictures
        after={{ label: after.label, marks: marks.after, ...states[1] }}
        before={{ label: before.label, marks: marks.before, ...states[0] }}
        words={words?.marks ?? overTime}
      />
      <DifferenceTable heads={[before.label, after.label]} more={more} onGo={onGo} rows={rows} words={words} />
    </div>
  )
}
