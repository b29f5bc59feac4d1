// Maps of any shape with any text in them, for laws that hold of every map.

import fc from 'fast-check'
import { emptyMap, newBlocker, newExperiment, newFlow, newStep, newTeam } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ']]>',
    '<b>&amp;"\'</b>',
    '\u0000\u001f\u007f\ufffe',
    'a\r\nb\tc',
    '需求评审 🚦',
    'مرحبا',
    '--><script>',
    '\ud800x',
  ),
)
const wait = fc.constantFrom(null, '3d', '1-3d', 'every 2w', '2700 items', '0', '45s', '21cd')
const work = fc.constantFrom(null, '2h', '1-2-5d', '0', '30min')
const fraction = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true }))
const ids = ['a', 'b', 'toString', 'hasOwnProperty', 'x-1', 'valueOf', '7', '10'] as const
const position = fc.oneof(
  fc.constant(null),
  fc.record({ x: fc.integer({ min: -2000, max: 3000 }), y: fc.integer({ min: -500, max: 1500 }) }),
)

/** A complete document with up to eight steps, flows of every kind, blockers, experiments, notes and a kept version. */
export const generatedMap: fc.Arbitrary<MapDocument> = fc
  .record({
    title: text,
    steps: fc.array(
      fc.record({ name: text, wait, work, completeAccurate: fraction, skip: fraction, position, note: text }),
      { maxLength: 8 },
    ),
    flows: fc.array(
      fc.record({
        kind: fc.constantFrom('work' as const, 'rework' as const, 'information' as const),
        from: fc.nat(7),
        to: fc.nat(7),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 10 },
    ),
    blockers: fc.array(fc.record({ step: fc.nat(7), title: text, owner: text, votes: fc.nat(9) }), { maxLength: 4 }),
    experiments: fc.array(fc.record({ title: text, owner: text, because: text }), { maxLength: 3 }),
    notes: fc.array(text, { maxLength: 2 }),
    team: text,
    hours: fc.constantFrom(8, 7.5, 24),
    isKept: fc.boolean(),
  })
  .map(parts => {
    const doc = emptyMap('generated', parts.title)
    const known = ids.slice(0, parts.steps.length)
    const steps = parts.steps.map((fields, index) => ({
      ...newStep(ids[index] ?? 'a', fields.name),
      ...fields,
      team: 't1',
    }))
    const flows = parts.flows.flatMap(({ kind, from, to, share }, index) => {
      const [start, end] = [known[from], known[to]]
      if (start === undefined || end === undefined) return []
      return [{ ...newFlow(`f${index}`, kind, start, end), share: kind === 'rework' ? share : null }]
    })
    const blockers = parts.blockers.map(({ step, title, ...fields }, index) => ({
      ...newBlocker(`b${index}`, known[step] ?? null, title, index),
      ...fields,
    }))
    const experiments = parts.experiments.map((fields, index) => ({
      ...newExperiment(`e${index}`, blockers[index]?.id ?? null, fields.title, index),
      ...fields,
    }))
    const notes = parts.notes.map((text, index) => ({ id: `n${index}`, text, position: null }))
    const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
      Object.fromEntries(entries.map(entry => [entry.id, entry]))
    const { versions: _, ...map } = {
      ...doc,
      calendar: { ...doc.calendar, hoursPerDay: parts.hours },
      teams: { t1: newTeam('t1', parts.team, 1) },
      steps: byId(steps),
      flows: byId(flows),
      blockers: byId(blockers),
      experiments: byId(experiments),
      notes: byId(notes),
    }
    const versions = parts.isKept ? { v1: { id: 'v1', label: parts.title, on: null, map } } : {}
    return { ...map, versions }
  })
