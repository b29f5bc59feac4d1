// A map without names names nobody: not in a field, not in a text, not in a kept version, not in the picture.

import { describe, expect, it } from 'vitest'
import { assess } from '../../src/experiments/assess'
import { letter, withoutNames } from '../../src/files/anonymous'
import { writeSvg } from '../../src/files/svg'
import { writeMapText } from '../../src/model/canonical'
import { parseMap } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'
import { caseMap } from '../diagram/cases'

const people = ['Ada Lovelace', 'Grace', 'Zoë Quill', 'Mei']

/** The sample with people in every field that can hold one, and in texts around them. */
function named(): MapDocument {
  return caseMap('benefit-change', json => {
    const at = (path: string): Record<string, unknown> =>
      path.split('/').reduce((record, key) => record[key] as Record<string, unknown>, json)
    at('intent/scope').people = 'Ada Lovelace, Grace and Zoë Quill'
    at('intent/observed').source = 'asked by Mei of the Test office'
    json.source = { name: 'Told by Grace', url: '' }
    at('steps/review').note = "Grace's team waits for Ada Lovelace"
    at('blockers/b1').owner = 'Grace'
    at('blockers/b1').ask = { to: 'Delivery team', askedOn: '2026-02-03', answeredOn: null, answer: 'Mei says no' }
    const experiment = at('experiments/e1')
    experiment.owner = 'Mei'
    experiment.next = { who: 'Zoë Quill', what: 'call Change board', by: null }
    experiment.bypasses = { approve: { reason: 'agreed with Mei', by: 'Ada Lovelace', askedOn: null, agreedOn: null } }
    experiment.result = {
      verdict: 'supported',
      story: 'Grace tried it with the Delivery team',
      quote: { text: 'Finally, said Mei', who: 'Zoë Quill' },
      on: null,
      measured: {},
      next: null,
    }
    const { versions: _, ...map } = json
    json.versions = { v1: { id: 'v1', label: 'With Grace', on: '2026-02-02', map } }
  })
}

describe('a map without names', () => {
  const doc = named()
  const plain = withoutNames(doc)

  it('holds no name of a person or team, in file and picture', () => {
    const teams = Object.values(doc.teams).map(team => team.name)
    const text = writeMapText(plain) + writeSvg(doc, { theme: 'light', fonts: false, map: true, names: false })
    for (const name of [...people, ...teams.filter(name => name !== 'Security')]) expect(text).not.toContain(name)
    // A team of one word stays where it says what is done: the step keeps its name.
    expect(text.replaceAll('Security review', '')).not.toContain('Security')
    expect(text).toContain('Security review')
  })

  it('uses one letter for one name everywhere', () => {
    expect(
      Object.values(plain.teams)
        .map(team => team.name)
        .sort(),
    ).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    const { owner } = plain.blockers.b1 ?? {}
    expect(owner).toBe(plain.intent.scope.people.split(', ')[1])
    expect(plain.experiments.e1?.result?.quote.who).toBe(plain.experiments.e1?.next.who)
    expect(plain.blockers.b1?.ask?.to).toBe(plain.teams[plain.steps.build?.team ?? '']?.name)
    expect(plain.versions.v1?.map.blockers.b1?.owner).toBe(owner)
  })

  it('is a valid map with the same numbers', () => {
    const read = parseMap(JSON.parse(writeMapText(plain)))
    expect(read.ok && read.value.doc).toEqual(plain)
    const { teams: _, tightestCapacity: __, ...numbers } = assess(plain).analysis
    const { teams: ___, tightestCapacity: ____, ...before } = assess(doc).analysis
    expect(numbers).toEqual(before)
  })

  it('leaves nobody where nobody was, and the original as it was', () => {
    const sample = caseMap('benefit-change')
    const copy = structuredClone(sample)
    expect(withoutNames(sample).blockers.b1?.owner).toBe('')
    expect(sample).toEqual(copy)
  })

  it('has letters for any number of names', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
