// Two states of the map over each other: their headline figures, their strips to one scale, and the steps that changed.

import { headline } from '../diagram/headline'
import { stripSegments } from '../diagram/segments'
import { drawStrip } from '../diagram/strip'
import { Drawing } from '../drawing-react/Drawing'
import type { Assessment } from '../experiments/assess'
import { formatShare } from '../model/format'
import type { MapDocument } from '../model/types'
import { useReader, useSession } from '../session/editor'
import { useTheme } from '../session/use-theme'
import type { DifferenceRow } from '../versions/compare'
import { fieldLabel } from '../versions/field-words'
import { unbroken } from './unbroken'
import { useWidth } from './use-width'

interface BeforeAfterProps {
  readonly before: MapDocument
  readonly after: MapDocument
  readonly beforeLabel: string
  /** Everything that differs; what concerns the stream is listed. */
  readonly rows: readonly DifferenceRow[]
}

const mostRows = 8
const ofStream: readonly string[] = ['Step', 'Flow', 'Team', 'Blocker']
/** How a value is known goes with the value. */
const basisField = fieldLabel(['steps', '', 'basis'])

export function BeforeAfter({ before, after, beforeLabel, rows }: BeforeAfterProps) {
  const theme = useTheme()
  const textScale = useSession(session => session.roomSize) ? 20 / 13 : 1
  const read = useReader()
  const [ref, width] = useWidth<HTMLDivElement>()
  const states = [
    { label: beforeLabel, doc: before },
    { label: 'Now', doc: after },
  ].map(({ label, doc: state }) => {
    const { doc, assessment } = read(state)
    return { label, doc, assessment, figures: figuresOf(doc, assessment), analysis: assessment.analysis }
  })
  const longest = Math.max(...states.map(({ analysis }) => analysis.leadTime ?? 0))
  const listed = rows.filter(({ sort, field }) => ofStream.includes(sort) && field !== basisField)
  return (
    <div className="before-after" ref={ref}>
      {states.map(({ label, doc, assessment, figures, analysis }, at) => {
        const wide = longest > 0 ? (width * (analysis.leadTime ?? 0)) / longest : 0
        const strip = wide > 0 ? drawStrip(stripSegments(doc, assessment), doc.calendar, wide, { textScale }) : null
        return (
          <section aria-label={at === 0 ? `Before: ${label}` : 'After'} className="before-after-state" key={label}>
            <h3>
              {at === 0 ? 'Before' : 'After'} <span className="review-soft">{label}</span>
            </h3>
            <dl className="before-after-figures">
              {figures.map(([name, figure], index) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd className={figure === states[0]?.figures[index]?.[1] ? undefined : 'before-after-changed'}>
                    {unbroken(figure)}
                  </dd>
                </div>
              ))}
            </dl>
            {strip ? (
              <svg
                aria-hidden="true"
                height={strip.bar.y + strip.bar.height}
                viewBox={`0 0 ${strip.width} ${strip.bar.y + strip.bar.height}`}
                width={strip.width}
              >
                <Drawing primitive={strip.primitive} theme={theme} />
              </svg>
            ) : null}
          </section>
        )
      })}
      {listed.length === 0 ? (
        <p>No step is another than it was.</p>
      ) : (
        <ul className="before-after-rows">
          {listed.slice(0, mostRows).map(row => (
            <li key={`${row.sort} ${row.name} ${row.field}`}>{rowText(row)}</li>
          ))}
          {listed.length > mostRows ? <li>{listed.length - mostRows} more</li> : null}
        </ul>
      )}
    </div>
  )
}

/** The figures of one state with their names, the same ones in the same order for every state. */
function figuresOf(doc: MapDocument, assessment: Assessment): readonly (readonly [string, string])[] {
  const { leadTime, flowEfficiency, longestWait } = headline(doc, assessment)
  const quality = assessment.analysis.rolledCompleteAccurate
  return [
    ['Lead time', leadTime.figure],
    ['Flow efficiency', flowEfficiency.figure],
    ['Right first time', quality === null ? 'Not known yet' : formatShare(quality)],
    ['Longest wait', longestWait.figure],
  ]
}

/** "Change approval: wait before 4d → 2d". */
function rowText({ kind, sort, name, field, before, after }: DifferenceRow): string {
  if (kind === 'added' || kind === 'removed') return `${sort} ${name}: ${kind}`
  if (kind === 'cleared') return `Blocker cleared: ${name}`
  const label = field.startsWith('%') ? field : field.replace(/^./, first => first.toLowerCase())
  return `${name}: ${label} ${before} → ${after}`
}
