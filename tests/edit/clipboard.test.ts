import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { copyEntries, duplicateEntries, fragmentOf, pasteFragment, readClipboard } from '../../src/edit/clipboard'
import { connect } from '../../src/edit/connect'
import { emptyMap, newTeam } from '../../src/model/defaults'
import type { EntryRef } from '../../src/model/entry'
import type { MapDocument } from '../../src/model/types'
import { counter, expectEdit, expectReadable } from '../helpers/laws'
import { flowsOf, furnished, graph, sample } from './fixture'

const names = (doc: MapDocument) =>
  Object.values(doc.steps)
    .map(step => step.name)
    .sort()
    .join(' ')

function paste(from: MapDocument, refs: readonly EntryRef[], into: MapDocument) {
  const read = readClipboard(copyEntries(from, refs))
  if (!read.ok) throw new Error(read.error.message)
  return pasteFragment(into, read.value, counter(), { x: 40, y: 40 })
}

describe('copy and paste', () => {
  it('takes steps to another map with flows between them, blockers, experiments, teams and assumptions', () => {
    const from = furnished()
    const other: MapDocument = { ...emptyMap('other', ''), teams: { x: newTeam('x', 'test OFFICE', 1) } }
    const edit = paste(from, ['steps/a', 'steps/b'], other)
    expect(edit.label).toBe('Paste 2 steps')
    const after = expectEdit(other, edit, doc => {
      expect(names(doc)).toBe('A B')
      expect(Object.values(doc.flows)).toHaveLength(1)
      expect(Object.values(doc.teams).map(team => team.name)).toEqual(['test OFFICE'])
      const [a, b] = ['A', 'B'].map(name => Object.values(doc.steps).find(step => step.name === name))
      expect(a).toMatchObject({ wait: '2d', work: '1h', team: 'x' })
      const [blocker] = Object.values(doc.blockers)
      expect(blocker).toMatchObject({ title: 'One environment', step: b?.id })
      const one = Object.values(doc.experiments).find(experiment => experiment.title === 'Experiment e1')
      expect(one).toMatchObject({ blocker: blocker?.id, enters: a?.id, team: 'x' })
      expect(Object.keys(one?.bypasses ?? {})).toEqual([b?.id])
      expect(Object.values(one?.changes ?? {}), 'the flow that it also changes was not copied').toEqual([
        { id: 'c1', step: b?.id, field: 'wait', to: '1d' },
      ])
      expect(Object.values(doc.intent.assumptions).map(({ text, id }) => [text, id])).toEqual([
        ['Most changes carry little risk.', one?.assumption],
      ])
      expect(Object.values(doc.experiments).every(({ status }) => status === 'candidate')).toBe(true)
    })
    expect(edit.added.every(ref => Object.hasOwn(after.steps, ref.replace('steps/', '')))).toBe(true)
    expect(edit.added).toHaveLength(2)
  })

  it('changes no number of the stream beside which it is pasted', () => {
    const doc = graph('a>b', { a: { wait: '4d', work: '1d' }, b: { wait: '2d', work: '1d' } })
    expectEdit(doc, paste(doc, ['steps/a', 'steps/b'], doc), after => {
      expect(Object.keys(after.steps)).toHaveLength(4)
      expect(analyze(after).leadTime).toBe(analyze(doc).leadTime)
    })
    expectEdit(emptyMap('other', ''), paste(doc, ['steps/a'], emptyMap('other', '')), ({ steps }) =>
      expect(Object.values(steps)).toMatchObject([{ start: null }]),
    )
  })

  it('makes teams that the other map does not have, once', () => {
    const edit = paste(furnished(), ['steps/a'], emptyMap('other', ''))
    const once = expectEdit(emptyMap('other', ''), edit, doc =>
      expect(Object.values(doc.teams)).toMatchObject([{ name: 'Test office', people: 3 }]),
    )
    expectEdit(once, { ...paste(furnished(), ['steps/a'], once), ...pasteAgain(once) }, doc =>
      expect(Object.values(doc.teams)).toHaveLength(1),
    )
  })
  const pasteAgain = (into: MapDocument) => pasteFragment(into, fragmentOf(furnished(), ['steps/a']), counter('again'))

  it('goes back to where it came from: a blocker to its step, an experiment to its blocker and all that it mentions', () => {
    const doc = furnished()
    expectEdit(doc, paste(doc, ['blockers/b1'], doc), after => {
      const copies = Object.values(after.blockers).filter(({ title }) => title === 'One environment')
      expect(copies.map(({ step }) => step)).toEqual(['b', 'b'])
    })
    const edit = paste(doc, ['experiments/e1'], doc)
    expectEdit(doc, edit, after => {
      const [id] = edit.added
      expect(id).toMatch(/^experiments\//)
      const copy = after.experiments[id?.replace('experiments/', '') ?? '']
      expect(copy).toMatchObject({ blocker: 'b1', enters: 'a', team: 't1', assumption: 'as1' })
      expect(copy?.changes).toEqual(doc.experiments.e1?.changes)
    })
  })

  it('takes symbols and notes, moved, with the flows at them', () => {
    const doc = furnished()
    const drawn = connect(doc, 'c', 'k1', counter('flow'))
    if (!drawn.ok) throw new Error(drawn.error.message)
    const linked = expectEdit(doc, drawn.value, () => {})
    const edit = paste(linked, ['steps/c', 'symbols/k1', 'notes/n1'], linked)
    expect(edit.label).toBe('Paste 3 entries')
    expectEdit(linked, edit, after => {
      expect(Object.values(after.notes).map(note => note.position)).toContainEqual({ x: 80, y: 660 })
      expect(Object.values(after.symbols).map(symbol => symbol.position)).toContainEqual({ x: 940, y: 40 })
      expect(Object.values(after.flows).filter(flow => flow.kind === 'shipment')).toHaveLength(2)
    })
  })

  it('keeps how steps stood to each other, except where the map lays its steps out', () => {
    const doc = graph('a>b')
    const fragment = fragmentOf(doc, ['steps/a', 'steps/b'], { 'steps/a': { x: 0, y: 0 }, 'steps/b': { x: 206, y: 0 } })
    expectEdit(
      emptyMap('other', ''),
      pasteFragment(emptyMap('other', ''), fragment, counter(), { x: 10, y: 20 }),
      after =>
        expect(Object.values(after.steps).map(step => step.position)).toEqual([
          { x: 10, y: 20 },
          { x: 216, y: 20 },
        ]),
    )
    expectEdit(doc, pasteFragment(doc, fragment, counter()), after =>
      expect(Object.values(after.steps).every(step => step.position === null)).toBe(true),
    )
  })

  it('refuses what is no part of a map, with a sentence', () => {
    for (const text of [
      '',
      'hello',
      '{}',
      '[1]',
      'null',
      '{"format":"sluice-map","version":1}',
      '{"format":"sluice-entries"}',
    ]) {
      const read = readClipboard(text)
      expect(read.ok ? null : read.error.message).toBe(
        'The clipboard holds no part of a map. Copy steps in Sluice first.',
      )
    }
    const broken = JSON.parse(copyEntries(furnished(), ['steps/a']))
    broken.map.steps.a.wait = 'long'
    const read = readClipboard(JSON.stringify(broken))
    expect(read.ok ? null : read.error.place).toBe('steps/a/wait')
  })

  it('copies any part of a real map as a map that can be read', () => {
    const doc = sample('benefit-change')
    for (const id of Object.keys(doc.steps)) expectReadable(fragmentOf(doc, [`steps/${id}`]).map)
    const all = Object.keys(doc.steps).map((id): EntryRef => `steps/${id}`)
    expectEdit(doc, duplicateEntries(doc, all, counter()), after => {
      expect(Object.keys(after.flows)).toHaveLength(2 * Object.keys(doc.flows).length)
      expect(Object.keys(after.teams)).toEqual(Object.keys(doc.teams))
    })
  })
})

describe('duplicate', () => {
  it('copies steps next to themselves', () => {
    const doc = graph('a>b b>c', {
      a: { position: { x: 0, y: 0 } },
      b: { position: { x: 206, y: 0 } },
      c: { position: { x: 412, y: 0 } },
    })
    const edit = duplicateEntries(doc, ['steps/a', 'steps/b', 'flows/a-b'], counter())
    expect(edit.label).toBe('Duplicate 2 steps')
    expectEdit(doc, edit, after => {
      expect(flowsOf(after)).toBe('a>b b>c new1>new2')
      expect(after.steps.new2?.position).toEqual({ x: 246, y: 40 })
    })
  })
})
