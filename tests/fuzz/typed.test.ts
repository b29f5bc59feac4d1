// What people type and what the browser hands back, mutated: durations, the quick line, addresses, rows of the journal.

import fc from 'fast-check'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { quickEdit } from '../../src/edit/quick-edit'
import { parseQuickLines } from '../../src/edit/quick-lines'
import { parseDuration, writeDuration } from '../../src/model/duration'
import { estimateText } from '../../src/model/estimate'
import { readTyped } from '../../src/model/typed'
import { readRoute, writeRoute } from '../../src/session/route'
import { replayHistories, replayMap } from '../../src/storage/replay'
import type { JournalRow, MapRow } from '../../src/storage/tables'
import { counter } from '../helpers/laws'
import { base } from './base'
import { mutatedJson, mutatedText } from './mutated'
import { expectSeen, expectSentence } from './seen'
import { createTally } from './tally'

const tally = createTally()
const tokens = (...words: string[]) =>
  fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 10 })

describe('mutated', () => {
  it('durations', () => {
    const words = [
      '1',
      '2,5',
      '.5',
      '9'.repeat(309),
      '1e9',
      '-',
      '–',
      '..',
      'd',
      'w',
      'mo',
      'M',
      'cd',
      'every ',
      ' items',
      'PT',
      'P',
      'H',
      ' ',
      '0',
      '٣',
    ]
    fc.assert(
      fc.property(tokens(...words), fc.constantFrom('wait' as const, 'work' as const, 'time' as const), (parts, use) =>
        tally('durations', () => {
          const text = parts.join('')
          const read = parseDuration(text, use)
          expectSentence(read)
          const typed = readTyped(text, use, base.calendar)
          expectSentence(typed)
          if (!read.ok) return false
          const written = writeDuration(read.value)
          expect(parseDuration(written, use)).toEqual(read)
          const estimate = estimateText(written, base.calendar)
          if ('mean' in estimate) expect(Number.isFinite(estimate.mean) && estimate.mean >= 0).toBe(true)
          return true
        }),
      ),
      { numRuns: 5000 },
    )
  })

  it('quick lines', () => {
    const words = [
      'Intake',
      ' > ',
      ' + ',
      ' | ',
      ' @',
      ' wait ',
      ' 2d',
      ' 20%',
      ' <- ',
      ' ! ',
      ' ? ',
      ' ~ ',
      '"',
      '-',
      '1e9',
      '__proto__',
      'toString',
      '\u202e',
      '99999999999999999999d',
      '(',
      ')',
      '\n',
      ', ',
      'every 2w',
    ]
    fc.assert(
      fc.property(tokens(...words), fc.boolean(), (parts, isWithin) =>
        tally('quick lines', () => {
          const lines = parseQuickLines(parts.join(''), base, isWithin ? 'b' : null)
          const point = {
            placement: { where: 'end' },
            step: null,
            blocker: null,
            team: null,
            today: '2026-02-02',
          } as const
          const edit = lines.slips.length > 0 ? null : quickEdit(base, lines, point, counter())
          if (!edit) return false
          expectSeen(produce(base, edit.edit.recipe), 10)
          return true
        }),
      ),
      { numRuns: 2000 },
    )
  })

  it('addresses', () => {
    fc.assert(
      fc.property(mutatedText('#/map/benefit-change/experiments'), hash =>
        tally('addresses', () => {
          const route = readRoute(hash)
          if (route) expect(writeRoute(route.screen, { view: route.view, guide: route.guide })).toMatch(/^#\/[\w/-]*$/)
          return route?.screen.at === 'map'
        }),
      ),
      { numRuns: 3000 },
    )
  })

  it('rows of the journal', () => {
    const change = {
      label: 'Rename',
      origin: 'user',
      patches: [
        { op: 'replace', path: ['steps', 'a', 'name'], value: 'Other' },
        { op: 'remove', path: ['flows', 'g'] },
        { op: 'add', path: ['steps', 'd'], value: base.steps.a },
      ],
      inverse: [{ op: 'replace', path: ['steps', 'a', 'name'], value: 'Intake' }],
      history: { kind: 'new' },
    }
    const kept: MapRow = { id: base.id, title: base.title, updatedAt: 1, map: base, folded: 0, born: 'x' }
    const journal = [1, 2, 3].map(seq => ({ seq, mapId: base.id, lane: 'l', at: seq, change }))
    fc.assert(
      fc.property(mutatedJson(journal.map(({ change }) => change)), value =>
        tally('journal rows', () => {
          const changes = Array.isArray(value) ? value : Object.values(value as object)
          const rows = journal.map((row, at) => ({ ...row, change: changes[at] })) as JournalRow[]
          const read = replayMap(kept, rows)
          // A damaged row costs itself, never the map.
          if (!read.ok) throw new Error(read.error.message)
          replayHistories([], rows)
          expectSeen(read.value.doc)
          return read.value.broken.length === 0
        }),
      ),
      { numRuns: 2000 },
    )
  })
})
