// A spreadsheet's file as a new map, without anybody to ask: every cell has to be clear. For the command line.

import { createDocumentStore } from '../edit/store'
import { emptyMap } from '../model/defaults'
import { ok, type Result, refuse } from '../model/result'
import type { Id, MapDocument } from '../model/types'
import { columnName, planFault, planImport } from './import-plan'
import { importSteps } from './import-steps'
import { openTable } from './open-table'

/** Ids that sort in the order in which they are drawn. */
export function countedIds(): () => Id {
  let count = 0
  return () => `n${String(++count).padStart(6, '0')}`
}

/** Reads a step table as a map; ids are given in the order of the rows, so that the same file gives the same map. */
export function tableMap(bytes: Uint8Array, title: string): Result<MapDocument> {
  const opened = openTable(bytes)
  if (!opened.ok) return opened
  const { cells, guess } = opened.value
  const doc = emptyMap('map', title)
  const newId = countedIds()
  const plan = planImport(doc, { cells, guess, fixes: new Map() }, newId)
  const [bad, ...others] = plan.bad
  if (bad) {
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`
    const name = guess.columns[bad.at]?.header
    const advice =
      bad.lacksUnit && name ? ` Or name the column '${columnName(guess.columns[bad.at], bad.at)} (days)'.` : ''
    return refuse(`row ${bad.row}, column ${bad.column}`, `${bad.message}${advice}${more}`)
  }
  const fault = plan.lacksNames ? "no column holds the names of the steps. Call it 'Step'" : planFault(plan, doc)
  if (fault !== null) return refuse('', fault)
  const store = createDocumentStore(doc, { now: () => 0 })
  store.commit(importSteps(plan, newId, null))
  return ok(store.doc)
}
