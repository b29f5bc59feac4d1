// Files as spreadsheets write them, each with its own letters, separators, line ends and headers, read without anybody's help.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workOrder } from '../../src/edit/work-order'
import { emptyMap } from '../../src/model/defaults'
import { own } from '../../src/model/records'
import type { MapDocument } from '../../src/model/types'
import { planImport } from '../../src/spreadsheet/import-plan'
import { openTable } from '../../src/spreadsheet/open-table'
import { countedIds, tableMap } from '../../src/spreadsheet/table-map'

const bytes = (name: string) => new Uint8Array(readFileSync(`tests/spreadsheet/files/${name}`))

function opened(name: string) {
  const table = openTable(bytes(name))
  if (!table.ok) throw new Error(table.error.message)
  return table.value
}

/** What a table is read as: a line for every step. */
function steps(name: string): readonly string[] {
  const read = tableMap(bytes(name), '')
  if (!read.ok) throw new Error(`${read.error.place}: ${read.error.message}`)
  const doc: MapDocument = read.value
  return workOrder(doc).map(id => {
    const step = own(doc.steps, id)
    const team = own(doc.teams, step?.team ?? null)
    return [step?.name, team?.name, team?.people, step?.wait, step?.work, step?.completeAccurate, step?.note].join(
      ' | ',
    )
  })
}

describe('a file that was written by', () => {
  it('Excel in German: semicolons, decimal commas, Windows-1252, units in the headers, a note over two lines', () => {
    expect(steps('excel-german.csv')).toMatchInlineSnapshot(`
      [
        "Antrag prüfen | Bürgeramt | 4 | 2.5d | 0.75h | 0.8 | Zwei Prüfer;
      Signatur nötig",
        "Fachprüfung | Straßenbau | 2 | 12d | 4h | 0.655 | ",
        "Bescheid erstellen | Bürgeramt | 4 | 1250d | 1.5h | 0.95 | – „eilig“ –",
        "Bescheid zustellen | Poststelle | 1 | 3d | 0.25h | 1 | 50 €",
      ]
    `)
  })

  it('Excel on a Mac: carriage returns alone, Mac Roman, thousands with a comma', () => {
    expect(steps('excel-mac.csv')).toMatchInlineSnapshot(`
      [
        "Take order | Café |  | 0.5h | 10min | 0.95 | ",
        "Make “special” tea | Küche |  | 1200h | 3.5min | 0.9 | ",
        "Serve | Café |  | 2h | 1min | 0.99 | ",
      ]
    `)
  })

  it('Excel as Unicode text: UTF-16 with tabs, shares as fractions', () => {
    expect(steps('excel-unicode.txt')).toMatchInlineSnapshot(`
      [
        "Łączenie zmian | Zespół A |  | 3d | 2h | 0.9 | ",
        "Проверка | QA |  | 1w-2w | 4h | 0.75 | ",
        "Wdrożenie	na produkcję | Ops |  | every 2w | 30min | 1 | ",
      ]
    `)
  })

  it('Google Sheets: a title above the headers, lead times that hold the work', () => {
    expect(steps('google-sheets.csv')).toMatchInlineSnapshot(`
      [
        "Request laptop | Manager | 1 | 2.96875d | 15min | 0.9 | ",
        "Order | IT | 2.5 | 9.875d | 1h | 0.85 | ",
        "Set up, label | IT | 2.5 | 1.625d | 3h | 0.98 | ",
        "Hand over | IT | 2.5 | 0.9375d | 30min | 1 | ",
      ]
    `)
  })

  it('LibreOffice in French: a sep= line, everything in quotes, a column for the next step', () => {
    expect(steps('libreoffice.csv')).toMatchInlineSnapshot(`
      [
        "Réception | Accueil |  | 0.5d | 0.25h |  | ",
        "Étude | Bureau d'études |  | 15d | 7.5h |  | ",
        "Décision | Direction |  | 10d | 1h |  | ",
      ]
    `)
    const read = tableMap(bytes('libreoffice.csv'), '')
    const flows = read.ok ? Object.values(read.value.flows) : []
    expect(flows.map(({ kind, from, to, share }) => [kind, from, to, share].join(' '))).toMatchInlineSnapshot(`
      [
        "work n000001 n000002 ",
        "work n000002 n000003 ",
        "rework n000002 n000001 0.2",
      ]
    `)
  })
})

describe('what cannot be known is asked for', () => {
  it('without headers names, teams and shares are guessed; a time could be a wait or the work', () => {
    const { columns, headerRow } = opened('no-header.tsv').guess
    expect([headerRow, ...columns.map(({ taken }) => taken)]).toMatchInlineSnapshot(`
      [
        -1,
        "step",
        "team",
        "out",
        "complete-accurate",
      ]
    `)
  })

  it('every cell that cannot be read is named by row and column, and says what would be right', () => {
    const plan = planImport(emptyMap('m', ''), { ...opened('bad-cells.csv'), fixes: new Map() }, countedIds())
    expect(
      plan.bad.map(({ row, column, message }) => `row ${row}, column ${column}: ${message}`),
    ).toMatchInlineSnapshot(`
      [
        "row 2, column Wait: '3 wks-ish' is no time. Write 3w, 2-4w or every 2w.",
        "row 3, column Wait: '2-Jan' is no time. Write 3w, 2-4w or every 2w.",
        "row 4, column Wait: '3' lacks a unit. Write 3h or 3d.",
      ]
    `)
  })

  it('a cell that was written anew is read anew; the command line names the first bad one', () => {
    const fixes = new Map([
      ['2,2', '3w'],
      ['3,2', '2d'],
      ['4,2', '3d'],
    ])
    const plan = planImport(emptyMap('m', ''), { ...opened('bad-cells.csv'), fixes }, countedIds())
    expect(plan.bad).toEqual([])
    const read = tableMap(bytes('bad-cells.csv'), '')
    expect(read.ok ? null : read.error).toMatchInlineSnapshot(`
      {
        "message": "'3 wks-ish' is no time. Write 3w, 2-4w or every 2w. (and 2 more)",
        "place": "row 2, column Wait",
      }
    `)
  })
})
