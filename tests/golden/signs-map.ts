// A map with every sign of a transfer and every mark and row of a data box, for its kept picture.

import type { Flow, MapDocument } from '../../src/model/types'
import { flow, map, rework, type StepParts, step } from '../helpers/build'

const known = (name: string, more: StepParts = {}) =>
  step(name, { wait: '2d', work: '3h', completeAccurate: 0.8, ...more })

const transfers: Readonly<Record<string, Flow['transfer']>> = {
  'plan build': 'push',
  'build check': 'pull',
  'check deploy': 'fifo',
  'deploy release': 'supermarket',
  'check fix': 'push',
  'fix release': 'pull',
}

export function signsMap(): MapDocument {
  const further = { d1: { id: 'd1', label: 'What it takes to change over', text: 'ten minutes at most', order: 1 } }
  const doc = map(
    known('Plan', { value: 'necessary', automated: false, uptime: 0.9, people: 2 }),
    known('Build', { value: 'adds', automated: true, basis: { work: 'guessed', wait: 'measured' } }),
    known('Check', { value: 'waste' }),
    rework(0.2, 'Plan'),
    known('Deploy', { wait: '0h', automated: true }),
    known('Release', { data: further, production: true }),
    known('Fix', { after: ['Check'] }),
    flow('Fix', 'Release'),
  )
  const flows = Object.values(doc.flows).map(one => {
    const transfer = one.kind === 'work' ? (transfers[`${one.from} ${one.to}`] ?? null) : null
    return [one.id, { ...one, transfer }] as const
  })
  return {
    ...doc,
    title: 'Every sign',
    flows: Object.fromEntries(flows),
    view: { ...doc.view, rows: 'work completeAccurate people uptime value automated' },
  }
}
