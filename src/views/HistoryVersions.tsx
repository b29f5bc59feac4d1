// The kept versions in one table, the trend of their numbers drawn above it; each can be renamed and removed.

import { useState } from 'react'
import { evidenceTime } from '../diagram/evidence-words'
import { drawTrend, type TrendSeries } from '../diagram/trend-drawing'
import { Drawing } from '../drawing-react/Drawing'
import { removeVersion, renameVersion } from '../edit/keep-version'
import { cited } from '../model/cited'
import { formatCalendar, formatDate, formatShare } from '../model/format'
import { own } from '../model/records'
import type { Experiment, Id } from '../model/types'
import { experimentTitle } from '../parts/litmus-words'
import { RenameDialog } from '../parts/RenameDialog'
import { useWidth } from '../parts/use-width'
import { announceChange } from '../session/announce'
import { useEditor, useReader, useSession, useView } from '../session/editor'
import { useTheme } from '../session/use-theme'
import { type TrendPoint, trend } from '../versions/trend'
import { Menu } from '../widgets/Menu'

export function HistoryVersions({ onCompare }: { readonly onCompare: (version: Id) => void }) {
  const read = useReader()
  const doc = useView()
  const points = trend(doc, state => read(state).assessment)
  const { calendar } = read(doc).doc
  const share = (value: number | null) => (value === null ? 'not known' : formatShare(value))
  const columns: readonly Column[] = [
    {
      name: 'Lead time',
      value: point => point.leadTime,
      text: point => (point.leadTime === null ? 'not known' : formatCalendar(point.leadTime, calendar)),
    },
    { name: 'Flow efficiency', value: point => point.flowEfficiency, text: point => share(point.flowEfficiency) },
    {
      name: 'Rolled %C&A',
      value: point => point.rolledCompleteAccurate,
      text: point => share(point.rolledCompleteAccurate),
    },
    {
      name: 'Time to evidence',
      value: point => point.timeToEvidence,
      text: point => evidenceTime(read(doc).doc, point.timeToEvidence),
    },
  ]
  return (
    <>
      <Trend columns={columns} points={points} />
      <VersionsTable columns={columns} onCompare={onCompare} points={points} />
    </>
  )
}

interface Column {
  readonly name: string
  readonly value: (point: TrendPoint) => number | null
  readonly text: (point: TrendPoint) => string
}

interface TrendProps {
  readonly points: readonly TrendPoint[]
  readonly columns: readonly Column[]
}

/** For eyes; the table below it says the same. */
function Trend({ points, columns }: TrendProps) {
  const theme = useTheme()
  const textScale = useSession(session => session.roomSize) ? 20 / 13 : 1
  const [ref, width] = useWidth<HTMLDivElement>()
  const series = columns.map<TrendSeries>(({ name, value, text }) => ({
    name,
    values: points.map(value),
    texts: points.map(text),
  }))
  const moments = points.map(({ label, on, learned }) => ({
    label,
    detail: on === null ? '' : formatDate(on),
    learned: learned.map(experiment => ({ title: experimentTitle(experiment), quote: quoteOf(experiment) })),
  }))
  const drawn = width > 0 ? drawTrend(moments, series, width, textScale) : null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: many versions are scrolled by keyboard
    <section aria-label="Trend, drawn; the table below says the same" className="trend" ref={ref} tabIndex={0}>
      {drawn ? (
        <svg
          aria-hidden="true"
          height={drawn.height}
          viewBox={`0 0 ${drawn.width} ${drawn.height}`}
          width={drawn.width}
        >
          <Drawing primitive={drawn.primitive} theme={theme} />
        </svg>
      ) : null}
    </section>
  )
}

interface VersionsTableProps extends TrendProps {
  readonly onCompare: (version: Id) => void
}

function VersionsTable({ points, columns, onCompare }: VersionsTableProps) {
  const { store, session, readOnly } = useEditor()
  const [renaming, setRenaming] = useState<Id | null>(null)
  const remove = (id: Id, label: string) => {
    store.commit(removeVersion(store.doc, id))
    announceChange(session, store, `Removed the version ${cited(label)}.`)
  }
  const run = (item: string, id: Id, label: string) => {
    if (item === 'rename') setRenaming(id)
    if (item === 'remove') remove(id, label)
    if (item === 'compare') onCompare(id)
  }
  const named = renaming === null ? undefined : own(store.doc.versions, renaming)
  return (
    <div className="history-scroll">
      <table className="history-table">
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Date</th>
            {columns.map(({ name }) => (
              <th className="is-number" key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">Learned since the one before</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {points.map(point => (
            <tr key={point.version ?? 'now'}>
              <th scope="row">{point.label || 'Without a label'}</th>
              <td>{point.on === null ? (point.version === null ? 'Today' : 'not known') : formatDate(point.on)}</td>
              {columns.map(({ name, text }) => (
                <td className="is-number" key={name}>
                  {text(point)}
                </td>
              ))}
              <td>
                {point.learned.map(experiment => (
                  <p key={experiment.id}>
                    {experimentTitle(experiment)}
                    {quoteOf(experiment) === '' ? null : <span className="history-quote">{quoteOf(experiment)}</span>}
                  </p>
                ))}
              </td>
              <td>
                {point.version === null ? null : (
                  <Menu
                    items={[
                      { id: 'compare', label: 'Compare with now' },
                      ...(readOnly
                        ? []
                        : [
                            { id: 'rename', label: 'Rename' },
                            { id: 'remove', label: 'Remove', tone: 'danger' as const },
                          ]),
                    ]}
                    label={`More for ${point.label || 'the version without a label'}`}
                    onAction={item => run(item, point.version ?? '', point.label)}
                    trigger="More"
                    variant="quiet"
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {named ? (
        <RenameDialog
          field="Label"
          heading="Rename the version"
          onClose={() => setRenaming(null)}
          onRename={label => store.commit(renameVersion(named.id, label))}
          title={named.label}
        />
      ) : null}
    </div>
  )
}

/** What somebody said of it, and who; '' when nobody did. */
function quoteOf({ result }: Experiment): string {
  const text = result?.quote.text.trim() ?? ''
  return text === '' ? '' : `${cited(text)} ${result?.quote.who.trim() ?? ''}`.trim()
}
