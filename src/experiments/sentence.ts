// An experiment as the one sentence that a room can agree on, with a blank for whatever nobody has said yet.

import { formatDate } from '../model/format'
import type { Experiment } from '../model/types'

export type SentenceField = 'because' | 'title' | 'audience' | 'dueOn' | 'measure' | 'refutedIf'

export type SentencePart =
  | { readonly kind: 'text'; readonly text: string }
  /** `value` is the field as it is stored, '' when it is not known. */
  | { readonly kind: 'blank'; readonly field: SentenceField; readonly value: string; readonly placeholder: string }

const text = (words: string): SentencePart => ({ kind: 'text', text: words })

/** *Because … we will ship … to … by …; we will see it in …; we were wrong if ….* */
export function experimentSentence(experiment: Experiment): readonly SentencePart[] {
  const blank = (field: SentenceField, placeholder: string): SentencePart => ({
    kind: 'blank',
    field,
    value: experiment[field] ?? '',
    placeholder,
  })
  return [
    text('Because '),
    blank('because', 'what we believe'),
    text(' we will ship '),
    blank('title', 'the smallest slice'),
    text(' to '),
    blank('audience', 'ten people who agreed'),
    text(' by '),
    blank('dueOn', 'the day of the review'),
    text('; we will see it in '),
    blank('measure', 'the number that will show it'),
    text('; we were wrong if '),
    blank('refutedIf', 'what would refute it'),
    text('.'),
  ]
}

/** Words that only a title begins with a capital. */
const article = /^(?:A|An|The|One|Two|Ten|No|Each|Every|Our|Three)(?= )/

/** The sentence as plain text, with an ellipsis for each blank. */
export function sentenceText(experiment: Experiment): string {
  return experimentSentence(experiment)
    .map(part => {
      if (part.kind === 'text') return part.text
      const value = part.value.trim().replace(/[.;,]+$/, '')
      if (value === '') return '…'
      switch (part.field) {
        case 'dueOn':
          return formatDate(value)
        case 'title':
          return value.replace(article, word => word.toLowerCase())
        case 'measure':
          return value.replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())
        default:
          return value
      }
    })
    .join('')
    .replace(/…\.$/, '…')
}
