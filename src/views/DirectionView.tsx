// Think big: where the stream should go, how far that is, what was really observed, what it all rests on and who goes first.
// It reads as objective, goals, strategies, measures.

import { setIntent, setScope } from '../edit/intent-edits'
import type { Scope } from '../model/types'
import { DateField } from '../parts/EntryFields'
import { useEditor, useView } from '../session/editor'
import { TextField } from '../widgets/TextField'
import { DirectionAssumptions } from './DirectionAssumptions'
import { DirectionGoals } from './DirectionGoals'
import { DirectionObserved } from './DirectionObserved'
import { DirectionTeam } from './DirectionTeam'
import { ViewPage } from './ViewPage'
import './direction.css'
import './direction-narrow.css'

export function DirectionView() {
  const { store, readOnly } = useEditor()
  const { intent } = useView()
  return (
    <ViewPage className="direction-view" name="Direction">
      <div className="direction-main">
        <section aria-label="Objective" className="direction-part" data-seek="direction">
          <h2>
            Objective <span>what should be true in the end</span>
          </h2>
          <TextField
            className="direction-objective"
            hideLabel
            isReadOnly={readOnly}
            label="What should be true in the end?"
            multiline
            onCommit={direction => store.commit(setIntent({ direction: direction.trim() }))}
            placeholder="What should be true for the people it is for?"
            rows={2}
            value={intent.direction}
          />
        </section>
        <DirectionGoals />
        <DirectionAssumptions />
      </div>
      <div className="direction-side">
        <DirectionObserved />
        <DirectionTeam />
        <ScopeFields />
      </div>
    </ViewPage>
  )
}

function ScopeFields() {
  const { store, readOnly } = useEditor()
  const { scope } = useView().intent
  const text = (field: Exclude<keyof Scope, 'on'>, label: string, placeholder: string) => (
    <TextField
      isReadOnly={readOnly}
      label={label}
      layout="row"
      onCommit={typed => store.commit(setScope({ [field]: typed.trim() }))}
      placeholder={placeholder}
      value={scope[field]}
    />
  )
  return (
    <section aria-label="What one item is" className="direction-part">
      <h2>What one item is</h2>
      <div className="direction-fields">
        {text('item', 'One item', 'one change of the rules')}
        {text('customer', 'For', 'residents')}
        {text('from', 'Begins when', 'the request is filed')}
        {text('to', 'Done when', 'residents are paid by the new rule')}
        {text('people', 'Drawn by', 'who was in the room')}
        <DateField
          isReadOnly={readOnly}
          label="Drawn on"
          onCommit={on => store.commit(setScope({ on }))}
          value={scope.on}
        />
      </div>
    </section>
  )
}
