// What was predicted against what was measured, for every experiment that was learned from, and how well this team predicts.

import { ledger } from '../experiments/ledger'
import { ledgerSentence } from '../explain/ledger-words'
import { formatNumber, formatShare, formatTime } from '../model/format'
import { own } from '../model/records'
import type { Change, MapDocument } from '../model/types'
import { experimentTitle, statusText } from '../parts/litmus-words'
import { changeSubject, shownChange } from '../parts/prediction-text'
import { useView } from '../session/editor'

export function PredictionLedger() {
  const doc = useView()
  const found = ledger(doc)
  return (
    <>
      <p className="ledger-sentence">{ledgerSentence(found)}</p>
      {found.rows.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled by keyboard
        <section aria-label="Predictions and what was measured" className="history-scroll" tabIndex={0}>
          <table className="history-table">
            <thead>
              <tr>
                <th scope="col">Experiment</th>
                <th scope="col">Predicted for</th>
                <th className="is-number" scope="col">
                  Before
                </th>
                <th className="is-number" scope="col">
                  Predicted
                </th>
                <th className="is-number" scope="col">
                  Measured
                </th>
                <th className="is-number" scope="col">
                  Came true
                </th>
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row, index) => {
                const experiment = own(doc.experiments, row.experiment)
                const isFirst = found.rows[index - 1]?.experiment !== row.experiment
                return (
                  <tr key={`${row.experiment} ${row.change.id}`}>
                    <th scope="row">
                      <span className={isFirst ? undefined : 'visually-hidden'}>
                        {experiment ? experimentTitle(experiment) : row.experiment}
                        <span className="difference-field">{experiment ? statusText(experiment) : ''}</span>
                      </span>
                    </th>
                    <td>{changeSubject(doc, row.change)}</td>
                    <td className="is-number">{beforeText(doc, row.change, row.before)}</td>
                    <td className="is-number">{shownChange(row.change.field, row.change.to)}</td>
                    <td className="is-number">
                      {row.measured === null ? 'not measured' : shownChange(row.measured.field, row.measured.to)}
                    </td>
                    <td className="is-number">{cameTrueText(row.cameTrue)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function beforeText({ calendar }: MapDocument, { field }: Change, value: number | null): string {
  if (value === null) return 'not known'
  if (field === 'wait' || field === 'work') return formatTime(value, calendar)
  return field === 'people' ? formatNumber(value) : formatShare(value)
}

/** Nothing of it, or the other way, is said in words. */
function cameTrueText(share: number | null): string {
  if (share === null) return 'cannot be said'
  if (share < 0) return 'the other way'
  return share === 0 ? 'nothing' : formatShare(share)
}
