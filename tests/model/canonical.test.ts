// The canonical text of a map file, as git and people read it.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeMapText } from '../../src/model/canonical'
import {
  emptyMap,
  newAssumption,
  newBlocker,
  newExperiment,
  newFlow,
  newNote,
  newStep,
  newSymbol,
  newTeam,
} from '../../src/model/defaults'
import { parseMapText } from '../../src/model/parse'
import { map, step } from '../helpers/build'

const keysIn = (text: string, indent: number): string[] =>
  [...text.matchAll(new RegExp(`^ {${indent}}"([^"]*)":`, 'gm'))].map(match => match[1] ?? '')

describe('the text of a map', () => {
  it('has its keys in the order of the page', () => {
    const text = writeMapText(emptyMap('m', 'Map'))
    expect(keysIn(text, 2).join(' ')).toBe(
      'format version id title source intent calendar demand entry teams steps flows symbols blockers experiments notes view versions',
    )
    expect(text.startsWith('{\n  "format": "sluice-map",\n  "version": 1,\n  "id": "m",\n  "title": "Map",\n')).toBe(
      true,
    )
    expect(
      keysIn(writeMapText(map(step('A'))), 6)
        .slice(-17)
        .join(' '),
    ).toBe(
      'name team people wait work completeAccurate skip basis value automated uptime data split start production position note',
    )
  })

  it('has the keys of every record in the order of the page, whichever way they came', () => {
    const records = {
      teams: newTeam('x', 'T', 1),
      steps: newStep('x', 'S'),
      flows: newFlow('x', 'work', 'x', 'x'),
      symbols: newSymbol('k', 'truck', '', { x: 1, y: 2 }),
      blockers: newBlocker('x', 'x', 'B', 1),
      experiments: newExperiment('x', 'x', 'E', 1),
      notes: newNote('x', 'N', null),
    }
    const backwards = (record: object) => ({ zz: 1, ...Object.fromEntries(Object.entries(record).reverse()) })
    const collections = Object.entries(records).map(([name, record]) => [name, { [record.id]: backwards(record) }])
    const doc = { ...emptyMap('m', ''), ...Object.fromEntries(collections) }
    const intent = { ...doc.intent, assumptions: { x: backwards(newAssumption('x', 'A', 1)) } }
    const written = JSON.parse(writeMapText({ ...doc, intent }))
    for (const [name, record] of Object.entries(records)) {
      expect(Object.keys(written[name][record.id])).toEqual([...Object.keys(record), 'zz'])
    }
    expect(Object.keys(written.intent.assumptions.x)).toEqual(['id', 'text', 'core', 'order', 'zz'])
    expect(Object.keys(written.intent).join(' ')).toBe(
      'direction scope goals observed firstTeam evidenceWithin assumptions',
    )
  })

  it('is written as JSON.stringify would, two spaces, a line feed at the end', () => {
    const file = readFileSync(new URL('../cases/benefit-change.json', import.meta.url), 'utf8')
    const read = parseMapText(file)
    if (!read.ok) throw new Error(read.error.message)
    const text = writeMapText(read.value.doc)
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
    expect(text).not.toContain('\r')
  })

  it('has records by id in UTF-16 order, also ids that look like numbers, and unknown keys last', () => {
    const ids = ['b', 'B', '10', '9', 'a', '_', '-']
    const doc = {
      ...emptyMap('m', ''),
      steps: Object.fromEntries(ids.map(id => [id, newStep(id, '')])),
      7: 1,
      Alpha: { z: 1, 10: 2, 9: 3 },
    }
    const text = writeMapText(doc)
    expect(keysIn(text, 4).filter(key => ids.includes(key))).toEqual(['-', '10', '9', 'B', '_', 'a', 'b', '10', '9'])
    expect(keysIn(text, 2).slice(-3)).toEqual(['versions', '7', 'Alpha'])
    expect(text.endsWith('  "7": 1,\n  "Alpha": {\n    "10": 2,\n    "9": 3,\n    "z": 1\n  }\n}\n')).toBe(true)
  })

  it('has canonical durations, whatever the document holds', () => {
    expect(writeMapText(map(step('A', { wait: '1,5 Days', work: 'PT2H30M' })))).toContain(
      '"wait": "1.5d",\n      "work": "2h 30min",',
    )
  })

  it('changes in one line when one field changes', () => {
    const [before, after] = ['3d', '4d'].map(work => writeMapText(map(step('A', { work }), step('B'))).split('\n'))
    expect(before?.filter((line, at) => line !== after?.[at])).toEqual(['      "work": "3d",'])
  })
})
