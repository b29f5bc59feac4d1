// What reading makes of a valid file: older versions brought up to date, what is missing filled in, what is unknown kept.

import { describe, expect, it } from 'vitest'
import { emptyMap, newExperiment, newFlow, newStep } from '../../src/model/defaults'
import { currentVersion, type Migration, migrate, migrations } from '../../src/model/migrate'
import { parseMap, parseMapText } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'

const bare = { format: 'sluice-map', version: 1 }
function read(json: object): MapDocument {
  const result = parseMap(json)
  if (!result.ok) throw new Error(`${result.error.place}: ${result.error.message}`)
  return result.value.doc
}

describe('what is missing', () => {
  it('is filled in: collections empty, calendar 8 and 5, names empty, the rest null or its default', () => {
    expect(read(bare)).toStrictEqual(emptyMap('map', ''))
    const doc = read({
      ...bare,
      id: 'm',
      steps: { a: {}, b: { id: 'b' } },
      flows: { f: { kind: 'work', from: 'a', to: 'b' } },
      experiments: { e: {} },
    })
    expect(doc.steps).toStrictEqual({ a: newStep('a', ''), b: newStep('b', '') })
    expect(doc.flows.f).toStrictEqual(newFlow('f', 'work', 'a', 'b'))
    expect(doc.experiments.e).toStrictEqual(newExperiment('e', null, '', 0))
  })

  it('may as well be null, everywhere', () => {
    const nulls = (keys: string) => Object.fromEntries(keys.split(' ').map(key => [key, null]))
    const empty = nulls(
      'id title source intent calendar demand entry teams steps flows symbols blockers experiments notes view versions',
    )
    expect(read({ ...bare, ...empty })).toStrictEqual(emptyMap('map', ''))
    expect(
      read({
        ...bare,
        intent: {
          ...nulls('direction goals observed firstTeam evidenceWithin assumptions'),
          scope: nulls('item from on'),
        },
        calendar: nulls('hoursPerDay daysPerWeek typedDays'),
        view: nulls('rows lanes ladder wrap'),
      }),
    ).toStrictEqual(emptyMap('map', ''))
    const step = nulls('id name team people wait work skip basis value data split start production position note')
    expect(read({ ...bare, steps: { a: step } }).steps.a).toStrictEqual(newStep('a', ''))
    expect(read({ ...bare, steps: { a: { basis: { wait: null } } } }).steps.a?.basis).toStrictEqual({})
    const experiment = nulls('id blocker title bypasses changes status next travel result order')
    expect(read({ ...bare, experiments: { e: experiment } }).experiments.e).toStrictEqual(
      newExperiment('e', null, '', 0),
    )
  })

  it('is not known when half of a demand is missing', () => {
    expect(read({ ...bare, demand: { items: 3 } }).demand).toBeNull()
    expect(read({ ...bare, demand: { items: 3, per: '1w' } }).demand).toStrictEqual({ items: 3, per: '1w' })
  })

  it('is filled in for the parts of a result, an ask and a bypass too', () => {
    const doc = read({
      ...bare,
      steps: { a: {} },
      blockers: { b: { ask: { to: 'CIO' } } },
      experiments: {
        e: { bypasses: { a: {} }, travel: { a: {} }, result: { measured: { c: { step: 'a', field: 'skip' } } } },
      },
    })
    expect(doc.blockers.b?.ask).toStrictEqual({ to: 'CIO', askedOn: null, answeredOn: null, answer: '' })
    expect(doc.experiments.e?.bypasses.a).toStrictEqual({ reason: '', by: '', askedOn: null, agreedOn: null })
    expect(doc.experiments.e?.travel).toStrictEqual({ a: { arrived: null, started: null, done: null } })
    expect(doc.experiments.e?.result).toStrictEqual({
      verdict: 'inconclusive',
      story: '',
      quote: { text: '', who: '' },
      on: null,
      measured: { c: { id: 'c', step: 'a', field: 'skip', to: null } },
      next: null,
    })
  })
})

describe('what is given', () => {
  it('has canonical durations and no −0', () => {
    const doc = read({
      ...bare,
      demand: { items: 1, per: 'P7D' },
      intent: { evidenceWithin: ' 3 Weeks ', observed: { leadTime: '4 months' }, goals: { g: { to: '1,5 d' } } },
      steps: { a: { wait: '15–29d', work: 'PT2H30M', skip: -0, position: { x: -0, y: 1 }, future: [-0] } },
      blockers: { b: { cost: '.5h' } },
      experiments: {
        e: { timebox: '1..3D', changes: { c: { step: 'a', field: 'wait', to: 'EVERY 2W', flow: null } } },
      },
    })
    expect(doc.demand?.per).toBe('7d')
    expect(doc.intent).toMatchObject({
      evidenceWithin: '3w',
      observed: { leadTime: '4mo' },
      goals: { g: { to: '1.5d' } },
    })
    expect(doc.steps.a).toMatchObject({ wait: '15d-29d', work: '2h 30min' })
    expect(doc.steps.a?.skip).toBe(0)
    expect(doc.steps.a?.position).toStrictEqual({ x: 0, y: 1 })
    expect(doc.steps.a).toMatchObject({ future: [0] })
    expect(doc.blockers.b?.cost).toBe('0.5h')
    expect(doc.experiments.e).toMatchObject({ timebox: '1d-3d' })
    expect(doc.experiments.e?.changes.c).toStrictEqual({ id: 'c', step: 'a', field: 'wait', to: 'every 2w' })
  })

  it('keeps what a newer version may have put there, null too', () => {
    const doc = read({ ...bare, x: null, steps: { a: { y: { z: [1, null] } } }, view: { zoom: 2 }, intent: { 7: 'x' } })
    expect(doc).toMatchObject({ x: null, view: { zoom: 2 }, intent: { 7: 'x' } })
    expect(doc.steps.a).toMatchObject({ y: { z: [1, null] } })
  })

  it('keeps symbols of unknown kinds, dates that are none, and words beyond the grammar in texts', () => {
    const doc = read({
      ...bare,
      symbols: { k: { kind: 'zeppelin' } },
      blockers: { b: { raisedOn: 'last spring' } },
      steps: { a: { name: '\u0000<b>\ud800' } },
    })
    expect(doc.symbols.k?.kind).toBe('zeppelin')
    expect(doc.blockers.b?.raisedOn).toBe('last spring')
    expect(doc.steps.a?.name).toBe('\u0000<b>\ud800')
  })

  it('may use any legal id, names of Object.prototype and numbers too', () => {
    const steps = { toString: { team: 'valueOf' }, hasOwnProperty: {}, 10: {}, 9: {} }
    const doc = read({
      ...bare,
      teams: { valueOf: {} },
      steps,
      flows: { isPrototypeOf: { kind: 'work', from: 'toString', to: '10' } },
    })
    expect(Object.keys(doc.steps).sort()).toEqual(['10', '9', 'hasOwnProperty', 'toString'])
    expect(doc.flows.isPrototypeOf).toMatchObject({ from: 'toString', to: '10' })
  })

  it('may be a map whose numbers cannot be had', () => {
    const doc = read({
      ...bare,
      steps: { a: { wait: '5 items' }, b: { wait: '5-1d' } },
      flows: {
        f: { kind: 'work', from: 'a', to: 'a', share: 1 },
        g: { kind: 'work', from: 'a', to: 'b', share: 1 },
        r: { kind: 'rework', from: 'b', to: 'b', share: 1 },
      },
    })
    expect(doc.steps.b?.wait).toBe('5d-1d')
  })

  it('may lead to symbols by information and shipment, both ways', () => {
    const flows = {
      i: { kind: 'information', from: 'k', to: 'a' },
      j: { kind: 'shipment', from: 'k', to: 'l' },
      w: { kind: 'work', from: 'a', to: 'a' },
    }
    expect(Object.keys(read({ ...bare, steps: { a: {} }, symbols: { k: {}, l: {} }, flows }).flows)).toHaveLength(3)
  })

  it('keeps versions whole, whose experiments may have started from any version of the file', () => {
    const map = { ...bare, experiments: { e: { startedFrom: 'v2' } }, steps: { a: { wait: '1,5d' } }, versions: {} }
    const doc = read({ ...bare, versions: { v1: { map }, v2: { label: 'Then', map: bare } } })
    expect(doc.versions.v1?.map.steps.a).toStrictEqual({ ...newStep('a', ''), wait: '1.5d' })
    expect(Object.hasOwn(doc.versions.v1?.map ?? {}, 'versions')).toBe(false)
    expect(doc.versions.v2).toMatchObject({ id: 'v2', label: 'Then', on: null, map: { id: 'map', title: '' } })
  })

  it('is not touched by what the caller does to the file afterwards', () => {
    const json = { ...bare, steps: { a: { position: { x: 1, y: 2 } } } }
    const doc = read(json)
    json.steps.a.position.x = 99
    expect(doc.steps.a?.position).toStrictEqual({ x: 1, y: 2 })
  })

  it('reads with a byte order mark', () => {
    expect(parseMapText(`\ufeff${JSON.stringify(bare)}`).ok).toBe(true)
  })
})

describe('[M3] an older file', () => {
  const renamed: Migration = { from: 1, up: ({ name, ...rest }) => ({ ...rest, title: name ?? null }) }
  const lists: Migration = { from: 2, up: map => ({ ...map, notes: {}, lists: [] }) }

  it('runs every migration from its own version on, in order, whatever the table order', () => {
    const steps = [lists, renamed]
    expect(migrate({ format: 'sluice-map', version: 1, name: 'Old' }, steps)).toStrictEqual({
      ok: true,
      value: { format: 'sluice-map', version: 3, title: 'Old', notes: {}, lists: [] },
    })
    expect(migrate({ format: 'sluice-map', version: 2, name: 'Old' }, steps)).toStrictEqual({
      ok: true,
      value: { format: 'sluice-map', version: 3, name: 'Old', notes: {}, lists: [] },
    })
    expect(migrate({ format: 'sluice-map', version: 9, name: 'New' }, steps)).toMatchObject({ value: { name: 'New' } })
  })

  it('has the maps of its versions migrated, each from its own version', () => {
    const file = {
      format: 'sluice-map',
      version: 2,
      versions: { v1: { map: { version: 1, name: 'Old' } }, v2: { map: { version: 2 } }, bad: 3 },
    }
    expect(migrate(file, [renamed, lists])).toMatchObject({
      value: {
        versions: { v1: { map: { version: 3, title: 'Old', lists: [] } }, v2: { map: { version: 3 } }, bad: 3 },
      },
    })
  })

  it('finds a migration for every version before the present one, each once', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: currentVersion - 1 }, (_, at) => at + 1))
  })
})
