// What holds the stream back: longest delay and tightest capacity side by side, what it means where they differ, and how full
// each team's time is.

import { type TeamLoad, teamLoads } from '../explain/team-loads'
import { type Finding, twoFindings } from '../explain/two-findings'
import { useReading, useSessionStore } from '../session/editor'
import { selectAndReveal } from '../session/selection'
import './holds-back.css'

export function HoldsBack() {
  const { doc, assessment } = useReading()
  if (assessment.analysis.bottleneck === null) return null
  const { delay, capacity, rule, meaning } = twoFindings(doc, assessment.analysis)
  return (
    <section className="holds-back">
      <h3>What holds it back</h3>
      <div className="findings">
        <FindingCell finding={delay} />
        <FindingCell finding={capacity} />
      </div>
      <p>{rule}</p>
      {meaning === '' ? null : <p>{meaning}</p>}
      <Loads loads={teamLoads(doc, assessment.analysis)} />
    </section>
  )
}

function FindingCell({ finding }: { readonly finding: Finding }) {
  const session = useSessionStore()
  const { label, text, detail, entry, decides } = finding
  return (
    <div className={decides ? 'finding finding-decides' : 'finding'}>
      <p className="finding-label">
        {label}
        {decides ? <span>, the bottleneck</span> : null}
      </p>
      {entry?.startsWith('steps/') ? (
        <button className="finding-text" onClick={() => selectAndReveal(session, entry)} type="button">
          {text}
        </button>
      ) : (
        <p className="finding-text">{text}</p>
      )}
      {detail === '' ? null : <p className="finding-detail">{detail}</p>}
    </div>
  )
}

function Loads({ loads }: { readonly loads: readonly TeamLoad[] }) {
  if (loads.length === 0) return null
  const most = Math.max(1, ...loads.map(({ load }) => load))
  return (
    <ul aria-label="How much of each team’s time is filled" className="loads">
      {loads.map(({ entry, name, load, text, warning }) => (
        <li key={entry}>
          <span className="load-name">{name}</span>
          <span className="load-text">{text}</span>
          <span aria-hidden="true" className="load-track">
            <span
              className={warning === '' ? 'load-bar' : 'load-bar load-over'}
              style={{ width: `${(load / most) * 100}%` }}
            />
            <span className="load-full" style={{ left: `${(1 / most) * 100}%` }} />
          </span>
          {warning === '' ? null : <span className="load-warning">{warning}</span>}
        </li>
      ))}
    </ul>
  )
}
