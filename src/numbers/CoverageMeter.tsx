// How much of the map has numbers, as a bar with its words; a press goes to the first that is missing.

import { useActions } from '../actions/use-actions'
import { type CoverageField, coverage, coverageText } from '../explain/coverage'
import { useAssessment, useEditor, useView } from '../session/editor'
import { selectAndReveal } from '../session/selection'
import { Button } from '../widgets/Button'
import './coverage.css'

interface CoverageMeterProps {
  readonly field: CoverageField
  /** Also where nothing is missing; without, nothing is shown then. */
  readonly showsWhole?: boolean
  /** Nothing to press. */
  readonly plain?: boolean
}

export function CoverageMeter({ field, showsWhole = false, plain = false }: CoverageMeterProps) {
  const { session, readOnly } = useEditor()
  const actions = useActions()
  const doc = useView()
  const { analysis } = useAssessment()
  const found = coverage(doc, analysis, field)
  const { known, of, guessed, missing } = found
  if (of === 0 || (missing.length === 0 && !showsWhole)) return null
  const [first] = missing
  const go = () => {
    const step = first === undefined ? undefined : doc.steps[first]
    // %C&A is no part of the questions, and items that wait have a number already.
    const isAsked = field !== 'completeAccurate' && step?.[field] === null
    if (isAsked && actions.isEnabled('ask')) actions.run('ask')
    else if (first !== undefined) selectAndReveal(session, `steps/${first}`)
  }
  const content = (
    <>
      <span aria-hidden="true" className="coverage-bar">
        <span className="coverage-known" style={{ width: `${((known - guessed) / of) * 100}%` }} />
        <span className="coverage-guessed" style={{ width: `${(guessed / of) * 100}%` }} />
      </span>
      <span>{coverageText(found)}</span>
    </>
  )
  if (first === undefined || readOnly || plain) return <p className="coverage">{content}</p>
  return (
    <Button
      aria-label={`${coverageText(found)}. Go to what is missing`}
      className="coverage coverage-button"
      onPress={go}
      variant="quiet"
    >
      {content}
    </Button>
  )
}
