// The four figures that stand over every map, from the same words as the exported picture.

import { useActions } from '../actions/use-actions'
import { headline } from '../diagram/headline'
import type { HeadlineCell } from '../diagram/headline-cell'
import type { ExplanationId } from '../explain/explanation'
import { useEditor, useReading } from '../session/editor'
import { selectAndReveal } from '../session/selection'
import { ExplainButton } from './ExplainButton'
import { Button } from './widgets/Button'
import './styles/headline.css'

const shown = ['leadTime', 'flowEfficiency', 'longestWait', 'strategy'] as const satisfies readonly ExplanationId[]

/** `plain`: the figures alone, nothing to press. */
export function HeadlineBar({ plain = false }: { readonly plain?: boolean }) {
  const { doc, assessment } = useReading()
  const cells = headline(doc, assessment)
  return (
    <section aria-label="Headline" className="headline">
      {shown.map(id => (
        <Cell cell={plain ? { ...cells[id], entry: null, action: null } : cells[id]} id={plain ? null : id} key={id} />
      ))}
    </section>
  )
}

interface CellProps {
  readonly cell: HeadlineCell
  /** Which explanation its label opens; `null`: none. */
  readonly id: ExplanationId | null
}

function Cell({ cell, id }: CellProps) {
  const { session, readOnly } = useEditor()
  const actions = useActions()
  const { entry, action } = cell
  const exact = cell.exact === '' ? {} : { title: cell.exact }
  return (
    <div className={`headline-cell headline-${cell.tone}`}>
      <h2 className="headline-label">
        {id ? (
          <ExplainButton id={id}>
            <span>{cell.label}</span>
          </ExplainButton>
        ) : (
          cell.label
        )}
      </h2>
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
