// The experiments in one table, the best first: time to evidence, then what each saves, closes, needs and how it is voted for.

import { evidenceTime } from '../diagram/evidence-words'
import type { RankedExperiment } from '../experiments/ranking'
import { formatShare, formatTime } from '../model/format'
import { own } from '../model/records'
import type { Calendar, Id } from '../model/types'
import { experimentTitle, missingText, statusText } from '../parts/litmus-words'
import { useReading, useSession, useSessionStore } from '../session/editor'
import { Switch } from '../widgets/Switch'
import './experiments-table.css'

interface ExperimentsTableProps {
  readonly ranked: readonly RankedExperiment[]
  readonly shown: Id
  readonly onChoose: (id: Id) => void
}

export function ExperimentsTable({ ranked, shown, onChoose }: ExperimentsTableProps) {
  return (
    <div className="experiments-scroll">
      <table className="experiments-table">
        <thead>
          <tr>
            <th scope="col">Experiment</th>
            <th className="is-number" scope="col">
              Evidence in
            </th>
            <th className="is-number" scope="col">
              Saves
            </th>
            <th className="is-number" scope="col">
              Gap closed
            </th>
            <th className="is-number" scope="col">
              Permissions
            </th>
            <th className="is-number" scope="col">
              Saved per day
            </th>
            <th className="is-number" scope="col">
              Votes
            </th>
            <th scope="col">Tomorrow</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(row => (
            <Row isShown={row.experiment === shown} key={row.experiment} onChoose={onChoose} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: RankedExperiment
  readonly isShown: boolean
  readonly onChoose: (id: Id) => void
}

function Row({ row, isShown, onChoose }: RowProps) {
  const session = useSessionStore()
  const { doc } = useReading()
  const chosen = useSession(state => state.tomorrow)
  const experiment = own(doc.experiments, row.experiment)
  if (!experiment) return null
  const { id } = experiment
  const { calendar } = doc
  const missing = missingText(doc, experiment, row.missing)
  const title = experimentTitle(experiment)
  const without = row.permissions > 0 ? evidenceTime(doc, row.timeToEvidenceAgreed) : null
  return (
    <tr className={isShown ? 'is-shown' : undefined}>
      <th scope="row">
        <button
          aria-current={isShown ? 'true' : undefined}
          className="experiments-title"
          onClick={() => onChoose(id)}
          type="button"
        >
          {title}
        </button>
        <span className="experiments-status">
          {statusText(experiment)}
          {' · '}
          {missing === '' ? <strong>answers the litmus test</strong> : missing}
        </span>
      </th>
      <td className="is-number is-first">
        {evidenceTime(doc, row.timeToEvidence)}
        {without === null ? null : <span className="experiments-sub">else {without}</span>}
      </td>
      <td className="is-number">{row.saved === null ? '–' : signedTime(row.saved, calendar)}</td>
      <td className="is-number">{row.gapClosed === null ? '–' : formatShare(row.gapClosed)}</td>
      <td className="is-number">{row.permissions}</td>
      <td className="is-number">{row.savedPerDay === null ? '–' : signedTime(row.savedPerDay, calendar)}</td>
      <td className="is-number">{row.votes}</td>
      <td>
        <Switch
          isSelected={chosen.has(id)}
          label={<span className="visually-hidden">Tomorrow with {title}</span>}
          onChange={on => {
            const next = new Set(session.getState().tomorrow)
            if (on) next.add(id)
            else next.delete(id)
            session.setState({ tomorrow: next })
          }}
        />
      </td>
    </tr>
  )
}

/** A saving that is a loss says so by its sign; next to nothing is nothing. */
export const signedTime = (seconds: number, calendar: Calendar): string =>
  Math.abs(seconds) < 1e-6 ? '0' : formatTime(seconds, calendar).replace(/^-/, '−')
