// React Flow's performance contract: what shows the same is the same object, and an edit touches only what it changes.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { many } from '../../src/canvas/in-sight'
import { type Projection, type ProjectionInput, project } from '../../src/canvas/project'
import { speaker } from '../../src/canvas/spoken'
import { fullDetail } from '../../src/diagram/level'
import { drawScene } from '../../src/diagram/scene'
import type { Edit } from '../../src/edit/edit'
import { moveEntries } from '../../src/edit/move'
import { setStepFields } from '../../src/edit/step-fields'
import { createDocumentStore } from '../../src/edit/store'
import { assess } from '../../src/experiments/assess'
import type { EntryRef } from '../../src/model/entry'
import type { MapDocument } from '../../src/model/types'
import { blocker, map, rework, step } from '../helpers/build'

const doc = map(
  step('Build', { work: '3d', wait: '1d' }),
  step('Test', { work: '2d', wait: '20d' }),
  blocker('One environment'),
  rework(0.2),
  step('Deploy', { work: '1h', wait: '2d' }),
)

function input(map: MapDocument, selection: readonly EntryRef[] = []): ProjectionInput {
  const assessment = assess(map)
  return {
    doc: map,
    scene: drawScene(map, assessment, fullDetail),
    selection: new Set(selection),
    say: speaker(map, assessment).say,
    readOnly: false,
  }
}

function edited(edit: Edit): MapDocument {
  const store = createDocumentStore(doc, { now: () => 0 })
  store.commit(edit)
  return store.doc
}

const changed = (before: Projection, after: Projection): string[] =>
  [...after.nodes, ...after.edges].filter(one => ![...before.nodes, ...before.edges].includes(one)).map(one => one.id)

const first = project(input(doc))

describe('project', () => {
  it('makes a node of each step and an edge of each flow, with whole sizes that need no measuring', () => {
    expect(first.nodes.map(node => node.id)).toEqual(['steps/build', 'steps/test', 'steps/deploy'])
    expect(first.edges.map(edge => `${edge.source} ${edge.target}`).sort()).toEqual([
      'steps/build steps/test',
      'steps/test steps/build',
      'steps/test steps/deploy',
    ])
    for (const node of first.nodes) {
      expect(Number.isInteger(node.width) && Number.isInteger(node.height)).toBe(true)
      expect(node.measured).toEqual({ width: node.width, height: node.height })
    }
  })

  it('is the same value, lists included, when nothing changed', () => {
    expect(project(input(doc), first)).toBe(first)
    expect(project(input(structuredClone(doc)), first)).toBe(first)
  })

  it('changes one node when one step is edited', () => {
    const next = project(input(edited(setStepFields(doc, ['deploy'], { completeAccurate: 0.9 }))), first)
    expect(changed(first, next)).toEqual(['steps/deploy'])
  })

  it('changes the two nodes whose selection changed', () => {
    const one = project(input(doc, ['steps/build']), first)
    expect(changed(first, one)).toEqual(['steps/build'])
    const other = project(input(doc, ['steps/test']), one)
    expect(changed(one, other)).toEqual(['steps/build', 'steps/test'])
  })

  it('hands a selected blocker to the step in whose drawing it stands', () => {
    const [ref] = Object.keys(doc.blockers).map((id): EntryRef => `blockers/${id}`)
    if (!ref) throw new Error('no blocker')
    const next = project(input(doc, [ref]), first)
    expect(changed(first, next)).toEqual(['steps/test'])
    expect(next.nodes.find(node => node.id === 'steps/test')?.selected).toBe(false)
    expect(next.nodes.find(node => node.id === 'steps/test')?.data).toMatchObject({ inner: [ref] })
  })

  it('moves what is dragged and the flows at it, and leaves the rest alone', () => {
    const drawn = Object.fromEntries(first.nodes.map(node => [node.id, node.position]))
    const frozen = project(input(edited(moveEntries(doc, drawn, {}))), first)
    expect(changed(first, frozen)).toEqual([])
    const next = project(input(edited(moveEntries(doc, drawn, { 'steps/deploy': { x: 900, y: 700 } }))), first)
    expect(next.nodes.find(node => node.id === 'steps/deploy')?.position).toEqual({ x: 900, y: 700 })
    expect(changed(first, next)).not.toContain('steps/build')
    expect(changed(first, next)).toContain('steps/deploy')
  })
})

describe('what is said of an entry [U1]', () => {
  const { say } = speaker(doc, assess(doc))

  it('names the step, its numbers, its marks and its neighbours', () => {
    expect(say('steps/test')).toBe(
      'Test, wait 20 days, work 2 days, bottleneck, 1 blocker. After Build, before Deploy, sends back to Build.',
    )
  })

  it('says what a flow carries', () => {
    const back = Object.values(doc.flows).find(flow => flow.kind === 'rework')
    expect(say(`flows/${back?.id}`)).toBe('20 % sent back from Test to Build.')
  })

  it('says of every version of a map what it would say without having said the one before', () => {
    const names = Object.keys(doc.steps)
    const fields = fc.record(
      {
        name: fc.constantFrom('Build', 'Check', ''),
        wait: fc.constantFrom('0d', '3d', '60d'),
        work: fc.constantFrom('1h', '5d'),
        production: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fields), { maxLength: 8 }), edits => {
        const store = createDocumentStore(doc, { now: () => 0 })
        let spoken = speaker(store.doc, assess(store.doc))
        for (const [id, change] of edits) {
          store.commit(setStepFields(store.doc, [id], change))
          const assessment = assess(store.doc)
          spoken = speaker(store.doc, assessment, spoken)
          const anew = speaker(store.doc, assessment)
          const refs: EntryRef[] = [
            ...names.map((name): EntryRef => `steps/${name}`),
            ...Object.keys(store.doc.flows).map((flow): EntryRef => `flows/${flow}`),
          ]
          expect(refs.map(spoken.say)).toEqual(refs.map(anew.say))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a large map', () => {
  const steps = (count: number) => map(...Array.from({ length: count }, (_, at) => step(`Step ${at}`, { work: '1h' })))

  it('tells where the handles of every node are, so that none is put into the page to be measured', () => {
    const { nodes } = project(input(steps(many + 1)))
    for (const node of nodes) expect(node.handles?.map(({ type }) => type)).toEqual(['target', 'source'])
    expect(nodes[0]?.handles?.map(({ x }) => x)).toEqual([-0.5, (nodes[0]?.width ?? 0) - 0.5])
  })

  it('leaves an ordinary one to be measured, and keeps the identity of nodes in both', () => {
    expect(project(input(steps(many))).nodes.some(node => node.handles)).toBe(false)
    for (const count of [many, many + 1]) {
      const before = project(input(steps(count)))
      expect(project(input(steps(count)), before).nodes).toBe(before.nodes)
    }
  })
})
