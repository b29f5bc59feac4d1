// Columns of the step table: what is written is read back as it was, and what people type is understood or refused in words.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MapDocument, Step } from '../../src/model/types'
import { dataColumn, openBlockers, tableColumns } from '../../src/table/columns'
import { readShareText, shareText } from '../../src/table/share-text'
import type { CellChange } from '../../src/table/table-column'
import { flowsToSteps } from '../../src/table/ways'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { blocker, calendar, flow, map, rework, step, team } from '../helpers/build'

/** What the step and the map hold where the change would put its value. */
function holds(doc: MapDocument, of: Step, change: CellChange): unknown {
  switch (change.kind) {
    case 'fields':
      return Object.fromEntries(
        Object.entries(change.fields).map(([field, value]) =>
          field === 'basis'
            ? [
                field,
                Object.fromEntries(Object.keys(value as object).map(key => [key, of.basis[key as 'wait'] ?? null])),
              ]
            : [field, of[field as keyof Step]],
        ),
      )
    case 'ways':
      return flowsToSteps(doc, of.id).map(({ to, kind, share, transfer, medium, label }) => ({
        to,
        kind,
        share,
        transfer,
        medium,
        label,
      }))
    case 'blockers':
      return openBlockers(doc, of.id).map(({ title }) => title)
    default:
      return null
  }
}

const of = (doc: MapDocument, id: string): Step => {
  const found = doc.steps[id]
  if (!found) throw new Error(`no step ${id}`)
  return found
}
const column = (doc: MapDocument, id: string) => {
  const found = tableColumns(doc).find(one => one.id === id)
  if (!found) throw new Error(`no column ${id}`)
  return found
}
const message = (doc: MapDocument, id: string, text: string) => {
  const read = column(doc, id).read(text, doc)
  return read.ok ? 'understood' : read.error.message
}

describe('what is written', () => {
  test('is read back as it was, in every column of every map', () => {
    fc.assert(
      fc.property(arbitraryMap, doc => {
        for (const row of Object.values(doc.steps)) {
          for (const one of tableColumns(doc)) {
            const text = one.text(row, doc)
            const read = one.read(text, doc, 'written')
            expect(read.ok ? null : [one.id, text, read.error]).toBeNull()
            if (!read.ok) continue
            const change = read.value
            if (change.kind === 'fields') expect(change.fields, one.id).toEqual(holds(doc, row, change))
            else if (change.kind === 'ways') expect(change.ways, text).toEqual(holds(doc, row, change))
            else if (change.kind === 'blockers') expect(change.titles).toEqual(holds(doc, row, change))
            else if (change.kind === 'id') expect(change.id).toBe(row.id)
            else if (change.kind === 'people')
              expect(change.people).toBe(row.team === null ? row.people : (doc.teams[row.team]?.people ?? null))
          }
        }
      }),
    )
  })

  test('no two columns have the same title, whatever the rows of the data boxes are called', () => {
    fc.assert(
      fc.property(arbitraryMap, doc => {
        const titles = tableColumns(doc).map(({ title }) => title.trim().toLowerCase())
        expect(new Set(titles).size).toBe(titles.length)
      }),
    )
  })

  test('a share keeps every digit', () => {
    expect([null, 0, 0.65, 0.125, 1, 1e-300, 0.07].map(shareText)).toEqual([
      '',
      '0%',
      '65%',
      '12.5%',
      '100%',
      '1e-298%',
      '7%',
    ])
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }).map(value => value + 0),
        share => {
          expect(readShareText(shareText(share))).toEqual({ ok: true, value: share })
        },
      ),
    )
  })

  test('ways are read by people: names, shares, what kind, quotes only where needed', () => {
    const doc = map(
      step('Build'),
      step('Test; then look'),
      rework(0.2, 'Build'),
      step('Deploy 50%'),
      flow('Test; then look', 'Deploy 50%', { kind: 'information', label: 'a "plan"', medium: 'electronic' }),
    )
    const text = column(doc, 'goes-to').text(of(doc, 'test-then-look'), doc)
    expect(text).toBe('Deploy 50%; Build 20% sent back; "Deploy 50%" information electronic "a ""plan"""')
    expect(column(doc, 'goes-to').text(of(doc, 'build'), doc)).toBe('"Test; then look"')
  })

  test('names that two steps have are told apart by their ids', () => {
    const doc = map(step('Start'), step('Build', { id: 'b1' }), step('Build', { id: 'b2' }))
    expect(column(doc, 'goes-to').text(of(doc, 'b1'), doc)).toBe('Build #b2')
  })
})

describe('what people type', () => {
  const doc = map(team('Security', 2), step('Build', { team: 'Security' }), step('Test'), blocker('Slow'))

  test('is understood as in the inspector', () => {
    const read = (id: string, text: string) => column(doc, id).read(text, doc)
    expect(read('wait', ' ~3 days ')).toEqual({
      ok: true,
      value: { kind: 'fields', fields: { wait: '3d', basis: { wait: 'guessed' } } },
    })
    expect(read('complete-accurate', '12,5 %')).toEqual({
      ok: true,
      value: { kind: 'fields', fields: { completeAccurate: 0.125 } },
    })
    expect(read('production', 'TRUE')).toEqual({ ok: true, value: { kind: 'fields', fields: { production: true } } })
    expect(read('goes-to', 'test; <- BUILD 20 %')).toMatchObject({
      ok: true,
      value: {
        ways: [
          { to: 'test', kind: 'work', share: null },
          { to: 'build', kind: 'rework', share: 0.2 },
        ],
      },
    })
  })

  test('a bare day in a wait is what the map means by it, but not in what was written', () => {
    const calendars = map(calendar(8, 5, 'calendar'), step('Build', { wait: '3d' }))
    const wait = column(calendars, 'wait')
    expect(wait.read('3d', calendars)).toMatchObject({ value: { fields: { wait: '3cd' } } })
    expect(wait.read('3d', calendars, 'written')).toMatchObject({ value: { fields: { wait: '3d' } } })
  })

  test('is refused with what would be right', () => {
    expect(message(doc, 'wait', '3 wks-ish')).toBe("'3 wks-ish' is no time. Write 3w, 2-4w or every 2w.")
    expect(message(doc, 'work', '5-1d')).toBe("'5-1d' runs backwards. Write 1d-5d.")
    expect(message(doc, 'complete-accurate', '0.65')).toBe("'0.65' could be 0.65% or 65%. Write it with the sign %.")
    expect(message(doc, 'skip', '120%')).toBe("'120%' is no share. Write 0% to 100%, such as 65%.")
    expect(message(doc, 'people', 'many')).toBe("'many' is no number of people. Write one above 0, such as 3 or 0.5.")
    expect(message(doc, 'uptime', '0%')).toBe('An uptime of 0% never gets anything done. Write more, such as 90%.')
    expect(message(doc, 'value', 'nice')).toBe(
      "'nice' is no word for this column. Write adds, necessary or waste, or leave it empty.",
    )
    expect(message(doc, 'goes-to', 'Tset')).toBe("'Tset' is no step. Write the name of one, such as 'Build'.")
    const twins = map(step('Build', { id: 'b1' }), step('Build', { id: 'b2' }))
    expect(message(twins, 'goes-to', 'Build')).toBe(
      "'Build' is the name of several steps. Write 'Build #b1' or 'Build #b2'.",
    )
    expect(message(doc, 'id', 'two words')).toMatch(/^'two words' is no id/)
  })

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...tableColumns(doc), dataColumn('x')),
        (text, one) => {
          const read = one.read(text, doc)
          if (!read.ok) expect(read.error.message).toMatch(/\.$/)
        },
      ),
    )
  })
})
