// One cell of somebody's spreadsheet as a change of its step, or the sentence that says why it is none.

import type { Unit } from '../model/amount'
import { counted } from '../model/format'
import { mostNameLetters, mostTextLetters } from '../model/limits'
import { quoted } from '../model/quoted'
import { own } from '../model/records'
import { ok, type Result, refuse } from '../model/result'
import { stepColumns } from '../table/columns'
import { shareText } from '../table/share-text'
import type { CellChange, TableMap } from '../table/table-column'
import { readWays } from '../table/ways'
import { type DecimalSign, isNotKnown, plainNumbers, plainTime } from './cell-numbers'
import { isShare, isTime, type Taken } from './fields'

export interface Reading {
  readonly taken: Taken
  readonly header: string
  /** The unit of bare times. */
  readonly unit: Unit | null
  readonly decimal: DecimalSign
  /** Bare shares of this column are fractions, `0.65`. */
  readonly fractions: boolean
  /** Sluice wrote the table: cells mean exactly what they say. */
  readonly ours: boolean
}

const columnsById = new Map(stepColumns.map(column => [column.id, column]))

/** @returns `null` for a cell that says nothing: what the map has stays. */
export function readCell(text: string, reading: Reading, map: TableMap): Result<CellChange> | null {
  const { taken, ours } = reading
  if (taken === 'out' || taken === 'id' || text === '' || (!ours && text.trim() === '')) return null
  const tooLong = text.length > (taken === 'note' || taken === 'data' ? mostTextLetters : mostNameLetters)
  if (tooLong) return refuse('', `This text has ${counted(text.length, 'letter')}. Write a shorter one.`)
  if (taken === 'data') return ok({ kind: 'data', ...dataRow(reading.header, ours), text })
  if (taken === 'step') return ok({ kind: 'fields', fields: { name: text } })
  if (taken === 'sent-back' || taken === 'goes-to') return readTargets(text, taken, map)
  if (!ours && (isTime(taken) || isShare(taken) || taken === 'people') && isNotKnown(text)) return null
  const column = columnsById.get(taken === 'lead' ? 'wait' : taken)
  if (!column) return null
  if (ours) return column.read(text, map, 'written')
  const typed = asTyped(text, reading)
  const read = column.read(typed, map, 'typed')
  // What is wrong is said of what stands in the file.
  return read.ok
    ? read
    : refuse(
        '',
        read.error.message.replace(quoted(typed.trim()), () => quoted(text.trim())),
      )
}

function asTyped(text: string, { taken, unit, decimal, fractions }: Reading): string {
  if (isTime(taken)) return plainTime(text, decimal, unit)
  if (taken === 'people')
    return plainNumbers(text, decimal).replace(/\s*(?:fte|vzk|etp|people|persons?|personen)$/i, '')
  if (!isShare(taken)) return text
  const plain = plainNumbers(text.trim(), decimal)
  if (!/^\d*[.,]?\d+$/.test(plain)) return plain
  return fractions ? shareText(Number(plain.replace(',', '.'))) : `${plain}%`
}

function readTargets(text: string, taken: 'goes-to' | 'sent-back', { steps }: TableMap): Result<CellChange> {
  const read = readWays(text, steps)
  if (!read.ok) return read
  const ways = taken === 'goes-to' ? read.value : read.value.map(way => ({ ...way, kind: 'rework' as const }))
  const open = ways.find(({ kind, share }) => kind === 'rework' && share === null)
  if (!open) return ok({ kind: 'ways', ways })
  const name = own(steps, open.to)?.name ?? ''
  const example = taken === 'goes-to' ? `${name} 20% sent back` : `${name} 20%`
  return refuse('', `${quoted(text)} does not say how often. Write ${quoted(example)}.`)
}

/** The label of a row of the data box, and which of several of that label, as the table's title says them. */
function dataRow(header: string, ours: boolean): { readonly label: string; readonly nth: number } {
  const [, label = header, count] = (ours ? /^(.*?)(?: \((\d{1,4})\))?$/s.exec(header) : null) ?? []
  return { label: ours ? label.replace(/ \(data\)$/, '') : label, nth: count === undefined ? 0 : Number(count) - 1 }
}
