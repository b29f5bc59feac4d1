// The four figures that stand over every map, from the same words as the exported picture.

import { useActions } from '../actions/use-actions'
import { headline, headlineCells } from '../diagram/headline'
import type { HeadlineCell } from '../diagram/headline-cell'
import { useAssessment, useEditor, useView } from '../session/editor'
import { selectAndReveal } from '../session/selection'
import { Button } from './widgets/Button'
import './styles/headline.css'

/** `plain`: the figures alone, nothing to press. */
export function HeadlineBar({ plain = false }: { readonly plain?: boolean }) {
  const doc = useView()
  const assessment = useAssessment()
  return (
    <section aria-label="Headline" className="headline">
      {headlineCells(headline(doc, assessment)).map(cell => (
        <Cell cell={plain ? { ...cell, entry: null, action: null } : cell} key={cell.label} />
      ))}
    </section>
  )
}

function Cell({ cell }: { readonly cell: HeadlineCell }) {
  const { session, readOnly } = useEditor()
  const actions = useActions()
  const { entry, action } = cell
  const exact = cell.exact === '' ? {} : { title: cell.exact }
  return (
    <div className={`headline-cell headline-${cell.tone}`}>
      <h2 className="headline-label">{cell.label}</h2>
      <div className="headline-line">
        {entry ? (
          <button className="headline-figure" onClick={() => selectAndReveal(session, entry)} type="button" {...exact}>
            {cell.figure}
          </button>
        ) : (
          <p className="headline-figure" {...exact}>
            {cell.figure}
          </p>
        )}
        {action && !readOnly ? (
          <Button
            className="headline-action"
            onPress={() => actions.run(action.kind === 'ask' ? 'ask' : 'add-experiment')}
          >
            {action.label}
          </Button>
        ) : null}
      </div>
      <p className="headline-detail">
        {cell.detail}
        {cell.exact === '' ? null : <span className="visually-hidden">, exactly {cell.exact}</span>}
      </p>
    </div>
  )
}
