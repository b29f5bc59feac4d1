// What each step adds to a number, the greatest first: a bar that leads to the step, and a line that adds them up. Bars and line
// have the same scale, so that the line ends at the whole.

import { useState } from 'react'
import { shortened } from '../explain/contributions'
import type { Contribution, Contributions } from '../explain/explanation'
import type { EntryRef } from '../model/entry'
import { Button } from '../widgets/Button'
import './bars.css'

const mostRows = 8

interface ContributionBarsProps {
  readonly contributions: Contributions
  readonly go: (entry: EntryRef) => void
}

export function ContributionBars({ contributions, go }: ContributionBarsProps) {
  const [isWhole, setWhole] = useState(false)
  const rows = isWhole ? contributions.rows : shortened(contributions, mostRows)
  const { title, total, bars } = contributions
  return (
    <section aria-label={title} className="bars">
      <h3>
        {title}, {total} in all
      </h3>
      <p className="bars-legend">
        {bars === 'time' || bars === 'wait' ? <span className="bars-key bars-wait">waiting</span> : null}
        {bars === 'time' || bars === 'work' ? <span className="bars-key bars-work">work</span> : null}
        {bars === 'loss' ? <span className="bars-key bars-loss">goes wrong here</span> : null}
        <span className="bars-key bars-line">added up</span>
      </p>
      <ol>
        {rows.map((row, place) => (
          <li key={row.entry ?? 'rest'}>
            <Row
              after={rows[place + 1]?.reached ?? null}
              before={rows[place - 1]?.reached ?? null}
              go={go}
              isLoss={bars === 'loss'}
              row={row}
            />
          </li>
        ))}
      </ol>
      {rows.length < contributions.rows.length ? (
        <Button className="bars-more" onPress={() => setWhole(true)} variant="quiet">
          Show all {contributions.rows.length} steps
        </Button>
      ) : null}
    </section>
  )
}

interface RowProps {
  readonly row: Contribution
  /** Where the line stands in the rows above and below, from 0 to 1; `null` at its ends. */
  readonly before: number | null
  readonly after: number | null
  readonly isLoss: boolean
  readonly go: (entry: EntryRef) => void
}

function Row({ row, before, after, isLoss, go }: RowProps) {
  const { entry, name, value, share, cumulative } = row
  const content = (
    <>
      <span className="bars-name">{name}</span>
      <span aria-hidden="true" className="bars-track">
        {isLoss ? <span className="bars-bar bars-loss" style={{ width: percent(row.part) }} /> : null}
        {row.wait > 0 ? <span className="bars-bar bars-wait" style={{ width: percent(row.wait) }} /> : null}
        {row.work > 0 ? <span className="bars-bar bars-work" style={{ width: percent(row.work) }} /> : null}
        <svg aria-hidden="true" className="bars-sum" preserveAspectRatio="none" viewBox="0 0 100 100">
          <polyline points={line(before, row.reached, after)} vectorEffect="non-scaling-stroke" />
        </svg>
      </span>
      <span className="bars-value">{value}</span>
      <span className="bars-share">{share}</span>
      <span className="bars-share">
        <span className="visually-hidden">added up </span>
        {cumulative}
      </span>
    </>
  )
  if (entry === null) return <div className="bars-row">{content}</div>
  return (
    <button className="bars-row" onClick={() => go(entry)} type="button">
      {content}
    </button>
  )
}

const percent = (part: number): string => `${part * 100}%`

/** The part of the line that lies within this row: from halfway to the row above to halfway to the row below. */
function line(before: number | null, here: number, after: number | null): string {
  const points: string[] = []
  if (before !== null) points.push(`${((before + here) / 2) * 100},0`)
  points.push(`${here * 100},50`)
  if (after !== null) points.push(`${((here + after) / 2) * 100},100`)
  return points.join(' ')
}
