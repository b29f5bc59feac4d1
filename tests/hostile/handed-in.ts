// A file handed in, read as the app reads it: a table of steps by its own reader, anything else as a map.

import { readMapBytes } from '../../src/actions/read-map-bytes'
import { createDocumentStore } from '../../src/edit/store'
import { emptyMap } from '../../src/model/defaults'
import { ok, type Result } from '../../src/model/result'
import type { MapDocument } from '../../src/model/types'
import { planImport } from '../../src/spreadsheet/import-plan'
import { importSteps } from '../../src/spreadsheet/import-steps'
import { isTable } from '../../src/spreadsheet/is-table'
import { openTable } from '../../src/spreadsheet/open-table'
import { countedIds } from '../../src/spreadsheet/table-map'

export interface HandedIn {
  readonly doc: MapDocument
  readonly kind: 'map' | 'table'
  /** What is said of single cells of a table that was opened. */
  readonly said: readonly string[]
}

export function handIn(name: string, bytes: Uint8Array<ArrayBuffer>): Result<HandedIn> {
  if (!isTable(name, bytes)) {
    const read = readMapBytes(bytes)
    return read.ok ? ok({ doc: read.value.doc, kind: 'map', said: [] }) : read
  }
  const table = openTable(bytes)
  if (!table.ok) return table
  const empty = emptyMap('table', name)
  const newId = countedIds()
  const plan = planImport(empty, { ...table.value, fixes: new Map() }, newId)
  const store = createDocumentStore(empty, { now: () => 0 })
  if (!plan.lacksNames) store.commit(importSteps(plan, newId, null))
  return ok({
    doc: store.doc,
    kind: 'table',
    said: plan.bad.map(({ row, column, message }) => `row ${row}, column ${column}: ${message}`),
  })
}
