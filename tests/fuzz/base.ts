// A small map with something of everything, read as any file is: what the mutations start from.

import { parseMap } from '../../src/model/parse'

const read = parseMap({
  format: 'sluice-map',
  version: 1,
  id: 'base',
  title: 'From request to use',
  intent: {
    direction: 'Within a week',
    scope: { item: 'a change', on: '2026-02-02' },
    goals: { g: { id: 'g', measure: 'leadTime', to: '2w', order: 1 } },
    observed: { leadTime: '4mo', source: 'tracker', on: '2026-02-01' },
    firstTeam: 't',
    evidenceWithin: '15d',
    assumptions: { x: { id: 'x', text: 'No board needs to see it', core: true, order: 1 } },
  },
  calendar: { hoursPerDay: 8, daysPerWeek: 5, typedDays: 'working' },
  demand: { items: 3, per: '1w' },
  teams: { t: { id: 't', name: 'Team', people: 2, order: 1 } },
  steps: {
    a: {
      id: 'a',
      name: 'Intake',
      team: 't',
      wait: '1-3d',
      work: '2h',
      completeAccurate: 0.8,
      position: { x: 0, y: 0 },
    },
    b: {
      id: 'b',
      name: 'Review',
      wait: 'every 2w',
      work: '1d',
      skip: 0.1,
      data: { d: { label: 'Changeover', text: '10 min' } },
    },
    c: { id: 'c', name: 'Release', wait: '5 items', work: '30min', uptime: 0.9, production: true },
  },
  flows: {
    f: { id: 'f', kind: 'work', from: 'a', to: 'b', label: 'form' },
    g: { id: 'g', kind: 'work', from: 'b', to: 'c', transfer: 'push' },
    r: { id: 'r', kind: 'rework', from: 'b', to: 'a', share: 0.2 },
    i: { id: 'i', kind: 'information', from: 's', to: 'a', medium: 'electronic', via: '-200,240 30,240' },
  },
  symbols: { s: { id: 's', kind: 'customer', text: 'Residents', position: { x: -200, y: 0 } } },
  blockers: {
    k: {
      id: 'k',
      step: 'b',
      title: 'Every change',
      kind: 'policy',
      cost: '3d',
      votes: 4,
      raisedOn: '2026-02-02',
      order: 1,
    },
  },
  experiments: {
    e: {
      id: 'e',
      blocker: 'k',
      title: 'Pre-approve',
      assumption: 'x',
      timebox: '3d',
      shipsTo: 'production',
      enters: 'a',
      status: 'running',
      startedOn: '2026-02-03',
      dueOn: '2026-02-20',
      bypasses: { b: { reason: 'covered', by: 'CIO' } },
      changes: {
        y: { id: 'y', step: 'b', field: 'wait', to: '1d' },
        z: { id: 'z', flow: 'r', field: 'share', to: 0.05 },
      },
      order: 1,
    },
  },
  notes: { n: { id: 'n', text: 'Parking lot', position: { x: 0, y: 600 } } },
})
if (!read.ok) throw new Error(`${read.error.place}: ${read.error.message}`)

export const base = read.value.doc
