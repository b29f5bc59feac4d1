// The goals of the direction: what the map says today, what is wanted, and the gap between them.

import { setGoal } from '../edit/intent-edits'
import { goalTexts, measureNames, todayText } from '../explain/reality-check'
import type { GoalMeasure } from '../model/types'
import { DurationField, ShareField } from '../parts/EntryFields'
import { useEditor, useReading } from '../session/editor'

const measures: readonly GoalMeasure[] = ['leadTime', 'flowEfficiency', 'rolledCompleteAccurate']

export function DirectionGoals() {
  return (
    <section aria-label="Goals" className="direction-part">
      <h2>
        Goals <span>how we will know</span>
      </h2>
      <table className="direction-goals">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Today</th>
            <th scope="col">Goal</th>
            <th scope="col">Gap</th>
          </tr>
        </thead>
        <tbody>
          {measures.map(measure => (
            <GoalRow key={measure} measure={measure} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function GoalRow({ measure }: { readonly measure: GoalMeasure }) {
  const { store, newId, readOnly } = useEditor()
  const { doc, assessment } = useReading()
  const isTime = measure === 'leadTime'
  const goal = Object.values(doc.intent.goals).find(entry => entry.measure === measure)?.to ?? null
  const gap = goalTexts(doc, assessment.analysis).find(entry => entry.measure === measure)
  const field = {
    hideLabel: true,
    isReadOnly: readOnly,
    label: `Goal: ${measureNames[measure]}`,
    layout: 'stack',
  } as const
  return (
    <tr>
      <th scope="row">{measureNames[measure]}</th>
      <td>{todayText(doc, assessment.analysis, measure)}</td>
      <td>
        {isTime ? (
          <DurationField
            {...field}
            calendar={doc.calendar}
            onCommit={to => store.commit(setGoal(measure, to, newId))}
            placeholder="no goal yet"
            use="time"
            value={typeof goal === 'string' ? goal : null}
          />
        ) : (
          <ShareField
            {...field}
            onCommit={to => store.commit(setGoal(measure, to, newId))}
            placeholder="no goal"
            value={typeof goal === 'number' ? goal : null}
          />
        )}
      </td>
      <td className="direction-gap">{gap?.left ?? ''}</td>
    </tr>
  )
}
