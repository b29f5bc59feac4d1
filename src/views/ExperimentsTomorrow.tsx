// What the experiments that are switched on would change together: today → tomorrow, worked out from all their changes at once.

import { counted } from '../diagram/words'
import { formatShare, formatTime } from '../model/format'
import { stepName } from '../model/names'
import { useReading, useSession, useTomorrow } from '../session/editor'

export function ExperimentsTomorrow() {
  const { doc, assessment } = useReading()
  const together = useTomorrow()
  const count = useSession(state => state.tomorrow.size)
  const { calendar } = doc
  if (!together) {
    return (
      <p className="view-note">
        Ranked by how soon production answers. Switch some on to see today and tomorrow over each other.
      </p>
    )
  }
  const [now, then] = [assessment.analysis, together.assessment.analysis]
  const pair = (a: number | null, b: number | null, text: (value: number) => string) =>
    a === null || b === null ? 'not known yet' : text(a) === text(b) ? text(a) : `${text(a)} → ${text(b)}`
  const wait = (step: string | undefined) => (step === undefined ? 'none' : `before ${stepName(doc, step)}`)
  return (
    <div aria-live="polite" className="tomorrow">
      <p>
        <strong>Tomorrow with {counted(count, 'experiment', 'experiments')}:</strong>{' '}
        {together.saved === null || Math.abs(together.saved) < 1e-6
          ? 'lead time stays as it is'
          : `lead time ${pair(now.leadTime, then.leadTime, value => formatTime(value, calendar))}`}
        {`, flow efficiency ${pair(now.flowEfficiency, then.flowEfficiency, formatShare)}`}
        {now.rolledCompleteAccurate === null
          ? ''
          : `, right first time ${pair(now.rolledCompleteAccurate, then.rolledCompleteAccurate, formatShare)}`}
        {together.longestWaitMoved
          ? `. The longest wait moves: ${wait(now.longestDelay?.step)} → ${wait(then.longestDelay?.step)}.`
          : '. The longest wait stays where it is.'}
      </p>
    </div>
  )
}
