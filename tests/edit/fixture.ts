// Small maps for the tests of edits, with ids that read like the picture.

import { readFileSync } from 'node:fs'
import { emptyMap, newBlocker, newExperiment, newFlow, newStep, newTeam } from '../../src/model/defaults'
import { parseMapText } from '../../src/model/parse'
import type { Experiment, Flow, MapDocument, Records, Step } from '../../src/model/types'

const byId = <T extends { readonly id: string }>(entries: readonly T[]): Records<T> =>
  Object.fromEntries(entries.map(entry => [entry.id, entry]))

/** Flows by text: `a>b` work, `a~b` rework of 20 %, with an id like the text, `a-b`. */
function flow(text: string): Flow {
  const [from = '', to = ''] = text.split(/[>~]/)
  const id = `${from}-${to}`
  return text.includes('~') ? { ...newFlow(id, 'rework', from, to), share: 0.2 } : newFlow(id, 'work', from, to)
}

/** `graph('a>b b>c c~a', { a: { split: 'parallel' } })`: steps are named by their id in upper case. */
export function graph(flows: string, steps: { readonly [id: string]: Partial<Step> } = {}): MapDocument {
  const drawn = flows.split(' ').filter(text => text !== '')
  const ids = new Set([...drawn.flatMap(text => text.split(/[>~]/)), ...Object.keys(steps)])
  return {
    ...emptyMap('m', 'A map'),
    steps: byId([...ids].map(id => ({ ...newStep(id, id.toUpperCase()), ...steps[id] }))),
    flows: byId(drawn.filter(text => /[>~]/.test(text)).map(flow)),
  }
}

/** The flows of a map as text, in order, `a>b=0.3 b>c c~a`: with their shares but for rework's 20 %. */
export function flowsOf(doc: MapDocument): string {
  return Object.values(doc.flows)
    .map(({ from, to, kind, share }) => {
      const isUsual = share === null || (kind === 'rework' && share === 0.2)
      return `${from}${kind === 'rework' ? '~' : '>'}${to}${isUsual ? '' : `=${share}`}`
    })
    .sort()
    .join(' ')
}

/** Three steps with everything that can stand on them: a team, two blockers, three experiments that mention the middle one. */
export function furnished(): MapDocument {
  const chain = graph('a>b b>c c~a', {
    a: { wait: '2d', work: '1h', team: 't1' },
    b: { wait: '5d', basis: { wait: 'guessed' } },
  })
  const experiment = (id: string, fields: Partial<Experiment>): Experiment => ({
    ...newExperiment(id, 'b1', `Experiment ${id}`, 1),
    ...fields,
  })
  return {
    ...chain,
    teams: byId([{ ...newTeam('t1', 'Test office', 1), people: 3 }, newTeam('t2', 'Security', 2)]),
    intent: {
      ...chain.intent,
      firstTeam: 't1',
      goals: byId([{ id: 'g1', measure: 'leadTime' as const, to: '2w', order: 1 }]),
      assumptions: byId([{ id: 'as1', text: 'Most changes carry little risk.', core: true, order: 1 }]),
    },
    blockers: byId([newBlocker('b1', 'b', 'One environment', 1), newBlocker('b2', 'c', 'Board meets monthly', 2)]),
    experiments: byId([
      experiment('e1', {
        team: 't1',
        assumption: 'as1',
        enters: 'a',
        bypasses: { b: { reason: 'flagged off', by: 'CIO', askedOn: null, agreedOn: null } },
        changes: {
          c1: { id: 'c1', step: 'b', field: 'wait', to: '1d' },
          c2: { id: 'c2', flow: 'c-a', field: 'share', to: 0.05 },
        },
      }),
      experiment('e2', {
        status: 'running',
        enters: 'b',
        changes: { c1: { id: 'c1', step: 'b', field: 'skip', to: 0.5 } },
      }),
      experiment('e3', { blocker: 'b2', order: 3, travel: { b: { arrived: null, started: null, done: null } } }),
    ]),
    symbols: byId([
      { id: 'k1', kind: 'customer', text: 'Residents', position: { x: 900, y: 0 } },
      { id: 'k2', kind: 'production-control', text: 'Control', position: { x: 400, y: 0 } },
    ]),
    notes: byId([{ id: 'n1', text: 'Parking lot', position: { x: 40, y: 620 } }]),
  }
}

export function sample(name: string): MapDocument {
  const read = parseMapText(readFileSync(new URL(`../../src/samples/${name}.json`, import.meta.url), 'utf8'))
  if (!read.ok) throw new Error(`${read.error.place}: ${read.error.message}`)
  return read.value.doc
}
