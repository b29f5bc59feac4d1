// The four figures that stand over every map, from the same words as the exported picture.

import { useActions } from '../actions/use-actions'
import { evidenceAgeText } from '../diagram/evidence-words'
import { headline } from '../diagram/headline'
import type { HeadlineCell } from '../diagram/headline-cell'
import { evidenceAge } from '../experiments/evidence-age'
import { nextAction } from '../experiments/next-action'
import type { ExplanationId } from '../explain/explanation'
import { verdictOnOwnDays } from '../explain/verdict-on-own-days'
import { goToPlace } from '../parts/go-to-place'
import { unbroken } from '../parts/unbroken'
import { useAssessment, useEditor, useReading, useTomorrow, useView } from '../session/editor'
import { goTo } from '../session/route'
import { selectAndReveal } from '../session/selection'
import { Button } from '../widgets/Button'
import { CoverageMeter } from './CoverageMeter'
import { ExplainButton } from './ExplainButton'
import './headline.css'
import './headline-projector.css'

const shown = ['leadTime', 'flowEfficiency', 'longestWait', 'strategy'] as const satisfies readonly ExplanationId[]

/** `plain`: the figures alone, nothing to press. */
export function HeadlineBar({ plain = false }: { readonly plain?: boolean }) {
  const { doc, assessment } = useReading()
  const together = useTomorrow()
  const cells = headline(doc, assessment)
  const onOwnDays = verdictOnOwnDays(useView(), useAssessment(), assessment)
  const then = together ? headline(together.doc, together.assessment) : cells
  return (
    <section aria-label="Headline" className="headline">
      {shown.map(id => (
        <Cell
          cell={plain ? { ...cells[id], entry: null, action: null } : cells[id]}
          id={plain ? null : id}
          key={id}
          note={id === 'strategy' ? onOwnDays : ''}
          tomorrow={then[id].figure === cells[id].figure ? '' : then[id].figure}
        />
      ))}
    </section>
  )
}

interface CellProps {
  readonly cell: HeadlineCell
  /** Which explanation its label opens; `null`: none. */
  readonly id: ExplanationId | null
  /** What must be said beside the detail; '' for nothing. */
  readonly note: string
  /** The figure with the experiments that are switched on; '' where it is the same. */
  readonly tomorrow: string
}

function Cell({ cell, id, note, tomorrow }: CellProps) {
  const { session, store, readOnly } = useEditor()
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
          <button
            className="headline-figure"
            onClick={() => {
              selectAndReveal(session, entry)
              if (session.getState().view !== 'map') goTo({ at: 'map', id: store.doc.id })
            }}
            type="button"
            {...exact}
          >
            {unbroken(cell.figure)}
          </button>
        ) : (
          <p className="headline-figure" {...exact}>
            {unbroken(cell.figure)}
          </p>
        )}
        {tomorrow === '' ? null : (
          <p className="headline-tomorrow">
            <span aria-hidden="true">→ </span>
            <span className="visually-hidden">tomorrow: </span>
            {tomorrow}
          </p>
        )}
        {id === 'strategy' && !readOnly ? <NextAction /> : null}
        {action?.kind === 'ask' && !readOnly ? (
          <Button className="headline-action" onPress={() => actions.run('ask')}>
            {action.label}
          </Button>
        ) : null}
      </div>
      <p className="headline-detail">
        {unbroken(note === '' ? cell.detail : `${cell.detail} · ${note}`)}
        {cell.exact === '' ? null : <span className="visually-hidden">, exactly {cell.exact}</span>}
        {cell.label === 'Strategy' ? <LastEvidence /> : null}
      </p>
      {cell.label === 'Lead time' ? <CoverageMeter field="wait" plain={id === null} /> : null}
    </div>
  )
}

/** How long ago production last answered; in vermilion and in words when that is too long. */
function LastEvidence() {
  const { today } = useEditor()
  const { doc } = useReading()
  const age = evidenceAge(doc, today())
  if (!age) return null
  return (
    <>
      {' · '}
      <span className={age.isOld ? 'headline-old' : undefined}>{evidenceAgeText(doc, age)}</span>
    </>
  )
}

/** One button beside the verdict, which goes to what is missing. */
function NextAction() {
  const editor = useEditor()
  const { doc, assessment } = useReading()
  const next = nextAction(doc, assessment)
  return (
    <Button className="headline-action" onPress={() => goToPlace(editor, next)}>
      {next.label}
    </Button>
  )
}
