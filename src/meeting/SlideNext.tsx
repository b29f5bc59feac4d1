// The last slide: the experiment that answers, or what a wish lacks, and what is asked of leaders.

import { headline } from '../diagram/headline'
import { capitalised } from '../diagram/words'
import { asks } from '../experiments/asks'
import { sentenceText } from '../experiments/sentence'
import { formatTime } from '../model/format'
import { own } from '../model/records'
import { unbroken } from '../parts/unbroken'
import { useEditor, useReading } from '../session/editor'

const litmusQuestion =
  'What is the smallest, fastest experiment we can ship to production to test a core assumption of this strategy?'
/** What a wall has room for. */
const mostAsks = 4

export function SlideNext() {
  const { today } = useEditor()
  const { doc, assessment } = useReading()
  const { strategy } = headline(doc, assessment)
  const experiment = own(doc.experiments, assessment.litmus.experiment)
  const open = asks(doc, assessment, today()).filter(({ answeredOn }) => answeredOn === null)
  return (
    <div className="slide slide-next">
      <h1 className="slide-label">What comes next</h1>
      <p className="slide-figure slide-testable">{unbroken(strategy.figure)}</p>
      <p className="slide-lead">{unbroken(capitalised(strategy.detail))}</p>
      {assessment.litmus.verdict === 'wish' ? <p className="slide-sentence">{litmusQuestion}</p> : null}
      {experiment ? <p className="slide-sentence">{sentenceText(experiment)}</p> : null}
      <h2 className="slide-label">What leaders are asked</h2>
      {open.length === 0 ? <p className="slide-lead">Nothing is asked of anybody yet.</p> : null}
      <ul className="slide-asks">
        {open.slice(0, mostAsks).map(({ kind, entry, experiment: of, what, ofWhom, buysSeconds }) => (
          <li className="slide-lead" key={`${kind} ${of} ${entry}`}>
            <strong>{ofWhom.trim() || 'Nobody yet'}:</strong> {what}
            {buysSeconds === null ? '' : ` (worth ${formatTime(buysSeconds, doc.calendar)})`}
          </li>
        ))}
        {open.length > mostAsks ? (
          <li className="slide-note">{`and ${open.length - mostAsks} more, in the brief`}</li>
        ) : null}
      </ul>
    </div>
  )
}
