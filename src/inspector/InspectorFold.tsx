// Selected steps as one box: folding them, and for those that are folded the name of the box and the way back.

import { actionById, useActions } from '../actions/use-actions'
import { useKeyHints } from '../actions/use-key-hints'
import { foldName, foldsOn } from '../model/fold'
import type { Id } from '../model/types'
import { useSession, useSessionStore, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { TextField } from '../widgets/TextField'

export function InspectorFold({ ids }: { readonly ids: readonly Id[] }) {
  const actions = useActions()
  const keys = useKeyHints()
  const session = useSessionStore()
  const doc = useView()
  const folds = useSession(state => state.folds)
  const chosen = new Set(ids)
  const inside = foldsOn(doc, folds).filter(fold => fold.steps.some(id => chosen.has(id)))
  const [only] = inside.length === 1 ? inside : []
  const own = only && only.steps.length === ids.length ? only : undefined
  const rename = (name: string) => {
    if (!own) return
    const isOwn = (steps: readonly Id[]) => steps.some(id => own.steps.includes(id))
    session.setState({ folds: folds.map(fold => (isOwn(fold.steps) ? { ...fold, name: name.trim() } : fold)) })
  }
  return (
    <section className="inspector-fields">
      <h3>Shown as one box</h3>
      {own ? (
        <TextField
          label="Its name"
          onCommit={rename}
          placeholder={foldName(doc, { ...own, name: '' })}
          value={own.name}
        />
      ) : null}
      <div className="inspector-buttons">
        {own ? null : (
          <Button keys={keys.text(actionById('fold'))} onPress={() => actions.run('fold')}>
            Fold steps into one
          </Button>
        )}
        {inside.length > 0 ? (
          <Button keys={keys.text(actionById('unfold'))} onPress={() => actions.run('unfold')}>
            Unfold
          </Button>
        ) : null}
      </div>
    </section>
  )
}
