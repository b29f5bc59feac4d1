// A blocker: what it is, what it costs, who can clear it and what was asked of them, and what is tried against it.

import { setBlocker, setBlockerCleared } from '../edit/blocker-edits'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { Ask, Blocker, Id } from '../model/types'
import { DateField, DurationField, ReadField } from '../parts/EntryFields'
import { blockerKinds, clearedBys, optionOf } from '../parts/kinds'
import { RemoveEntry } from '../parts/RemoveEntry'
import { readCount } from '../parts/typed-number'
import { useEditor, useView } from '../session/editor'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { Select } from '../widgets/Select'
import { Switch } from '../widgets/Switch'
import { TextField } from '../widgets/TextField'
import { BlockerExperiments } from './InspectorBlockers'

export function InspectorBlocker({ id }: { readonly id: Id }) {
  const { store, session, today, readOnly } = useEditor()
  const doc = useView()
  const blocker = own(doc.blockers, id)
  if (!blocker) return null
  const step = own(doc.steps, blocker.step)
  const set = (fields: Parameters<typeof setBlocker>[2]) => store.commit(setBlocker(store.doc, id, fields))
  return (
    <>
      <h2 className="inspector-name">
        <TextField
          hideLabel
          isReadOnly={readOnly}
          label="What stands in the way"
          multiline
          onCommit={title => set({ title: title.trim() })}
          rows={2}
          value={blocker.title}
        />
      </h2>
      <p className="inspector-sub">
        Blocker of{' '}
        {step ? (
          <Button className="inspector-link" onPress={() => select(session, [`steps/${step.id}`])} variant="quiet">
            {step.name || 'an unnamed step'}
          </Button>
        ) : (
          'the whole stream'
        )}
      </p>
      <section className="inspector-fields">
        <h3>What it is</h3>
        <Select
          isDisabled={readOnly}
          label="Kind"
          layout="row"
          onChange={chosen => {
            const kind = optionOf(blockerKinds, chosen)
            if (kind) set({ kind })
          }}
          options={blockerKinds}
          value={blocker.kind}
        />
        <DurationField
          calendar={doc.calendar}
          hint="The part of the wait that it causes; empty for all of it"
          isReadOnly={readOnly}
          label="Costs"
          onCommit={cost => set({ cost })}
          placeholder="all of the wait"
          use="time"
          value={blocker.cost}
        />
        <ReadField<number>
          isReadOnly={readOnly}
          label="Votes"
          onCommit={votes => set({ votes })}
          read={text => {
            const count = readCount(text)
            return count.ok ? { ok: true, value: { value: count.value, echo: null } } : count
          }}
          shown={String(blocker.votes)}
        />
        <Select
          isDisabled={readOnly}
          label="Blocks"
          layout="row"
          onChange={chosen => set({ step: chosen || null })}
          options={[
            { id: '', label: 'The whole stream' },
            ...Object.keys(doc.steps).map(stepId => ({ id: stepId, label: stepName(doc, stepId) })),
          ]}
          value={step?.id ?? ''}
        />
        <DateField
          isReadOnly={readOnly}
          label="Since"
          onCommit={raisedOn => set({ raisedOn })}
          value={blocker.raisedOn}
        />
        <Switch
          isDisabled={readOnly}
          isSelected={blocker.status === 'cleared'}
          label="It is cleared"
          onChange={cleared => store.commit(setBlockerCleared(store.doc, id, cleared ? today() : null))}
        />
      </section>
      <Clearing blocker={blocker} />
      <section>
        <h3>Experiment</h3>
        <BlockerExperiments blocker={blocker} />
      </section>
      <RemoveEntry label="Remove this blocker" refs={[`blockers/${id}`]} />
    </>
  )
}

const noAsk: Ask = { to: '', askedOn: null, answeredOn: null, answer: '' }

/** Who can clear it, and what was asked of whom. */
function Clearing({ blocker }: { readonly blocker: Blocker }) {
  const { store, today, readOnly } = useEditor()
  const set = (fields: Parameters<typeof setBlocker>[2]) => store.commit(setBlocker(store.doc, blocker.id, fields))
  const ask = blocker.ask ?? noAsk
  const setAsk = (fields: Partial<Ask>) => {
    const next = { ...ask, ...fields }
    set({ ask: next.to === '' && next.answer === '' && !next.askedOn && !next.answeredOn ? null : next })
  }
  return (
    <section className="inspector-fields">
      <h3>Who can clear it</h3>
      <Select
        isDisabled={readOnly}
        label="Cleared by"
        layout="row"
        onChange={chosen => {
          set({ clearedBy: optionOf(clearedBys, chosen) })
        }}
        options={[{ id: 'unknown', label: 'Not known' }, ...clearedBys]}
        value={blocker.clearedBy ?? 'unknown'}
      />
      <TextField
        isReadOnly={readOnly}
        label="Owner"
        layout="row"
        onCommit={owner => set({ owner: owner.trim() })}
        value={blocker.owner}
      />
      <TextField
        isReadOnly={readOnly}
        label="Asked of"
        layout="row"
        onCommit={to => setAsk({ to: to.trim(), askedOn: ask.askedOn ?? (to.trim() === '' ? null : today()) })}
        placeholder="nobody yet"
        value={ask.to}
      />
      {ask.to === '' ? null : (
        <>
          <DateField
            isReadOnly={readOnly}
            label="Asked on"
            onCommit={askedOn => setAsk({ askedOn })}
            value={ask.askedOn}
          />
          <TextField
            isReadOnly={readOnly}
            label="Answer"
            layout="row"
            onCommit={answer =>
              setAsk({ answer: answer.trim(), answeredOn: ask.answeredOn ?? (answer.trim() === '' ? null : today()) })
            }
            placeholder="none yet"
            value={ask.answer}
          />
          <DateField
            isReadOnly={readOnly}
            label="Answered on"
            onCommit={answeredOn => setAsk({ answeredOn })}
            value={ask.answeredOn}
          />
        </>
      )}
    </section>
  )
}
