// The kinds of columns that the table has several of: times, shares, words out of a few, how a number is known.

import type { StepFields } from '../edit/step-fields'
import { parseDuration, writeDuration } from '../model/duration'
import { quoted } from '../model/quoted'
import { own } from '../model/records'
import { ok, type Result, refuse } from '../model/result'
import { readTyped } from '../model/typed'
import type { Basis, Step } from '../model/types'
import { readShareText, shareText } from './share-text'
import type { CellChange, TableColumn } from './table-column'

export const fields = (set: StepFields): Result<CellChange> => ok({ kind: 'fields', fields: set })

export function durationColumn(id: 'wait' | 'work', title: string): TableColumn {
  return {
    id,
    title,
    kind: 'duration',
    text: step => step[id] ?? '',
    read(text, doc, origin = 'typed') {
      if (text.trim() === '') return fields({ [id]: null })
      if (origin === 'written') {
        const read = parseDuration(text, id)
        return read.ok ? fields({ [id]: writeDuration(read.value) }) : read
      }
      const read = readTyped(text, id, doc.calendar)
      if (!read.ok) return read
      return fields({ [id]: read.value.text, ...(read.value.guess ? { basis: { [id]: 'guessed' } } : {}) })
    },
  }
}

export function shareColumn(id: 'completeAccurate' | 'skip' | 'uptime' | 'start', title: string): TableColumn {
  return {
    id: id === 'completeAccurate' ? 'complete-accurate' : id,
    title,
    kind: 'share',
    text: step => shareText(step[id]),
    read(text, _doc, origin = 'typed') {
      const guess = id === 'completeAccurate' && origin === 'typed' && /^\s*~|~\s*$/.test(text)
      const read = readShareText(guess ? text.replace('~', '') : text)
      if (!read.ok) return read
      if (id === 'uptime' && read.value === 0)
        return refuse('', 'An uptime of 0% never gets anything done. Write more, such as 90%.')
      return fields({ [id]: read.value, ...(guess ? { basis: { completeAccurate: 'guessed' } } : {}) })
    },
  }
}

/** A column of one out of a few words; an empty cell is `none`, words of other programs are `also` understood. */
export function wordColumn<T>(
  id: string,
  title: string,
  known: readonly (readonly [word: string, value: T])[],
  none: T,
  value: (step: Step) => T,
  change: (value: T) => StepFields,
  also: Readonly<Record<string, T>> = {},
): TableColumn {
  const words = known.map(([word]) => word)
  return {
    id,
    title,
    kind: 'word',
    words,
    text: step => known.find(([, is]) => is === value(step))?.[0] ?? '',
    read(text) {
      const plain = text.trim().toLowerCase()
      if (plain === '') return fields(change(none))
      const found = known.find(([word]) => word === plain)
      if (found) return fields(change(found[1]))
      const other = own(also, plain)
      if (other !== undefined) return fields(change(other))
      const rest = words.length < 2 ? words : [words.slice(0, -1).join(', '), words.at(-1)]
      return refuse(
        '',
        `${quoted(text.trim())} is no word for this column. Write ${rest.join(' or ')}, or leave it empty.`,
      )
    },
  }
}

export function basisColumn(of: 'wait' | 'work' | 'completeAccurate', id: string, title: string): TableColumn {
  const known = (['measured', 'estimated', 'guessed'] as const).map(word => [word, word] as const)
  return wordColumn<Basis | null>(
    `${id}-basis`,
    `${title} basis`,
    known,
    null,
    step => step.basis[of] ?? null,
    basis => ({ basis: { [of]: basis } }),
  )
}
