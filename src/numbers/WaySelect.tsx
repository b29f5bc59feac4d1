// Which way strip and ladder show: the critical path, or one of the branches. Not there where the map has none.

import { useMemo } from 'react'
import { waysOf } from '../analysis/by-way'
import { formatTime } from '../model/format'
import { stepName } from '../model/names'
import { useReading, useSession, useSessionStore } from '../session/editor'
import { useWay } from '../session/use-way'
import { Select } from '../widgets/Select'
import './way-select.css'

const critical = 'critical'
/** More would not be found in a list. */
const mostWays = 60

export function WaySelect() {
  const session = useSessionStore()
  const reading = useReading()
  const { doc, assessment } = reading
  const way = useWay(reading)
  const chosen = useSession(state => state.way)
  const reason = useSession(state =>
    state.folds.length > 0 ? 'while steps are folded' : state.tomorrow.size > 0 ? 'while tomorrow is shown' : null,
  )
  const options = useMemo(() => {
    const ways = waysOf(doc, assessment.analysis).slice(0, mostWays)
    const names = ways.map(({ to }) => stepName(doc, to))
    return ways.map(({ flow, from, to }) => {
      const name = stepName(doc, to)
      const isAlone = names.filter(other => other === name).length === 1
      return { id: flow, label: isAlone ? `By way of ${name}` : `By way of ${name}, from ${stepName(doc, from)}` }
    })
  }, [doc, assessment])
  const { leadTime } = (way ?? reading).assessment.analysis
  if (options.length === 0 || assessment.analysis.leadTime === null) return null
  if (reason !== null) return <p className="way-select">{`Strip and ladder show the critical path ${reason}.`}</p>
  return (
    <div className="way-select">
      <Select
        label="Strip and ladder show"
        layout="row"
        onChange={id => session.setState({ way: id === critical ? null : id })}
        options={[{ id: critical, label: 'The critical path' }, ...options]}
        value={way && chosen ? chosen : critical}
      />
      <span className="way-select-total">
        {leadTime === null ? 'Not known' : `${formatTime(leadTime, doc.calendar)} in all`}
      </span>
    </div>
  )
}
