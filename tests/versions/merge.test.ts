import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocumentStore } from '../../src/edit/store'
import { writeMapText } from '../../src/model/canonical'
import { parseMapText } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'
import { merge } from '../../src/versions/merge'
import { furnished } from '../edit/fixture'
import { makers, picker } from '../edit/random-edits'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { flow, map, step } from '../helpers/build'

const script = fc.array(
  fc.record({
    kind: fc.nat({ max: makers.length - 1 }),
    numbers: fc.array(fc.nat({ max: 997 }), { minLength: 1, maxLength: 6 }),
  }),
  { maxLength: 8 },
)
type Script = readonly { readonly kind: number; readonly numbers: readonly number[] }[]

/** A copy of the map that somebody went on working with. */
function edited(base: MapDocument, actions: Script, who: string): MapDocument {
  const store = createDocumentStore(base, { now: () => 0 })
  let ids = 0
  for (const { kind, numbers } of actions) {
    const edit = makers[kind]?.(store.doc, picker(numbers), () => `${who}${++ids}`)
    if (edit) store.commit(edit)
  }
  return store.doc
}

const text = (doc: MapDocument): string => writeMapText(doc)

describe('merging two copies', () => {
  it('of a map with itself is the identity, with and without what both began from', () => {
    fc.assert(
      fc.property(arbitraryMap, doc => {
        for (const base of [doc, null]) {
          const { conflicts, merged } = merge(base, doc, structuredClone(doc))
          expect(conflicts).toEqual([])
          expect(text(merged())).toBe(text(doc))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('takes all of a copy that alone was edited', () => {
    fc.assert(
      fc.property(script, actions => {
        const base = furnished()
        const changed = edited(base, actions, 'a')
        expect(merge(base, changed, base).conflicts).toEqual([])
        expect(text(merge(base, changed, base).merged())).toBe(text(changed))
        expect(text(merge(base, base, changed).merged())).toBe(text(changed))
      }),
      { numRuns: 200 },
    )
  })

  it('is the same from both sides where nothing conflicts, and always a map that opens', () => {
    let clean = 0
    fc.assert(
      fc.property(script, script, (a, b) => {
        const base = furnished()
        const [mine, theirs] = [edited(base, a, 'a'), edited(base, b, 'b')]
        const one = merge(base, mine, theirs)
        const other = merge(base, theirs, mine)
        expect(other.conflicts.length).toBe(one.conflicts.length)
        for (const side of ['mine', 'theirs'] as const) {
          const read = parseMapText(text(one.merged(() => side)))
          expect(read.ok ? '' : `${read.error.place} ${read.error.message}`).toBe('')
        }
        if (one.conflicts.length === 0) {
          clean += 1
          expect(text(one.merged())).toBe(text(other.merged()))
        }
        // The answer "mine" on one side is the answer "theirs" on the other.
        expect(text(one.merged(() => 'mine'))).toBe(text(other.merged(() => 'theirs')))
      }),
      { numRuns: 300 },
    )
    expect(clean).toBeGreaterThan(30)
  })

  const base = map(step('Build', { wait: '2d', work: '3d' }), step('Review', { wait: '22d' }), step('Deploy'))
  const withStep = (doc: MapDocument, id: string, fields: object): MapDocument => ({
    ...doc,
    steps: { ...doc.steps, [id]: { ...(doc.steps[id] as MapDocument['steps'][string]), ...fields } },
  })

  it('takes edits of different fields of one step together', () => {
    const { conflicts, merged } = merge(
      base,
      withStep(base, 'review', { wait: '6d' }),
      withStep(base, 'review', { work: '4h' }),
    )
    expect(conflicts).toEqual([])
    expect(merged().steps.review).toMatchObject({ wait: '6d', work: '4h' })
  })

  it('asks where both changed one field, and takes the answer', () => {
    const { conflicts, merged } = merge(
      base,
      withStep(base, 'review', { wait: '6d' }),
      withStep(base, 'review', { wait: '8d' }),
    )
    expect(conflicts).toEqual([{ path: ['steps', 'review', 'wait'], base: '22d', mine: '6d', theirs: '8d' }])
    expect(merged(() => 'mine').steps.review?.wait).toBe('6d')
    expect(merged(() => 'theirs').steps.review?.wait).toBe('8d')
  })

  it('asks where one removed what the other changed', () => {
    const { deploy: _gone, ...steps } = base.steps
    const removed = {
      ...base,
      steps,
      flows: Object.fromEntries(Object.entries(base.flows).filter(([, one]) => one.to !== 'deploy')),
    }
    const { conflicts, merged } = merge(base, removed, withStep(base, 'deploy', { work: '3h' }))
    expect(conflicts.map(({ path }) => path)).toEqual([['steps', 'deploy']])
    expect(merged(() => 'mine').steps.deploy).toBeUndefined()
    expect(merged(() => 'theirs').steps.deploy?.work).toBe('3h')
  })

  it('brings back what one removed and the other built upon', () => {
    const { deploy: _gone, ...steps } = base.steps
    const removed = {
      ...base,
      steps,
      flows: Object.fromEntries(Object.entries(base.flows).filter(([, one]) => one.to !== 'deploy')),
    }
    const grown = map(
      step('Build', { wait: '2d', work: '3d' }),
      step('Review', { wait: '22d' }),
      step('Deploy'),
      step('Watch'),
      flow('Review', 'Watch', { id: 'extra' }),
    )
    const merged = merge(base, removed, grown).merged()
    expect(Object.keys(merged.steps).sort()).toEqual(['build', 'deploy', 'review', 'watch'])
    expect(Object.values(merged.flows).some(one => one.from === 'deploy' && one.to === 'watch')).toBe(true)
  })

  it('without a common state keeps what only one has and asks about every field that differs', () => {
    const mine = withStep(map(step('Build', { wait: '2d' }), step('Mine')), 'build', { work: '1d' })
    const theirs = map(step('Build', { wait: '3d' }), step('Theirs'))
    const { conflicts, merged } = merge(null, mine, theirs)
    expect(conflicts.map(({ path }) => path.join('/')).sort()).toEqual([
      'flows/f1/to',
      'steps/build/wait',
      'steps/build/work',
    ])
    expect(Object.keys(merged().steps).sort()).toEqual(['build', 'mine', 'theirs'])
  })
})
