// Two experiments side by side, row by row; what is better of the two says so.

import { evidenceTime } from '../diagram/evidence-words'
import { rankedExperiments } from '../experiments/ranking'
import { sentenceText } from '../experiments/sentence'
import { formatShare } from '../model/format'
import { own } from '../model/records'
import type { Experiment, Id } from '../model/types'
import { EvidenceStrips } from '../parts/EvidenceStrips'
import { usePromise } from '../parts/ExperimentPromise'
import { experimentTitle, missingText, statusText } from '../parts/litmus-words'
import { useReading } from '../session/editor'
import { Button } from '../widgets/Button'
import { signedTime } from './ExperimentsTable'
import './compare.css'

interface ExperimentCompareProps {
  readonly ids: readonly [Id, Id]
  readonly onClose: () => void
}

export function ExperimentCompare({ ids, onClose }: ExperimentCompareProps) {
  const { doc } = useReading()
  const [one, two] = [own(doc.experiments, ids[0]), own(doc.experiments, ids[1])]
  return one && two ? <Comparison onClose={onClose} one={one} two={two} /> : null
}

interface Row {
  readonly label: string
  readonly texts: readonly [React.ReactNode, React.ReactNode]
  /** Which of the two is better; `null` where neither is. */
  readonly better: 0 | 1 | null
}

interface ComparisonProps {
  readonly one: Experiment
  readonly two: Experiment
  readonly onClose: () => void
}

function Comparison({ one, two, onClose }: ComparisonProps) {
  const rows = useRows(one, two)
  return (
    <section aria-label="Two experiments side by side" className="compare">
      <div className="view-head">
        <h3>Side by side</h3>
        <Button autoFocus onPress={onClose}>
          Back to one
        </Button>
      </div>
      <table className="compare-table">
        <thead>
          <tr>
            <td />
            {[one, two].map(experiment => (
              <th key={experiment.id} scope="col">
                {experimentTitle(experiment)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, texts, better }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {texts.map((text, index) => (
                <td className={better === index ? 'is-better' : undefined} key={index === 0 ? one.id : two.id}>
                  {text}
                  {better === index ? <span className="compare-better">better</span> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function useRows(one: Experiment, two: Experiment): readonly Row[] {
  const { doc, assessment } = useReading()
  const promises = [usePromise(one), usePromise(two)] as const
  const ranked = rankedExperiments(doc, assessment)
  const of = ({ id }: Experiment) => ranked.find(row => row.experiment === id)
  const [a, b] = [of(one), of(two)]
  if (!a || !b) return []
  const { calendar } = doc
  const share = (value: number | null) => (value === null ? '–' : formatShare(value))
  const saved = (value: number | null) => (value === null ? '–' : signedTime(value, calendar))
  const numbers = (
    label: string,
    pair: readonly [number | null, number | null],
    text: (value: number | null) => string,
    isMore: boolean,
  ): Row => ({ label, texts: [text(pair[0]), text(pair[1])], better: betterOf(pair, isMore) })
  const promised = promises[0].flatMap((row, index): Row[] => {
    const other = promises[1].find(({ label }) => label === row.label)
    return index < 4 && other ? [{ label: row.label, texts: [row.text, other.text], better: null }] : []
  })
  return [
    { label: 'Sentence', texts: [sentenceText(one), sentenceText(two)], better: null },
    { label: 'State', texts: [statusText(one), statusText(two)], better: null },
    {
      label: 'Litmus test',
      texts: [missingText(doc, one, a.missing) || 'Answers it', missingText(doc, two, b.missing) || 'Answers it'],
      better: betterOf([a.missing.length, b.missing.length], false),
    },
    numbers('Evidence in', [a.timeToEvidence, b.timeToEvidence], value => evidenceTime(doc, value), false),
    {
      label: 'Way to evidence',
      texts: [<EvidenceStrips experiment={one} key={one.id} />, <EvidenceStrips experiment={two} key={two.id} />],
      better: null,
    },
    ...promised,
    numbers('Lead time saved', [a.saved, b.saved], saved, true),
    numbers('Gap to the goal closed', [a.gapClosed, b.gapClosed], share, true),
    numbers('Permissions to ask for', [a.permissions, b.permissions], String, false),
    numbers('Saved per day of timebox', [a.savedPerDay, b.savedPerDay], saved, true),
    numbers('Votes for its blocker', [a.votes, b.votes], String, true),
  ]
}

function betterOf([a, b]: readonly [number | null, number | null], isMore: boolean): 0 | 1 | null {
  if (a === b) return null
  if (a === null) return 1
  if (b === null) return 0
  return a > b === isMore ? 0 : 1
}
