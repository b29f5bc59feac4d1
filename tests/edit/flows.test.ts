import { describe, expect, it } from 'vitest'
import { connect } from '../../src/edit/connect'
import { reverseFlow, setFlowFields } from '../../src/edit/flow-edits'
import { removeEntries } from '../../src/edit/remove'
import type { EntryRef } from '../../src/model/entry'
import type { MapDocument } from '../../src/model/types'
import { counter, expectEdit, expectNoEdit } from '../helpers/laws'
import { flowsOf, furnished, graph } from './fixture'

function connected(doc: MapDocument, from: string, to: string, options?: Parameters<typeof connect>[4]) {
  const edit = connect(doc, from, to, counter(), options)
  if (!edit.ok) throw new Error(edit.error.message)
  return edit.value
}
const refusal = (doc: MapDocument, from: string, to: string): string | null => {
  const edit = connect(doc, from, to, counter())
  return edit.ok ? null : edit.error.message
}

describe('connect', () => {
  it('lets work flow on', () => {
    const doc = graph('a>b c')
    const edit = connected(graph('a>b', { c: {} }), 'b', 'c')
    expect(edit).toMatchObject({ id: 'new1', label: 'Connect B to C' })
    expectEdit(graph('a>b', { c: {} }), edit, after => expect(flowsOf(after)).toBe('a>b b>c'))
    expect(doc.flows).toHaveProperty('a-b')
  })
  it('makes a choice of a second way out, or both when asked', () => {
    const doc = graph('a>b', { c: {} })
    const choice = connected(doc, 'a', 'c')
    expect(choice.label).toBe('Connect A to C as a choice')
    expectEdit(doc, choice, after => expect(after.steps.a?.split).toBe('choice'))
    const parallel = connected(doc, 'a', 'c', { split: 'parallel' })
    expect(parallel.label).toBe('Connect A to C in parallel')
    expectEdit(doc, parallel, after => {
      expect(after.steps.a?.split).toBe('parallel')
      expect(flowsOf(after)).toBe('a>b a>c')
    })
  })
  it('sends work back, to any step that leads here, with the usual share', () => {
    const doc = graph('a>b b>c c>d')
    const edit = connected(doc, 'd', 'b')
    expect(edit.label).toBe('Send work back from D to B')
    expectEdit(doc, edit, after => expect(flowsOf(after)).toBe('a>b b>c c>d d~b=0.1'))
  })
  it('sends back no more than is left', () => {
    const doc = graph('a>b b>c c~a')
    const share = (value: number) =>
      ({ ...doc, flows: { ...doc.flows, 'c-a': { ...doc.flows['c-a'], share: value } } }) as MapDocument
    for (const [taken, left] of [
      [0.2, 0.1],
      [0.95, 0.05],
      [1, 0],
    ] as const) {
      expectEdit(share(taken), connected(share(taken), 'c', 'b'), after => expect(after.flows.new1?.share).toBe(left))
    }
  })
  it('lets branches come together, the split untouched', () => {
    const doc = graph('a>b a>c b>d', { a: { split: 'parallel' } })
    expectEdit(doc, connected(doc, 'c', 'd'), after => {
      expect(flowsOf(after)).toBe('a>b a>c b>d c>d')
      expect(after.steps).toBe(doc.steps)
    })
  })
  it('reads a way round a step as a choice, not as rework', () => {
    const doc = graph('a>b b>c')
    expectEdit(doc, connected(doc, 'a', 'c'), after => expect(flowsOf(after)).toBe('a>b a>c b>c'))
  })
  it('draws shipments and information at symbols', () => {
    const doc = furnished()
    expectEdit(doc, connected(doc, 'c', 'k1'), after =>
      expect(after.flows.new1).toMatchObject({ kind: 'shipment', share: null }),
    )
    expectEdit(doc, connected(doc, 'k2', 'a'), after => expect(after.flows.new1?.kind).toBe('information'))
    expectEdit(doc, connected(doc, 'a', 'b', { kind: 'information' }), after =>
      expect(after.flows.new1?.kind).toBe('information'),
    )
    const refused = connect(doc, 'k2', 'a', counter(), { kind: 'work' })
    expect(refused.ok ? null : refused.error.message).toBe(
      'Work flows from step to step. Draw information or a shipment to a symbol.',
    )
  })
  it('refuses with a sentence', () => {
    const doc = graph('a>b b>c c~a')
    expect(refusal(doc, 'a', 'a')).toBe('A cannot flow into itself. Draw to another step.')
    expect(refusal(doc, 'a', 'b')).toBe('Work flows from A to B already.')
    expect(refusal(doc, 'c', 'a')).toBe('C sends work back to A already.')
    expect(refusal(doc, 'c', 'toString')).toBe('That is no longer on the map.')
  })
  it('does nothing when an end has gone meanwhile', () => {
    expectNoEdit(graph('x>y'), connected(graph('a>b', { c: {} }), 'b', 'c'))
  })
})

describe('setFlowFields', () => {
  const doc = furnished()
  it('sets what stands on a flow', () => {
    const fields = { share: 0.3, label: 'urgent', via: '640,120 640,-300.5', transfer: 'fifo' } as const
    expectEdit(doc, setFlowFields(doc, ['a-b'], fields), after => expect(after.flows['a-b']).toMatchObject(fields))
  })
  it('gives rework a share, and takes it when it is work again', () => {
    expectEdit(doc, setFlowFields(doc, ['a-b', 'b-c'], { kind: 'rework' }), after =>
      expect(flowsOf(after)).toBe('a~b=0.1 b~c=0.1 c~a'),
    )
    expectEdit(doc, setFlowFields(doc, ['c-a'], { kind: 'work' }), after =>
      expect(after.flows['c-a']?.share).toBeNull(),
    )
    expectEdit(doc, setFlowFields(doc, ['a-b'], { kind: 'rework', share: 0.4 }), after =>
      expect(after.flows['a-b']?.share).toBe(0.4),
    )
  })
  it('keeps an information flow from carrying work to a symbol', () => {
    const edit = connected(doc, 'k2', 'a')
    expectEdit(doc, edit, after => {
      expectNoEdit(after, setFlowFields(after, ['new1'], { kind: 'work' }))
      expectEdit(after, setFlowFields(after, ['new1'], { medium: 'electronic' }), now =>
        expect(now.flows.new1?.medium).toBe('electronic'),
      )
    })
  })
  it('leaves out what a map file would refuse', () => {
    expectNoEdit(doc, setFlowFields(doc, ['c-a'], { share: null }))
    expectNoEdit(doc, setFlowFields(doc, ['a-b'], { via: 'here and there' }))
    expectNoEdit(doc, setFlowFields(doc, ['gone'], { label: 'x' }))
  })
  it('turns a flow round', () => {
    expectEdit(doc, reverseFlow(doc, 'a-b'), after => expect(flowsOf(after)).toBe('b>a b>c c~a'))
  })
})

describe('removeEntries', () => {
  const remove = (doc: MapDocument, ...refs: EntryRef[]) => removeEntries(doc, refs, counter())
  const expectFlows = (
    doc: MapDocument,
    refs: EntryRef[],
    flows: string,
    check: (after: MapDocument) => void = () => {},
  ) =>
    expectEdit(doc, remove(doc, ...refs), after => {
      expect(flowsOf(after)).toBe(flows)
      check(after)
    })

  it('joins the neighbours of a step in a chain with the flow that led to it', () => {
    expectFlows(graph('a>b b>c c~b'), ['steps/b'], 'a>c', after =>
      expect(after.flows['a-b']).toMatchObject({ to: 'c' }),
    )
  })
  it('joins across several', () => expectFlows(graph('a>b b>c c>d d>e'), ['steps/c', 'steps/b', 'steps/d'], 'a>e'))
  it('joins nothing at the ends', () => {
    expectFlows(graph('a>b b>c', { a: { start: 0.4 } }), ['steps/a'], 'b>c', after =>
      expect(after.steps.b?.start).toBe(0.4),
    )
    expectFlows(graph('a>b b>c'), ['steps/c'], 'a>b')
  })
  it('takes a branch away whole: what was split is one way again', () => {
    const doc = graph('a>b a>c b>d c>d', { a: { split: 'parallel' } })
    expectFlows(doc, ['steps/c'], 'a>b b>d', after => expect(after.steps.a?.split).toBe('choice'))
  })
  it('hands a split on to the step before it', () => {
    const doc = graph('p>a a>b a>c b>d c>d', { a: { split: 'parallel' } })
    expectFlows(doc, ['steps/a'], 'b>d c>d p>b p>c', after => expect(after.steps.p?.split).toBe('parallel'))
  })
  it('multiplies the shares of two choices in a row', () => {
    const doc = graph('p>a p>x a>b a>c x>d b>d c>d')
    const shares: Record<string, number> = { 'p-a': 0.5, 'p-x': 0.5, 'a-b': 0.4, 'a-c': 0.6 }
    const flows = Object.fromEntries(
      Object.entries(doc.flows).map(([id, flow]) => [id, { ...flow, share: shares[id] ?? null }]),
    )
    expectFlows({ ...doc, flows }, ['steps/a'], 'b>d c>d p>b=0.2 p>c=0.3 p>x=0.5 x>d')
  })
  it('joins several ways in with several ways out', () => {
    expectFlows(graph('p>a q>a a>b a>c'), ['steps/a'], 'p>b p>c q>b q>c')
  })
  it('goes on in a loop of work', () => {
    expectFlows(graph('a>b b>c c>b c>d'), ['steps/c'], 'a>b b>d')
  })
  it('removes what stands on a step: blockers and candidates; what ran stays, on no blocker', () => {
    const doc = furnished()
    const edit = remove(doc, 'steps/b')
    expect(edit.label).toBe('Remove B')
    expectEdit(doc, edit, after => {
      expect(Object.keys(after.blockers)).toEqual(['b2'])
      expect(Object.keys(after.experiments).sort()).toEqual(['e2', 'e3'])
      expect(after.experiments.e2).toMatchObject({ blocker: null, enters: null, changes: {} })
      expect(after.experiments.e3).toMatchObject({ blocker: 'b2', travel: {} })
    })
  })
  it('removes a flow, and the step before it has one way again', () => {
    const doc = graph('a>b a>c', { a: { split: 'parallel' } })
    expectFlows(doc, ['flows/a-c'], 'a>b', after => expect(after.steps.a?.split).toBe('choice'))
    const furniture = furnished()
    expectEdit(furniture, remove(furniture, 'flows/c-a'), after =>
      expect(Object.keys(after.experiments.e1?.changes ?? {})).toEqual(['c1']),
    )
  })
  it('removes entries of every kind at once', () => {
    const doc = furnished()
    const edit = remove(doc, 'steps/a', 'symbols/k1', 'notes/n1', 'blockers/b2', 'experiments/e1', 'teams/t1')
    expect(edit.label).toBe('Remove 6 entries')
    expectEdit(doc, edit, after => {
      expect(Object.keys(after.steps)).toEqual(['b', 'c'])
      expect(Object.keys(after.symbols)).toEqual(['k2'])
      expect(after.notes).toEqual({})
      expect(Object.keys(after.blockers)).toEqual(['b1'])
      expect(Object.keys(after.experiments)).toEqual(['e2'])
      expect(after.intent.firstTeam).toBeNull()
    })
  })
  it('removes the flows of a symbol with it', () => {
    const doc = furnished()
    expectEdit(doc, connected(doc, 'c', 'k1'), after => expectFlows(after, ['symbols/k1'], 'a>b b>c c~a'))
  })
  it('names what it removes', () => {
    const doc = furnished()
    expect(remove(doc, 'blockers/b1').label).toBe('Remove One environment')
    expect(remove(doc, 'notes/n1').label).toBe('Remove note')
    expect(remove(doc, 'steps/a', 'steps/b').label).toBe('Remove 2 steps')
  })
  it('does nothing to what is gone', () => {
    expectNoEdit(graph('a>b'), remove(graph('a>b'), 'steps/gone', 'flows/gone', 'blockers/toString', 'notes/x'))
  })
})
