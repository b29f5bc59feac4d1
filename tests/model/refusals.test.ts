// What a reader refuses, one row a rule of the map-file page: with the place, and with what would be right.

import { describe, expect, it } from 'vitest'
import { writeMapText } from '../../src/model/canonical'
import { parseMap, parseMapText } from '../../src/model/parse'
import {
  assumption,
  blocker,
  experiment,
  flow,
  goal,
  having,
  map,
  predicts,
  rework,
  step,
  team,
} from '../helpers/build'

// biome-ignore lint/suspicious/noExplicitAny: a file may hold anything, that is the point of these tests
type Json = any

const whole = map(
  team('Security', 1),
  step('Build', { work: '3d', team: 'Security' }),
  step('Review', { wait: '15d-29d', team: 'Security' }),
  rework(0.2),
  step('Deploy', { production: true }),
  having({
    symbols: { k1: { id: 'k1', kind: 'customer', text: 'Residents', position: { x: 0, y: 0 } } },
    notes: { n1: { id: 'n1', text: 'Parking lot', position: null } },
    demand: { items: 3, per: '1w' },
  }),
  flow('deploy', 'k1', { kind: 'shipment', id: 'i1' }),
  goal('leadTime', '2w'),
  assumption('No board needs to see them'),
  blocker('Every change', { step: 'review' }),
  experiment('Pre-approve', { assumption: 'a1', enters: 'build' }),
  predicts({ step: 'review', field: 'wait', to: '2d' }),
)
const { versions: _, ...kept } = whole
const text = writeMapText({ ...whole, versions: { v1: { id: 'v1', label: '', on: null, map: kept } } })
const fresh = (): Json => JSON.parse(text)

function refusal(change: (json: Json) => Json): string {
  const json = fresh()
  const result = parseMap(change(json) ?? json)
  return result.ok ? 'read' : `${result.error.place}: ${result.error.message}`
}
const set =
  (path: string, value: unknown) =>
  (json: Json): void => {
    const keys = path.split('/')
    const last = keys.pop() ?? ''
    const target = keys.reduce((at, key) => at[key], json)
    Object.defineProperty(target, last, { value, enumerable: true, configurable: true, writable: true })
  }
const all =
  (...changes: readonly ((json: Json) => void)[]) =>
  (json: Json): void => {
    for (const change of changes) change(json)
  }
const change = (id: string, fields: object) => set(`experiments/e1/changes/${id}`, { id, ...fields })

it('reads the map that the rows below damage', () => expect(refusal(json => json)).toBe('read'))

describe('a text', () => {
  const read = (typed: string) => {
    const result = parseMapText(typed)
    return result.ok ? 'read' : result.error.message
  }
  it.each([
    ['', 'This is not JSON. Open a map file, which begins with {"format": "sluice-map".'],
    ['{', 'This is not JSON: it goes wrong at line 1, column 2. Write a key in double quotes, or } there.'],
    ['{"format": "sluice-map",\n  "version" 1}', 'at line 2, column 13. Write a colon there.'],
    ['hello', 'This is not JSON.'],
    ['[]', 'This is no map. A map is an object with "format": "sluice-map".'],
    ['null', 'This is no map.'],
    ['"sluice-map"', 'This is no map.'],
    ['{}', 'There is no format. A map says "format": "sluice-map".'],
    ['{"format": "bpmn"}', `'bpmn' is another format. A map says "format": "sluice-map".`],
    ['{"format": "sluice-map"}', 'The version must be a whole number from 1. Write "version": 1.'],
    ['{"format": "sluice-map", "version": "1"}', 'The version must be a whole number from 1.'],
    ['{"format": "sluice-map", "version": 0}', 'The version must be a whole number from 1.'],
    ['{"format": "sluice-map", "version": 1.5}', 'The version must be a whole number from 1.'],
  ])('%s', (typed, message) => expect(read(typed)).toContain(message))

  it('may begin with a byte order mark', () => {
    expect(read(`\ufeff${text}`)).toBe('read')
    expect(read(`\ufeff\ufeff${text}`)).toContain('not JSON')
  })
  it('may have 64 MiB, counted in bytes of UTF-8', () => {
    const minimal = '{"format": "sluice-map", "version": 1}'
    const limit = 64 * 1024 * 1024
    expect(read(minimal + ' '.repeat(limit - minimal.length))).toBe('read')
    expect(read(minimal + ' '.repeat(limit - minimal.length + 1))).toBe(
      'This file has more than 64 MiB. Write a smaller map.',
    )
    const wide = minimal.replace('}', ', "xx": "é"}')
    const letters = (limit - wide.length - 1) / 2 + 1
    expect(read(wide.replace('é', 'é'.repeat(letters)))).toBe('read')
    expect(read(wide.replace('é', 'é'.repeat(letters + 1)))).toContain('more than 64 MiB')
  })
})

describe('refused', () => {
  it.each([
    // Collections and ids
    ['steps', [], 'steps: A list is no collection. Write an object of entries by id, { }.'],
    ['flows', 'none', "flows: 'none' is no collection. Write an object of entries by id, { }."],
    ['steps/review/data', [1], 'steps/review/data: A list is no collection.'],
    ['intent/goals', 3, 'intent/goals: 3 is no collection.'],
    ['experiments/e1/bypasses', true, 'experiments/e1/bypasses: true is no collection.'],
    ['steps/review', 'x', "steps/review: 'x' is no object. Write one in braces, { }."],
    ['steps/review', null, 'steps/review: null is no object. Write one in braces, { }.'],
    ['calendar', 8, 'calendar: 8 is no object.'],
    [
      'steps/review/id',
      'reviews',
      "steps/review/id: 'reviews' differs from the key 'review'. Write the same id in both places.",
    ],
    ['notes/n1/id', 'n2', "notes/n1/id: 'n2' differs from the key 'n1'."],
    ['steps/a b', {}, "steps/a b: 'a b' is no id. Write 1 to 64 letters out of A-Z a-z 0-9 _ -."],
    ['steps/', {}, "steps/: '' is no id."],
    ['teams/ü', {}, "teams/ü: 'ü' is no id."],
    [`teams/${'x'.repeat(65)}`, {}, `teams/${'x'.repeat(65)}: '${'x'.repeat(39)}…' is no id. Write 1 to 64 letters`],
    ['id', 'a/b', "id: 'a/b' is no id."],
    ['id', '', "id: '' is no id."],
    ['steps/review/team', 'prototype', "steps/review/team: 'prototype' is no id."],
    ['symbols/review', { kind: 'truck' }, "symbols/review: 'review' is a step too. Give the symbol another id."],
    // Texts, numbers and words
    ['title', 5, 'title: 5 is no text. Write it in double quotes.'],
    ['steps/review/name', ['x'], 'steps/review/name: A list is no text.'],
    ['steps/review/people', '3', "steps/review/people: '3' is no amount. Write a number above 0, or null."],
    ['steps/review/production', 'yes', "steps/review/production: 'yes' is no switch. Write true or false."],
    ['steps/review/split', 'both', "steps/review/split: 'both' is no word known here. Write choice or parallel."],
    [
      'steps/review/basis/wait',
      'sure',
      "steps/review/basis/wait: 'sure' is no word known here. Write measured, estimated or guessed.",
    ],
    ['steps/review/value', 'some', "steps/review/value: 'some' is no word known here. Write adds, necessary or waste."],
    ['entry', 'any', "entry: 'any' is no word known here. Write choice or parallel."],
    [
      'flows/f1/kind',
      'Work',
      "flows/f1/kind: 'Work' is no word known here. Write work, rework, information or shipment.",
    ],
    ['flows/f1/kind', null, 'flows/f1/kind: null is no word known here. Write work, rework, information or shipment.'],
    [
      'flows/f1/transfer',
      'carry',
      "flows/f1/transfer: 'carry' is no word known here. Write push, pull, fifo or supermarket.",
    ],
    ['flows/i1/medium', 'voice', "flows/i1/medium: 'voice' is no word known here. Write manual or electronic."],
    ['blockers/b1/kind', 'people', "blockers/b1/kind: 'people' is no word known here. Write policy, approval,"],
    [
      'blockers/b1/clearedBy',
      'me',
      "blockers/b1/clearedBy: 'me' is no word known here. Write team, program, executive or external.",
    ],
    ['blockers/b1/status', 'done', "blockers/b1/status: 'done' is no word known here. Write open or cleared."],
    [
      'experiments/e1/status',
      'x',
      "experiments/e1/status: 'x' is no word known here. Write candidate, running or learned.",
    ],
    [
      'experiments/e1/shipsTo',
      'x',
      "experiments/e1/shipsTo: 'x' is no word known here. Write production, staging or paper.",
    ],
    ['experiments/e1/result', { verdict: 'x' }, "experiments/e1/result/verdict: 'x' is no word known here."],
    [
      'experiments/e1/result',
      { next: 'x' },
      "experiments/e1/result/next: 'x' is no word known here. Write adopt, change or stop.",
    ],
    ['intent/goals/g1/measure', 'cost', "intent/goals/g1/measure: 'cost' is no word known here."],
    ['view/ladder', 'up', "view/ladder: 'up' is no word known here. Write wait-up or work-up."],
    ['calendar/typedDays', 'all', "calendar/typedDays: 'all' is no word known here. Write working or calendar."],
    [
      'steps/review/completeAccurate',
      1.01,
      'steps/review/completeAccurate: 1.01 is no share. Write a number from 0 to 1.',
    ],
    ['steps/review/skip', -0.1, 'steps/review/skip: -0.1 is no share. Write a number from 0 to 1.'],
    ['steps/review/start', 2, 'steps/review/start: 2 is no share.'],
    ['flows/f1/share', 65, 'flows/f1/share: 65 is no share. Write a number from 0 to 1.'],
    ['steps/review/uptime', 0, 'steps/review/uptime: 0 is no uptime. Write a number above 0, at most 1.'],
    ['steps/review/uptime', 1.5, 'steps/review/uptime: 1.5 is no uptime.'],
    ['steps/review/people', 0, 'steps/review/people: 0 is no amount. Write a number above 0, or null.'],
    ['teams/security/people', -1, 'teams/security/people: -1 is no amount.'],
    ['demand/items', 0, 'demand/items: 0 is no amount. Write a number above 0, or null.'],
    ['demand/per', '0', 'demand/per: \'0\' is too short. Write a time such as "1w".'],
    ['demand/per', 'every 1w', "demand/per: 'every 1w' is a gate, which only a wait can be."],
    ['calendar/hoursPerDay', 0, 'calendar/hoursPerDay: 0 is no length of a day. Write hours above 0, at most 24.'],
    ['calendar/hoursPerDay', 25, 'calendar/hoursPerDay: 25 is no length of a day.'],
    ['calendar/daysPerWeek', 0, 'calendar/daysPerWeek: 0 is no length of a week. Write days above 0, at most 7.'],
    ['calendar/daysPerWeek', 8, 'calendar/daysPerWeek: 8 is no length of a week.'],
    [
      'flows/r2/share',
      null,
      'flows/r2/share: A rework flow needs the share of items that it sends back. Write a number from 0 to 1.',
    ],
    ['steps/review/position', { x: 1 }, 'steps/review/position/y: This is missing. Write a number.'],
    ['steps/review/position', { x: 1, y: '2' }, "steps/review/position/y: '2' is no coordinate. Write a number."],
    ['steps/review/position', { x: null, y: 2 }, 'steps/review/position/x: null is no coordinate.'],
    ['steps/review/position', '1,2', "steps/review/position: '1,2' is no object."],
    // Durations
    ['steps/review/wait', '3 wks-ish', "steps/review/wait: '3 wks-ish' is no time. Write 3w, 2-4w or every 2w."],
    ['steps/review/wait', 5, 'steps/review/wait: 5 is no time. Write one such as "3d", "2-4w" or "every 2w".'],
    ['steps/review/work', 'every 2w', "steps/review/work: 'every 2w' is a gate, which only a wait can be."],
    ['steps/review/work', '', 'steps/review/work: An empty text is no time.'],
    ['blockers/b1/cost', '3 items', "blockers/b1/cost: '3 items' counts items, which only a wait can."],
    ['experiments/e1/timebox', 'soon', "experiments/e1/timebox: 'soon' is no time. Write 3d, 2w or 2-4w."],
    ['intent/evidenceWithin', '10', "intent/evidenceWithin: '10' lacks a unit. Write 10h or 10d."],
    ['intent/observed', { leadTime: '4 moons' }, "intent/observed/leadTime: '4 moons' is no time."],
    ['intent/goals/g1/to', 0.5, 'intent/goals/g1/to: 0.5 is no time. Write one such as "3d" or "2-4w".'],
    ['intent/goals/g1/to', 'every 2w', "intent/goals/g1/to: 'every 2w' is a gate"],
    // References
    ['steps/review/team', 'nobody', 'steps/review/team: There is no teams/nobody. Write the id of a team of this map.'],
    ['steps/review/team', 'toString', 'steps/review/team: There is no teams/toString.'],
    ['flows/f1/from', 'nobody', 'flows/f1/from: There is no steps/nobody. Write the id of a step of this map.'],
    ['flows/f1/to', 'hasOwnProperty', 'flows/f1/to: There is no steps/hasOwnProperty.'],
    [
      'flows/f1/to',
      'k1',
      'flows/f1/to: A work flow cannot touch symbols/k1. Write the id of a step, or make it information or shipment.',
    ],
    ['flows/r2/from', 'k1', 'flows/r2/from: A rework flow cannot touch symbols/k1.'],
    ['flows/f1/from', undefined, 'flows/f1/from: This is missing. Write 1 to 64 letters'],
    [
      'flows/i1/to',
      'k2',
      'flows/i1/to: There is no steps/k2 or symbols/k2. Write the id of a step or symbol of this map.',
    ],
    ['intent/firstTeam', 'del', 'intent/firstTeam: There is no teams/del. Write the id of a team of this map.'],
    ['blockers/b1/step', 'x', 'blockers/b1/step: There is no steps/x. Write the id of a step of this map.'],
    [
      'experiments/e1/blocker',
      'b9',
      'experiments/e1/blocker: There is no blockers/b9. Write the id of a blocker of this map.',
    ],
    ['experiments/e1/assumption', 'a9', 'experiments/e1/assumption: There is no intent/assumptions/a9.'],
    ['experiments/e1/enters', 'x', 'experiments/e1/enters: There is no steps/x.'],
    ['experiments/e1/team', 'x', 'experiments/e1/team: There is no teams/x.'],
    [
      'experiments/e1/startedFrom',
      'v9',
      'experiments/e1/startedFrom: There is no versions/v9. Write the id of a version of this map.',
    ],
    ['experiments/e1/bypasses', { x: {} }, 'experiments/e1/bypasses/x: There is no steps/x.'],
    ['experiments/e1/travel', { x: {} }, 'experiments/e1/travel/x: There is no steps/x.'],
    [
      'experiments/e1/result',
      { measured: { c: { step: 'x', field: 'skip' } } },
      'experiments/e1/result/measured/c/step: There is no steps/x.',
    ],
    // Numbers that are none, forbidden keys
    ['view/wrap', Number.POSITIVE_INFINITY, 'view/wrap: This number is not finite. Write one that is, or null.'],
    ['future', { deep: [Number.NaN] }, 'future/deep/0: This number is not finite.'],
    [
      'future',
      { __proto__: null, constructor: 1 },
      "future/constructor: The key 'constructor' is not allowed. Write another name.",
    ],
    ['__proto__', {}, "__proto__: The key '__proto__' is not allowed. Write another name."],
    ['steps/__proto__', {}, "steps/__proto__: The key '__proto__' is not allowed."],
    ['steps/review/prototype', 1, "steps/review/prototype: The key 'prototype' is not allowed."],
    ['steps/constructor', {}, "steps/constructor: The key 'constructor' is not allowed."],
    // Kept versions
    ['versions/v1/map/steps/review/wait', 'soon', "versions/v1/map/steps/review/wait: 'soon' is no time."],
    ['versions/v1/map/flows/f1/to', 'x', 'versions/v1/map/flows/f1/to: There is no steps/x.'],
    ['versions/v1/map/format', undefined, 'versions/v1/map/format: This is missing. Write sluice-map.'],
    [
      'versions/v1/map/version',
      undefined,
      'versions/v1/map/version: A kept map needs its version. Write "version": 1.',
    ],
    ['versions/v1/map/version', 2, 'versions/v1/map/version: 2 is no version of a map kept in this file. Write 1.'],
    [
      'versions/v1/map/versions',
      { v2: {} },
      'versions/v1/map/versions: A kept map keeps no versions of its own. Leave them out.',
    ],
    [
      'versions/v1/map/experiments/e1/startedFrom',
      'v9',
      'versions/v1/map/experiments/e1/startedFrom: There is no versions/v9.',
    ],
    ['versions/v1/map', null, 'versions/v1/map: null is no object.'],
    ['versions/v1/id', 'v2', "versions/v1/id: 'v2' differs from the key 'v1'."],
  ])('%s: %j', (path, value, message) => expect(refusal(set(path, value)).slice(0, message.length)).toBe(message))

  it('in the text of a file: keys that JSON.parse makes an own __proto__, numbers beyond what can be counted', () => {
    const read = (typed: string) => {
      const result = parseMapText(typed)
      return result.ok ? 'read' : `${result.error.place}: ${result.error.message}`
    }
    expect(read(text.replace('"title"', '"__proto__": {"polluted": true}, "title"'))).toContain(
      "'__proto__' is not allowed",
    )
    expect(read(text.replace('"title"', '"x": [{"a": {"__proto__": 1}}], "title"'))).toContain('x/0/a/__proto__: ')
    expect(read(text.replace('"title"', '"x": 1e999, "title"'))).toContain('x: This number is not finite.')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('a change in an experiment is refused', () => {
  it.each([
    [
      change('c2', { step: 'review', field: 'wait', to: '1d' }),
      "changes/c2: 'c1' changes steps/review/wait too. Write one change of a field.",
    ],
    [change('c1', { step: 'nobody', field: 'wait' }), 'changes/c1/step: There is no steps/nobody.'],
    [
      change('c1', { flow: 'f9', field: 'share' }),
      'changes/c1/flow: There is no flows/f9. Write the id of a flow of this map.',
    ],
    [change('c1', { field: 'wait', to: '1d' }), 'changes/c1/step: A change of wait names a step. Write the id of one.'],
    [change('c1', { step: 'review', field: 'share', to: 0.1 }), 'changes/c1/flow: A change of share names a flow.'],
    [
      change('c1', { step: 'review', flow: 'f1', field: 'wait' }),
      'changes/c1/flow: A change of wait is of a step. Leave the flow out.',
    ],
    [
      change('c1', { step: 'review' }),
      'changes/c1/field: This is missing. Write wait, work, completeAccurate, people, skip or share.',
    ],
    [change('c1', { step: 'review', field: 'name', to: 'x' }), "changes/c1/field: 'name' is no word known here."],
    [change('c1', { step: 'review', field: 'wait', to: 2 }), 'changes/c1/to: 2 is no time.'],
    [change('c1', { step: 'review', field: 'work', to: 'every 2w' }), "changes/c1/to: 'every 2w' is a gate"],
    [
      change('c1', { step: 'review', field: 'skip', to: '0.8' }),
      "changes/c1/to: '0.8' is no share. Write a number from 0 to 1.",
    ],
    [change('c1', { step: 'review', field: 'completeAccurate', to: 2 }), 'changes/c1/to: 2 is no share.'],
    [change('c1', { step: 'review', field: 'people', to: 0 }), 'changes/c1/to: 0 is no amount.'],
    [
      change('c1', { flow: 'r2', field: 'share', to: null }),
      'changes/c1/to: A rework flow needs its share. Write a number from 0 to 1.',
    ],
  ])('%#', (damage, message) => expect(refusal(damage)).toContain(`experiments/e1/${message}`))

  it('also when two steps change the people of one team', () => {
    const twice = all(
      change('c1', { step: 'review', field: 'people', to: 2 }),
      change('c2', { step: 'build', field: 'people', to: 3 }),
    )
    expect(refusal(twice)).toBe(
      "experiments/e1/changes/c2: 'c1' changes teams/security/people too. Write one change of a field.",
    )
    expect(refusal(all(twice, set('steps/build/team', null)))).toBe('read')
  })
  it('also in what was measured', () => {
    const twice = { a: { step: 'review', field: 'skip', to: 0 }, b: { step: 'review', field: 'skip', to: 1 } }
    expect(refusal(set('experiments/e1/result', { measured: twice }))).toContain('experiments/e1/result/measured/b: ')
  })
})

describe('a limit', () => {
  const many = (count: number, make: (at: number) => object) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${at}`, make(at)]))
  const nested = (levels: number): unknown => {
    let value: unknown = 1
    for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { inner: value }
    return value
  }
  const bare = { format: 'sluice-map', version: 1 }
  const read = (json: object) => refusal(() => json)

  it('is 20,000 steps, and 60,000 flows, read in about a second', () => {
    const steps = many(20_000, () => ({ name: 'Step', wait: '15d-29d', work: '4h', position: { x: 1, y: 2 } }))
    const flows = many(60_000, at => ({ kind: 'work', from: `x${at % 20_000}`, to: `x${at % 7}` }))
    const started = process.cpuUsage()
    expect(read({ ...bare, steps, flows })).toBe('read')
    expect(process.cpuUsage(started).user).toBeLessThan(6_000_000)
    expect(read({ ...bare, steps: { ...steps, more: {} } })).toBe(
      'steps: This map has more than 20,000 steps. Split it.',
    )
    expect(read({ ...bare, steps, flows: { ...flows, more: { kind: 'work', from: 'x1', to: 'x2' } } })).toBe(
      'flows: This map has more than 60,000 flows. Split it.',
    )
  })
  it('is 10,000 letters in a name and 100,000 in a text', () => {
    expect(refusal(set('steps/review/name', 'x'.repeat(10_000)))).toBe('read')
    expect(refusal(set('steps/review/name', '😀'.repeat(10_000)))).toBe('read')
    expect(refusal(set('steps/review/name', 'x'.repeat(10_001)))).toBe(
      'steps/review/name: This has more than 10,000 letters. Shorten it.',
    )
    expect(refusal(set('steps/review/note', 'x'.repeat(100_000)))).toBe('read')
    expect(refusal(set('steps/review/note', 'x'.repeat(100_001)))).toBe(
      'steps/review/note: This has more than 100,000 letters. Shorten it.',
    )
  })
  it('is 64 levels of nesting, however deep the file goes', () => {
    expect(read({ ...bare, future: nested(63) })).toBe('read')
    expect(read({ ...bare, future: nested(64) })).toMatch(
      /^future\/.*: This is nested more than 64 levels deep\. Write it flatter\.$/,
    )
    expect(read({ ...bare, future: nested(100_000) })).toContain('64 levels deep')
    const circle: { [key: string]: unknown } = { ...bare }
    circle.again = circle
    circle.too = [circle]
    expect(read(circle)).toContain('64 levels deep')
    expect(parseMapText(`${'['.repeat(200_000)}${']'.repeat(200_000)}`).ok).toBe(false)
  })
})

describe('a newer map', () => {
  const newer = set('version', 2)
  it('[M3] opens read-only, keeps its version, and says so', () => {
    const json = fresh()
    newer(json)
    const result = parseMap(json)
    expect(result).toMatchObject({ ok: true, value: { readOnly: true, doc: { version: 2 } } })
    expect(result.ok && result.value.notice).toBe(
      'This map was written by a newer Sluice (version 2 of the file). It can be read here, not changed.',
    )
    expect(result.ok && writeMapText(result.value.doc)).toContain('"version": 2')
  })
  it('[M3] that these rules refuse is refused as one', () => {
    expect(refusal(all(set('steps/review/wait', '3 moons'), newer))).toBe(
      "steps/review/wait: This was written by a newer Sluice and cannot be read here. '3 moons' is no time. Write 3w, 2-4w or every 2w.",
    )
    expect(refusal(all(set('steps/review/x', Number.NaN), newer))).toContain('written by a newer Sluice')
    expect(refusal(all(newer, set('format', 'bpmn')))).not.toContain('newer')
  })
  it('may keep maps of older versions', () => expect(refusal(newer)).toBe('read'))
})
