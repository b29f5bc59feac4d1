// Which step of the map each row of a table is: by the id that Sluice wrote, else by its name; the other rows are new steps.

import { workOrder } from '../edit/work-order'
import { newStep } from '../model/defaults'
import { isId } from '../model/ids'
import { own } from '../model/records'
import type { Id, MapDocument, Step } from '../model/types'
import { plainName } from '../table/references'

export interface Row {
  /** As a spreadsheet numbers it. */
  readonly number: number
  readonly cells: readonly string[]
  readonly name: string
  readonly id: Id
  readonly isNew: boolean
}

export interface Matched {
  readonly rows: readonly Row[]
  /** Numbers of rows that hold something but neither a name nor an id, or the total of the others. */
  readonly nameless: readonly number[]
  /** The map's steps with those of the rows: what "goes to" may name. */
  readonly steps: MapDocument['steps']
}

interface Places {
  readonly step: number
  readonly id: number
}

const isTotal = /^(?:grand |sub)?(?:total|totals|totaal|sum|summe|gesamt|somme|suma)\s*:?$/i

/** The rows below the header. Of several steps of one name, the first row is the first one in the order of the work. */
export function matchRows(
  doc: MapDocument,
  cells: readonly (readonly string[])[],
  headerRow: number,
  at: Places,
  newId: () => Id,
): Matched {
  // A step that a row names by its id is not another row's of the same name.
  const said = new Set(cells.slice(headerRow + 1).map(row => (row[at.id] ?? '').trim()))
  const named = new Map<string, Id[]>()
  for (const id of [...workOrder(doc)].reverse()) {
    const key = plainName(own(doc.steps, id)?.name ?? '')
    if (key === '' || said.has(id)) continue
    const same = named.get(key)
    if (same) same.push(id)
    else named.set(key, [id])
  }
  const taken = new Set<Id>()
  const rows: Row[] = []
  const nameless: number[] = []
  const steps: Record<Id, Step> = { ...doc.steps }
  const isFree = (id: Id) => !taken.has(id) && !own(doc.steps, id) && !own(doc.symbols, id)
  cells.forEach((row, index) => {
    if (index <= headerRow || row.length === 0) return
    const name = row[at.step] ?? ''
    const saidId = (row[at.id] ?? '').trim()
    if (saidId === '' && (name.trim() === '' || isTotal.test(name.trim()))) {
      nameless.push(index + 1)
      return
    }
    const byId = saidId !== '' && own(doc.steps, saidId) && !taken.has(saidId) ? saidId : undefined
    const known = byId ?? named.get(plainName(name))?.pop()
    const id = known ?? (isId(saidId) && isFree(saidId) ? saidId : newId())
    taken.add(id)
    rows.push({ number: index + 1, cells: row, name, id, isNew: known === undefined })
    const step = own(doc.steps, id)
    if (!step) steps[id] = newStep(id, name)
    else if (byId !== undefined && name.trim() !== '' && name !== step.name) steps[id] = { ...step, name }
  })
  return { rows, nameless, steps }
}
